package id.paritrana.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * One category of the edition.
 *
 * @param prizePlaces places that win a prize; null when not stated
 */
public record CategoryRow(
        String code,
        String name,
        @Nullable CategoryKind kind,
        String sector,
        @Nullable Integer prizePlaces) implements WorkbookRow {
    public CategoryRow {
        code = Canon.text(code);
        name = Canon.text(name);
        sector = Canon.text(sector);
    }

    /** The kind for the category made from this row. */
    public CategoryKind kindOrDefault() {
        return kind == null ? CategoryKind.OTHER : kind;
    }

    /** The number of prizes, by default the one in the rules of the award. */
    public int prizePlacesOrDefault() {
        return prizePlaces == null ? 3 : prizePlaces;
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public String category() {
        return code;
    }
}
