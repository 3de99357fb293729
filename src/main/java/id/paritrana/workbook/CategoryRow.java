package id.paritrana.workbook;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * One category of the edition.
 *
 * @param prizePlaces places that win a prize; null when not said
 */
public record CategoryRow(
        String code,
        String name,
        @Nullable CategoryKind kind,
        String sector,
        @Nullable Integer prizePlaces) {
    public CategoryRow {
        code = Canon.text(code);
        name = Canon.text(name);
        sector = Canon.text(sector);
    }
}
