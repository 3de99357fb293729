package id.paritrana.fact;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Paging;

/**
 * What the list of facts shows: of one category or all; awaiting, confirmed, rejected or all.
 *
 * @param page from 1
 */
public record FactFilter(String category, String state, int page) {
    /** Rows of a page. */
    static final int SIZE = 50;

    static FactFilter of(@Nullable String category, @Nullable String state, @Nullable String page) {
        return new FactFilter(
                category == null ? "" : category,
                state != null && state.matches("awaiting|confirmed|rejected") ? state : "",
                Paging.number(page));
    }

    FactFilter at(int other) {
        return new FactFilter(category, state, other);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("category", category);
        parameters.put("state", state);
        return parameters;
    }
}
