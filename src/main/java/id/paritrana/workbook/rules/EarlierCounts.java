package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.cells.RowCells;

/** Doubts counts that are added for an earlier day than those that are stored: the later ones go on counting. */
final class EarlierCounts {
    private static final Telling TOLD =
            Telling.oncePerColumn("workbook.coverage.earlier", "segment").inEachRow();

    private EarlierCounts() {}

    /**
     * @param result what is there with the file: its period holds, and what it deletes counts no more
     * @param file what is brought in, of which the cells are
     */
    static List<Problem> doubts(EditionWorkbook result, EditionWorkbook stored, EditionWorkbook file, RowCells cells) {
        Set<List<String>> known = new HashSet<>();
        stored.coverage().forEach(row -> known.add(row.codes()));
        Map<List<String>, CoverageRow> latest = new HashMap<>();
        result.coverage().stream()
                .filter(row -> result.edition().period().holds(row.asOf()))
                .forEach(row ->
                        latest.merge(of(row), row, (one, other) -> other.asOf().isAfter(one.asOf()) ? other : one));
        List<Problem> doubts = new ArrayList<>();
        for (CoverageRow row : file.coverage()) {
            CoverageRow counts = latest.get(of(row));
            if (counts != null
                    && row.asOf().isBefore(counts.asOf())
                    && known.contains(counts.codes())
                    && !known.contains(row.codes())) {
                TableCell cell = cells.place(row, "as_of").orElse(null);
                doubts.add(new Problem(
                        cell == null ? EditionTable.COVERAGE.code() : cell.sheet(),
                        cell == null ? String.join(" + ", row.codes()) : cell.address(),
                        "as_of",
                        TOLD,
                        Map.of(
                                "date", DateText.of(row.asOf()),
                                "other", DateText.of(counts.asOf()),
                                "nomination", row.nomination(),
                                "segment", row.segment()),
                        Problem.Severity.WARNING));
            }
        }
        RepeatedProblems.joined(doubts, new ArrayList<>());
        return doubts;
    }

    private static List<String> of(CoverageRow row) {
        return List.of(row.nomination(), row.segment());
    }
}
