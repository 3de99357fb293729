package id.paritrana.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.OfOffice;
import id.paritrana.access.Office;

/**
 * The edition of the current page, as the letterhead and the footer need it.
 *
 * @param kind what it counts as: {@code official}, {@code practice} or {@code archive}
 * @param demo empty, {@code fictional} or {@code published}
 * @param onlyRead whether it has no scoring, so that the menu lacks these steps
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

    /** Message keys of the notes on top of each of its pages: that it is not official, or not real. */
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
