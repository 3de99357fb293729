package id.paritrana.workbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CodeOrder;

/**
 * An edition as rows: the content of a workbook, whatever its packaging, and what the app writes.
 *
 * @param present the tables that were present, even when empty
 */
public record EditionWorkbook(
        EditionInfo edition,
        List<CategoryRow> categories,
        List<CriterionRow> criteria,
        List<RuleRow> rules,
        List<SeatRow> seats,
        List<NominationRow> nominations,
        List<ValueRow> values,
        List<CoverageRow> coverage,
        List<LevelRow> levels,
        List<ItemRow> items,
        List<MarkRow> marks,
        List<RecusalRow> recusals,
        Set<EditionTable> present) {
    /** The code that stands for every category. */
    public static final String ALL = "*";

    /** A workbook without anything in it. */
    public static final EditionWorkbook EMPTY = new EditionWorkbook(
            new EditionInfo("", "", null, null, null, "", null, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());

    /** Builds a workbook table by table. */
    public static EditionWorkbookBuilder builder() {
        return EMPTY.like();
    }

    /** Builds a workbook from the tables of this one, except those that are given anew. */
    public EditionWorkbookBuilder like() {
        return new EditionWorkbookBuilder(this);
    }

    public EditionWorkbook {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
        seats = List.copyOf(seats);
        nominations = List.copyOf(nominations);
        values = List.copyOf(values);
        coverage = List.copyOf(coverage);
        levels = List.copyOf(levels);
        items = List.copyOf(items);
        marks = List.copyOf(marks);
        recusals = List.copyOf(recusals);
        present = Set.copyOf(present);
    }

    /**
     * The same rows in the order in which they are written. Categories, criteria, seats, nominations, levels and items keep
     * the order they have, because people chose it; what belongs to nominations follows theirs, and everything else is sorted
     * by its codes as people count, so that equal editions become equal files.
     */
    public EditionWorkbook canonical() {
        Map<String, Integer> order = new HashMap<>();
        for (CategoryRow category : categories) {
            order.putIfAbsent(category.code(), order.size());
        }
        Comparator<String> byCategory = Comparator.comparing(
                        (String code) -> code.equals(ALL) ? -1 : order.getOrDefault(code, order.size()))
                .thenComparing(CodeOrder.AS_COUNTED);
        List<NominationRow> nominated = sorted(nominations, Comparator.comparing(NominationRow::category, byCategory));
        Map<String, Integer> place = new HashMap<>();
        for (NominationRow nomination : nominated) {
            place.putIfAbsent(nomination.code(), place.size());
        }
        Comparator<String> byNomination = Comparator.comparing((String code) -> place.getOrDefault(code, place.size()))
                .thenComparing(CodeOrder.AS_COUNTED);
        return like().rules(sorted(
                        rules,
                        Comparator.comparing(RuleRow::category, byCategory).thenComparing(RuleRow::key)))
                .nominations(nominated)
                .values(sorted(
                        values,
                        Comparator.comparing(ValueRow::nomination, byNomination)
                                .thenComparing(ValueRow::criterion, CodeOrder.AS_COUNTED)))
                .coverage(sorted(
                        coverage,
                        Comparator.comparing(CoverageRow::nomination, byNomination)
                                .thenComparing(CoverageRow::segment, Segments.ORDER)
                                .thenComparing(row -> dayOf(row.asOf()))))
                .levels(sorted(
                        levels,
                        Comparator.comparing(LevelRow::category, byCategory)
                                .thenComparing(LevelRow::criterion, CodeOrder.AS_COUNTED)))
                .items(sorted(
                        items,
                        Comparator.comparing(ItemRow::nomination, byNomination)
                                .thenComparing(ItemRow::criterion, CodeOrder.AS_COUNTED)))
                .marks(sorted(
                        marks,
                        Comparator.comparing(MarkRow::nomination, byNomination)
                                .thenComparing(MarkRow::criterion, CodeOrder.AS_COUNTED)
                                .thenComparing(MarkRow::seat, CodeOrder.AS_COUNTED)))
                .recusals(sorted(
                        recusals,
                        Comparator.comparing(RecusalRow::nomination, byNomination)
                                .thenComparing(RecusalRow::seat, CodeOrder.AS_COUNTED)))
                .present(withFilledTables())
                .build();
    }

    /** The number of rows below the header of a table. */
    public int size(EditionTable table) {
        return rows(table).size();
    }

    /** The rows of a table in their order; the edition's own table counts as one row. */
    public List<? extends WorkbookRow> rows(EditionTable table) {
        return switch (table) {
            case EDITION -> List.of(edition);
            case CATEGORIES -> categories;
            case CRITERIA -> criteria;
            case RULES -> rules;
            case SEATS -> seats;
            case NOMINATIONS -> nominations;
            case VALUES -> values;
            case COVERAGE -> coverage;
            case LEVELS -> levels;
            case ITEMS -> items;
            case MARKS -> marks;
            case RECUSALS -> recusals;
        };
    }

    private Set<EditionTable> withFilledTables() {
        EnumSet<EditionTable> filled = EnumSet.noneOf(EditionTable.class);
        filled.addAll(present);
        for (EditionTable table : EditionTable.values()) {
            if (table.isRequired() || !rows(table).isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }

    private static LocalDate dayOf(@Nullable LocalDate date) {
        return date == null ? LocalDate.MIN : date;
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
