package id.paritrana.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Builds an {@link EditionWorkbook} table by table; a table that is not given is empty. */
public final class EditionWorkbookBuilder {
    private EditionInfo edition;
    private List<CategoryRow> categories;
    private List<CriterionRow> criteria;
    private List<RuleRow> rules;
    private List<SeatRow> seats;
    private List<NominationRow> nominations;
    private List<ValueRow> values;
    private List<CoverageRow> coverage;
    private List<LevelRow> levels;
    private List<ItemRow> items;
    private List<MarkRow> marks;
    private List<RecusalRow> recusals;
    private Set<EditionTable> present;

    EditionWorkbookBuilder(EditionWorkbook like) {
        edition = like.edition();
        categories = like.categories();
        criteria = like.criteria();
        rules = like.rules();
        seats = like.seats();
        nominations = like.nominations();
        values = like.values();
        coverage = like.coverage();
        levels = like.levels();
        items = like.items();
        marks = like.marks();
        recusals = like.recusals();
        present = like.present();
    }

    public EditionWorkbookBuilder edition(EditionInfo given) {
        edition = given;
        return this;
    }

    public EditionWorkbookBuilder categories(List<CategoryRow> given) {
        categories = given;
        return this;
    }

    public EditionWorkbookBuilder criteria(List<CriterionRow> given) {
        criteria = given;
        return this;
    }

    public EditionWorkbookBuilder rules(List<RuleRow> given) {
        rules = given;
        return this;
    }

    public EditionWorkbookBuilder seats(List<SeatRow> given) {
        seats = given;
        return this;
    }

    public EditionWorkbookBuilder nominations(List<NominationRow> given) {
        nominations = given;
        return this;
    }

    public EditionWorkbookBuilder values(List<ValueRow> given) {
        values = given;
        return this;
    }

    public EditionWorkbookBuilder coverage(List<CoverageRow> given) {
        coverage = given;
        return this;
    }

    public EditionWorkbookBuilder levels(List<LevelRow> given) {
        levels = given;
        return this;
    }

    public EditionWorkbookBuilder items(List<ItemRow> given) {
        items = given;
        return this;
    }

    public EditionWorkbookBuilder marks(List<MarkRow> given) {
        marks = given;
        return this;
    }

    public EditionWorkbookBuilder recusals(List<RecusalRow> given) {
        recusals = given;
        return this;
    }

    /** The rows of any table but the edition's own. */
    public EditionWorkbookBuilder rows(EditionTable table, List<? extends WorkbookRow> given) {
        return switch (table) {
            case EDITION -> throw new IllegalArgumentException("the edition is no list of rows");
            case CATEGORIES -> categories(as(given, CategoryRow.class));
            case CRITERIA -> criteria(as(given, CriterionRow.class));
            case RULES -> rules(as(given, RuleRow.class));
            case SEATS -> seats(as(given, SeatRow.class));
            case NOMINATIONS -> nominations(as(given, NominationRow.class));
            case VALUES -> values(as(given, ValueRow.class));
            case COVERAGE -> coverage(as(given, CoverageRow.class));
            case LEVELS -> levels(as(given, LevelRow.class));
            case ITEMS -> items(as(given, ItemRow.class));
            case MARKS -> marks(as(given, MarkRow.class));
            case RECUSALS -> recusals(as(given, RecusalRow.class));
        };
    }

    private static <T extends WorkbookRow> List<T> as(List<? extends WorkbookRow> rows, Class<T> type) {
        return rows.stream().map(type::cast).toList();
    }

    /** The tables that are present, even when empty. */
    public EditionWorkbookBuilder present(Set<EditionTable> given) {
        present = given;
        return this;
    }

    /** Leaves that table out of the workbook, so that an import does not touch what is stored. */
    public EditionWorkbookBuilder without(EditionTable table) {
        var others = EnumSet.noneOf(EditionTable.class);
        others.addAll(present);
        others.remove(table);
        return present(others);
    }

    public EditionWorkbook build() {
        return new EditionWorkbook(
                edition,
                categories,
                criteria,
                rules,
                seats,
                nominations,
                values,
                coverage,
                levels,
                items,
                marks,
                recusals,
                present);
    }
}
