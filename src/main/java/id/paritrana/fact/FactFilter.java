package id.paritrana.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;

/**
 * What the list of facts shows: of one category or all; awaiting, confirmed, rejected or {@code all}. Where no state is asked
 * for, who decides on facts begins with those that await a decision.
 *
 * @param page from 1
 */
public record FactFilter(String category, String state, int page) {
    /** Rows of a page. */
    static final int SIZE = 50;

    /** The state of a fact on which nobody has decided. */
    static final String AWAITING = "awaiting";

    static FactFilter of(@Nullable String category, @Nullable String state, @Nullable String page) {
        return new FactFilter(
                category == null ? "" : category,
                state != null && state.matches("all|awaiting|confirmed|rejected") ? state : "",
                Paging.number(page));
    }

    boolean ofOneState() {
        return !state.isEmpty() && !state.equals("all");
    }

    boolean awaiting() {
        return state.equals(AWAITING);
    }

    /** The decision asked for; empty for facts that await one and for all. */
    Optional<Decision> decision() {
        return Arrays.stream(Decision.values())
                .filter(d -> d.code().equals(state))
                .findFirst();
    }

    /** The same for somebody who decides, and for whom something waits, where no state was asked for. */
    FactFilter beginning(boolean somethingWaits) {
        return state.isEmpty() && somethingWaits ? new FactFilter(category, AWAITING, page) : this;
    }

    /** The first page of the same category in another state, as an address carries it. */
    public String in(String other) {
        return new FactFilter(category, other, 1).query();
    }

    FactFilter at(int other) {
        return new FactFilter(category, state, other);
    }

    /** The filter as an address carries it, from its question mark on. */
    public String query() {
        return category.isEmpty() && state.isEmpty() && page == 1 ? "" : asked();
    }

    private String asked() {
        return Paging.of(page, Long.MAX_VALUE, SIZE, "", parameters()).at(page);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("category", category);
        parameters.put("state", state);
        return parameters;
    }
}
