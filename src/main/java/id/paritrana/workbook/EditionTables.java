package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.tables.CountedRows;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;

/** The rows of an edition as cells, in the order of the columns. */
public final class EditionTables {
    private EditionTables() {}

    /** The tables that a file of this edition has: those that are required, filled or were present. */
    public static List<WrittenTable> of(EditionWorkbook workbook) {
        EditionWorkbook canonical = workbook.canonical();
        List<WrittenTable> tables = new ArrayList<>();
        for (EditionTable table : EditionTable.values()) {
            if (canonical.present().contains(table)) {
                tables.add(new WrittenTable(table.code(), header(table), rows(canonical, table)));
            }
        }
        return tables;
    }

    /** The table {@code edition} alone. */
    public static WrittenTable table(EditionInfo info) {
        return new WrittenTable(EditionTable.EDITION.code(), header(EditionTable.EDITION), edition(info));
    }

    static List<String> header(EditionTable table) {
        return table.columns().stream().map(Column::code).toList();
    }

    /** Rows are made while they are written: a large edition has tens of thousands of marks. */
    private static Iterable<List<WrittenCell>> rows(EditionWorkbook workbook, EditionTable table) {
        return switch (table) {
            case EDITION -> edition(workbook.edition());
            case CATEGORIES -> all(workbook.categories(), EditionTables::category);
            case CRITERIA -> all(workbook.criteria(), EditionTables::criterion);
            case RULES -> all(workbook.rules(), EditionTables::rule);
            case SEATS -> all(workbook.seats(), EditionTables::seat);
            case NOMINATIONS -> all(workbook.nominations(), EditionTables::nomination);
            case VALUES -> all(workbook.values(), EditionTables::value);
            case COVERAGE -> all(workbook.coverage(), EditionTables::coverage);
            case LEVELS -> all(workbook.levels(), EditionTables::level);
            case ITEMS -> all(workbook.items(), EditionTables::item);
            case MARKS -> all(workbook.marks(), EditionTables::mark);
            case RECUSALS -> all(workbook.recusals(), EditionTables::recusal);
        };
    }

    private static <T> CountedRows all(List<T> rows, Function<T, List<WrittenCell>> cells) {
        return new CountedRows() {
            @Override
            public int count() {
                return rows.size();
            }

            @Override
            public Iterator<List<WrittenCell>> iterator(IntConsumer passed) {
                return rows.stream().peek(row -> passed.accept(1)).map(cells).iterator();
            }
        };
    }

