package id.paritrana.site;

import org.jspecify.annotations.Nullable;

/**
 * The edition that the page at hand belongs to, as the letterhead and the foot need it.
 *
 * @param demo empty, {@code fictional} or {@code published}
 */
public record Here(
        String edition,
        String name,
        String region,
        @Nullable Integer assessmentYear,
        @Nullable Integer awardYear,
        String demo,
        String schemeNote) {}
