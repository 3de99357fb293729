package id.paritrana.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.OfOffice;
import id.paritrana.access.Office;

/**
 * The edition that the page at hand belongs to, as the letterhead and the foot need it.
 *
 * @param kind what it counts as: {@code official}, {@code practice} or {@code archive}
 * @param demo empty, {@code fictional} or {@code published}
 * @param onlyRead whether nobody scores in it, so that the menu has no such steps
 */
public record Here(
        String edition,
        Office office,
        String name,
        String region,
        @Nullable Integer assessmentYear,
        @Nullable Integer awardYear,
        String kind,
        String demo,
        boolean onlyRead)
        implements OfOffice {

    @Override
    public String code() {
        return edition;
    }

    /** Keys of what every page of it says on top: that it is not official, or not real. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (kind.equals("practice")) {
            notes.add("site.kind-practice");
        } else if (kind.equals("archive")) {
            notes.add("site.kind-archive");
        }
        if (demo.equals("fictional")) {
            notes.add("site.demo-fictional");
        } else if (demo.equals("published")) {
            notes.add("site.demo-published");
        }
        return notes;
    }
}