    private static List<List<WrittenCell>> edition(EditionInfo info) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        EditionKind kind = info.kind();
        for (EditionKey key : EditionKey.values()) {
            WrittenCell value =
                    switch (key) {
                        case CODE -> WrittenCell.of(info.code());
                        case NAME -> WrittenCell.of(info.name());
                        case KIND -> WrittenCell.of(kind == null ? "" : kind.code());
                        case ASSESSMENT_YEAR -> WrittenCell.of(info.assessmentYear());
                        case AWARD_YEAR -> WrittenCell.of(info.awardYear());
                        case REGION -> WrittenCell.of(info.region());
                        case PERIOD_START -> WrittenCell.of(info.periodStart());
                        case PERIOD_END -> WrittenCell.of(info.periodEnd());
                    };
            if (value != WrittenCell.EMPTY) {
                rows.add(List.of(WrittenCell.of(key.code()), value));
            }
        }
        return rows;
    }

    private static List<WrittenCell> category(CategoryRow row) {
        CategoryKind kind = row.kind();
        return List.of(
                WrittenCell.of(row.code()),
                WrittenCell.of(row.name()),
                WrittenCell.of(kind == null ? "" : kind.code()),
                WrittenCell.of(row.sector()),
                WrittenCell.of(row.prizePlaces()));
    }

    private static List<WrittenCell> criterion(CriterionRow row) {
        NormaliserKind normaliser = row.normaliser();
        return List.of(
                WrittenCell.of(row.category()),
                WrittenCell.of(row.code()),
                WrittenCell.of(row.parent()),
                WrittenCell.of(row.name()),
                WrittenCell.of(row.weight()),
                WrittenCell.of(row.source().code()),
                WrittenCell.of(row.direction().code()),
                WrittenCell.of(normaliser == null ? "" : normaliser.code()),
                WrittenCell.of(row.lo()),
                WrittenCell.of(row.hi()),
                WrittenCell.of(row.target()),
                row.table().isEmpty() ? WrittenCell.EMPTY : new WrittenCell.TextWithNumbers(row.table()),
                WrittenCell.of(row.aggregator().code()),
                WrittenCell.of(row.missing().code()),
                WrittenCell.of(row.minCoverage()),
                WrittenCell.of(row.gate()));
    }

    private static List<WrittenCell> rule(RuleRow row) {
        boolean word =
                switch (row.key()) {
                    case WEIGHTS, PANEL, BELOW_QUORUM, TIES -> true;
                    default -> row.value().equals("none");
                };
        return List.of(
                WrittenCell.of(row.category()),
                WrittenCell.of(row.key().code()),
                word ? WrittenCell.of(row.value()) : WrittenCell.of(new BigDecimal(row.value())));
    }

    private static List<WrittenCell> seat(SeatRow row) {
        SeatRole role = row.role();
        return List.of(
                WrittenCell.of(row.code()),
                WrittenCell.of(row.element()),
                WrittenCell.of(role == null ? "" : role.code()),
                WrittenCell.of(row.holder()));
    }

    private static List<WrittenCell> nomination(NominationRow row) {
        return List.of(
                WrittenCell.of(row.category()),
                WrittenCell.of(row.code()),
                WrittenCell.of(row.name()),
                WrittenCell.of(row.regionCode()),
                WrittenCell.of(row.sector()),
                WrittenCell.of(row.withdrawn()));
    }

    private static List<WrittenCell> value(ValueRow row) {
        return List.of(
                WrittenCell.of(row.nomination()),
                WrittenCell.of(row.criterion()),
                row.level().isEmpty() ? WrittenCell.of(row.value()) : WrittenCell.of(row.level()),
                WrittenCell.of(row.numerator()),
                WrittenCell.of(row.denominator()),
                WrittenCell.of(row.statedPercent()),
                WrittenCell.of(row.asOf()),
                WrittenCell.of(row.source()),
                WrittenCell.of(row.state().code()));
    }

    private static List<WrittenCell> coverage(CoverageRow row) {
        return List.of(
                WrittenCell.of(row.nomination()),
                WrittenCell.of(row.segment()),
                WrittenCell.of(row.asOf()),
                WrittenCell.of(row.participants()),
                WrittenCell.of(row.workers()),
                WrittenCell.of(row.definition()),
                WrittenCell.of(row.statedPercent()),
                WrittenCell.of(row.targetPercent()),
                WrittenCell.of(row.source()));
    }

    private static List<WrittenCell> level(LevelRow row) {
        return List.of(
                WrittenCell.of(row.category()),
                WrittenCell.of(row.criterion()),
                WrittenCell.of(row.level()),
                WrittenCell.of(row.score()),
                WrittenCell.of(row.label()));
    }

    private static List<WrittenCell> item(ItemRow row) {
        Boolean accepted = row.accepted();
        return List.of(
                WrittenCell.of(row.nomination()),
                WrittenCell.of(row.criterion()),
                WrittenCell.of(row.item()),
                WrittenCell.of(accepted == null ? "" : Vocabulary.TRUTH.code(accepted)),
                WrittenCell.of(Vocabulary.TRUTH.code(row.mandatory())),
                WrittenCell.of(row.weight()));
    }

    private static List<WrittenCell> mark(MarkRow row) {
        return List.of(
                WrittenCell.of(row.nomination()),
                WrittenCell.of(row.criterion()),
                WrittenCell.of(row.seat()),
                WrittenCell.of(row.mark()),
                WrittenCell.of(row.comment()));
    }

    private static List<WrittenCell> recusal(RecusalRow row) {
        return List.of(WrittenCell.of(row.nomination()), WrittenCell.of(row.seat()), WrittenCell.of(row.reason()));
    }
}
