package id.paritrana.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;

/**
 * What the board shows: of one category or all, one segment or all, everything or only what is doubted.
 *
 * @param page from 1
 */
public record CoverageFilter(String category, String segment, boolean onlyDoubted, int page) {
    /** Areas of a page. */
    static final int SIZE = 24;

    static CoverageFilter of(
            @Nullable String category, @Nullable String segment, @Nullable String only, @Nullable String page) {
        return new CoverageFilter(
                category == null ? "" : category,
                segment == null ? "" : segment,
                only != null && !only.isEmpty(),
                Paging.number(page));
    }

    public boolean any() {
        return !category.isEmpty() || !segment.isEmpty() || onlyDoubted;
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("category", category);
        parameters.put("segment", segment);
        parameters.put("only", onlyDoubted ? "1" : "");
        return parameters;
    }
}
