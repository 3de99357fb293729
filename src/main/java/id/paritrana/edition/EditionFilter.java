package id.paritrana.edition;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Office;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Sought;
import id.paritrana.site.form.Typed;

/**
 * What the list of editions shows: those of one office or all, of one year of the award or all, with every word of a text in
 * their name, region, code or years.
 *
 * @param sought what is looked for
 * @param office code; empty for all
 * @param year 0 for all
 * @param page from 1
 */
public record EditionFilter(Sought sought, String office, int year, int page) {
    /** Rows of a page. */
    static final int SIZE = 25;

    /** Reads the query parameters; anything unknown falls back to everything. */
    static EditionFilter of(
            @Nullable String text, @Nullable String office, @Nullable String year, @Nullable String page) {
        return new EditionFilter(
                Sought.of("q", text),
                Office.of(Typed.line(office)).map(Office::code).orElse(""),
                Typed.whole(year, 9999, 0),
                Paging.number(page));
    }

    public String text() {
        return sought.text();
    }

    EditionFilter at(int other) {
        return new EditionFilter(sought, office, year, other);
    }

    public boolean narrows() {
        return !text().isEmpty() || !office.isEmpty() || year > 0;
    }

    /** The year as the field shows it. */
    public String yearText() {
        return year == 0 ? "" : String.valueOf(year);
    }

    /** The filter as it stands in an address, without the page. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", text());
        parameters.put("office", office);
        parameters.put("year", yearText());
        return parameters;
    }
}
