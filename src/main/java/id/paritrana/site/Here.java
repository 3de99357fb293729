package id.paritrana.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Office;

/**
 * The edition of the current page, as the letterhead and the footer need it.
 *
 * @param kind what it counts as: {@code official}, {@code practice} or {@code archive}
 * @param notes message keys of the notes on top of each of its pages: that it is not official, or not real
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
        List<String> notes,
        boolean onlyRead)
        implements BelongsToOffice {

    @Override
    public String code() {
        return edition;
    }
}
