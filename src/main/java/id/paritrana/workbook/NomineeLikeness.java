package id.paritrana.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What two nominees of a category must not have in common: then they may be one, or one of them is written wrongly. */
public final class NomineeLikeness {
    private static final Set<CategoryKind> OF_REGIONS = EnumSet.of(CategoryKind.PROVINCE, CategoryKind.REGENCY_CITY);

    private NomineeLikeness() {}

    static boolean isOfRegions(@Nullable CategoryKind kind) {
        return kind != null && OF_REGIONS.contains(kind);
    }

    /** The category and its letters and digits, however they are written; nothing for a name without any. */
    public static Optional<List<String>> ofName(String category, String name) {
        String bare = Lookalike.bare(name);
        return bare.isEmpty() ? Optional.empty() : Optional.of(List.of(category, bare));
    }

    /** The category and the region, where each region has one nominee. */
    public static Optional<List<String>> ofRegion(String category, @Nullable CategoryKind kind, String region) {
        return region.isEmpty() || !isOfRegions(kind) ? Optional.empty() : Optional.of(List.of(category, region));
    }
}
