package id.paritrana.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Sought;
import id.paritrana.site.form.Typed;

/**
 * Which accounts of an office are listed: with every word of a text in their name, code or, after a move, provider, of the provider of today, of
 * earlier ones or of all.
 *
 * @param sought what is looked for
 * @param provider {@link #TODAY}, {@link #EARLIER} or empty for all
 * @param page from 1
 */
public record AccountFilter(Sought sought, String provider, int page) {
    static final String TODAY = "today";
    static final String EARLIER = "earlier";
    /** Rows of a page. */
    static final int SIZE = 25;

    /** Reads the query parameters; anything unknown falls back to everything. */
    static AccountFilter of(@Nullable String text, @Nullable String provider, @Nullable String page) {
        String wanted = Typed.line(provider);
        return new AccountFilter(
                Sought.of("q", text), List.of(TODAY, EARLIER).contains(wanted) ? wanted : "", Paging.number(page));
    }

    public String text() {
        return sought.text();
    }

    AccountFilter at(int other) {
        return new AccountFilter(sought, provider, other);
    }

    public boolean narrows() {
        return !text().isEmpty() || !provider.isEmpty();
    }

    /** The filter as it stands in an address, without the page. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", text());
        parameters.put("provider", provider);
        return parameters;
    }
}
