package id.paritrana.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.FormulaCells;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.DecimalText;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.scheme.BallotAssembler;

/** References for formulas to the recorded data and marks in the sheets of the edition. */
final class TwinData {
    private final BallotAssembler ballots;
    private final EditionIndex index;
    private final List<CriterionRow> criteria;
    private final Map<List<String>, Integer> values = new HashMap<>();
    private final Map<List<String>, Integer> marks = new HashMap<>();
    private final Map<List<String>, List<Integer>> items = new HashMap<>();
    private final Map<CoverageRow, Integer> coverage = new IdentityHashMap<>();
    private final EditionWorkbook workbook;

    /** @param workbook in canonical order, as it is written */
    TwinData(EditionWorkbook workbook) {
        this.workbook = workbook;
        this.index = new EditionIndex(workbook);
        this.ballots = new BallotAssembler(index);
        this.criteria = workbook.criteria();
        for (int i = 0; i < workbook.values().size(); i++) {
            ValueRow row = workbook.values().get(i);
            values.put(List.of(row.nomination(), row.criterion()), i);
        }
        for (int i = 0; i < workbook.marks().size(); i++) {
            MarkRow row = workbook.marks().get(i);
            marks.put(List.of(row.nomination(), row.criterion(), row.seat()), i);
        }
        for (int i = 0; i < workbook.items().size(); i++) {
            ItemRow row = workbook.items().get(i);
            items.computeIfAbsent(List.of(row.nomination(), row.criterion()), key -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < workbook.coverage().size(); i++) {
            coverage.put(workbook.coverage().get(i), i);
        }
    }

    /** The sheets to which formulas refer, without those that are empty in this edition. */
    List<String> recorded() {
        return Stream.of(
                        EditionTable.MARKS,
                        EditionTable.VALUES,
                        EditionTable.COVERAGE,
                        EditionTable.ITEMS,
                        EditionTable.CRITERIA)
                .filter(table -> !workbook.rows(table).isEmpty())
                .map(EditionTable::code)
                .toList();
    }

    /** The mark that a seat gave; null when there is none or the seat is recused. */
    @Nullable
    String mark(String nomination, String criterion, String seat) {
        Integer at = marks.get(List.of(nomination, criterion, seat));
        return at == null || index.isRecused(nomination, seat)
                ? null
                : cell(EditionTable.MARKS, "mark", at, workbook.marks().get(at).mark());
    }

    /** A parameter of a criterion; null when its cell is empty. */
    @Nullable
    String parameter(String category, String criterion, String column) {
        for (int i = 0; i < criteria.size(); i++) {
            CriterionRow row = criteria.get(i);
            boolean here = row.category().equals(category) || row.category().equals(EditionWorkbook.ALL);
            if (here && row.code().equals(criterion)) {
                BigDecimal value =
                        switch (column) {
                            case "weight" -> row.weight();
                            case "lo" -> row.lo();
                            case "hi" -> row.hi();
                            default -> row.target();
                        };
                return value == null ? null : cell(EditionTable.CRITERIA, column, i, value);
            }
        }
        return null;
    }

    /** The value of a criterion that is recorded rather than marked, as a formula; null when nothing is recorded. */
    @Nullable
    String value(String nomination, String category, String criterion, Normaliser normaliser) {
        Integer at = values.get(List.of(nomination, criterion));
        ValueRow row = at == null ? null : workbook.values().get(at);
        if (at != null && row != null) {
            if (!row.level().isEmpty() && !normaliser.options().isEmpty()) {
                return TwinFormulas.option(reference(EditionTable.VALUES, "value", at), normaliser.options());
            }
            BigDecimal numerator = row.numerator();
            BigDecimal denominator = row.denominator();
            if (numerator != null && denominator != null) {
                return cell(EditionTable.VALUES, "numerator", at, numerator) + "/"
                        + cell(EditionTable.VALUES, "denominator", at, denominator);
            }
            BigDecimal value = row.value();
            if (value != null) {
                return cell(EditionTable.VALUES, "value", at, value);
            }
        }
        List<Integer> list = items.getOrDefault(List.of(nomination, criterion), List.of());
        return list.isEmpty() ? covered(nomination, category, criterion) : accepted(list);
    }

    private String accepted(List<Integer> list) {
        List<String> accepted = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int at : list) {
            String weight = cell(
                    EditionTable.ITEMS, "weight", at, workbook.items().get(at).weight());
            accepted.add("IF(" + reference(EditionTable.ITEMS, "accepted", at) + "=\"yes\"," + weight + ",0)");
            all.add(weight);
        }
        return "(" + String.join("+", accepted) + ")/(" + String.join("+", all) + ")";
    }

    private @Nullable String covered(String nomination, String category, String criterion) {
        CriterionRow row = index.criterion(category, criterion);
        List<CoverageRow> rows = row == null
                ? List.of()
                : ballots.coverageRows(nomination, row.table().segments());
        if (rows.isEmpty()) {
            return null;
        }
        List<String> participants = new ArrayList<>();
        List<String> workers = new ArrayList<>();
        for (CoverageRow each : rows) {
            int at = coverage.getOrDefault(each, 0);
            BigDecimal part = each.participants();
            BigDecimal whole = each.workers();
            if (part != null && whole != null) {
                participants.add(cell(EditionTable.COVERAGE, "participants", at, part));
                workers.add(cell(EditionTable.COVERAGE, "workers", at, whole));
            }
        }
        return "(" + String.join("+", participants) + ")/(" + String.join("+", workers) + ")";
    }

    /** A reference, or the number itself where the cell holds text in order to keep all digits. */
    private static String cell(EditionTable table, String column, int index, BigDecimal value) {
        return DecimalText.survivesStorage(value) ? reference(table, column, index) : FormulaCells.number(value);
    }

    private static String reference(EditionTable table, String column, int index) {
        int position = table.columns().indexOf(table.column(column));
        return table.code() + "!$" + CellAddress.letters(position) + "$" + (index + 2);
    }
}
