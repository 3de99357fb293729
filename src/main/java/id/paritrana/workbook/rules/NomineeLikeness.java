package id.paritrana.workbook.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.Lookalike;

/** Keys that two nominees of a category must not share: if they do, they may be the same nominee, or one is wrong. */
public final class NomineeLikeness {
    private static final Set<CategoryKind> OF_REGIONS = EnumSet.of(CategoryKind.PROVINCE, CategoryKind.REGENCY_CITY);

    private NomineeLikeness() {}

    static boolean isOfRegions(@Nullable CategoryKind kind) {
        return kind != null && OF_REGIONS.contains(kind);
    }

    /** The category and its letters and digits, ignoring spelling variants; empty for a name without letters or digits. */
    public static Optional<List<String>> ofName(String category, String name) {
        String bare = Lookalike.bare(name);
        return bare.isEmpty() ? Optional.empty() : Optional.of(List.of(category, bare));
    }

    /** The category and the region, where each region has one nominee. */
    public static Optional<List<String>> ofRegion(String category, @Nullable CategoryKind kind, String region) {
        return region.isEmpty() || !isOfRegions(kind) ? Optional.empty() : Optional.of(List.of(category, region));
    }
}
