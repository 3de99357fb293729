package id.paritrana.nomination;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;

/**
 * What a list of nominations shows: those whose name or code contains a text, of one category or all, in an order.
 *
 * @param page from 1
 */
public record NominationFilter(String text, String category, String sort, int page) {
    /** Rows of a page. */
    public static final int SIZE = 50;

    /** Reads the query parameters; anything unknown falls back to everything in the given order. */
    public static NominationFilter of(
            String text, @Nullable String category, @Nullable String sort, @Nullable String page) {
        return new NominationFilter(
                text,
                category == null ? "" : category,
                sort == null || !sort.equals("name") && !sort.equals("code") ? "" : sort,
                Paging.number(page));
    }

    public NominationFilter at(int other) {
        return new NominationFilter(text, category, sort, other);
    }

    /** Whether some nominations are left out. */
    public boolean narrows() {
        return !text.isEmpty() || !category.isEmpty();
    }

    /** The filter as it stands in an address, without the page. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", text);
        parameters.put("category", category);
        parameters.put("sort", sort);
        return parameters;
    }

    /** The filter as an address carries it, from its question mark on; empty for the first page of all. */
    public String query() {
        return equals(new NominationFilter("", "", "", 1))
                ? ""
                : Paging.of(page, Long.MAX_VALUE, SIZE, "", parameters()).at(page);
    }

    String like() {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    String order() {
        return switch (sort) {
            case "name" -> "lower(n.name), n.id";
            case "code" -> "n.code, n.id";
            default -> "c.position, n.position, n.id";
        };
    }
}
