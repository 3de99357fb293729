package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.paritrana.site.Objection;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.Reading;

/** An uploaded workbook as its preview shows it. */
public record ImportView(
        String id,
        String file,
        String edition,
        String editionName,
        boolean newEdition,
        int total,
        List<Table> tables,
        List<Line> errors,
        int errorCount,
        List<Line> warnings,
        List<Objection> objections) {
    private static final int SHOWN = 100;

    public record Table(String key, int added, int changed, int removed, List<Row> rows, int more) {}

    public record Row(String kind, String key, List<WorkbookDifference.Field> fields) {}

    public record Line(String place, String text) {}

    public boolean mayTakeOver() {
        return errorCount == 0 && objections.isEmpty() && total > 0;
    }

    static ImportView refused(String id, String file, Reading reading, Locale locale) {
        return new ImportView(
                id,
                file,
                reading.workbook().edition().code(),
                reading.workbook().edition().name(),
                false,
                0,
                List.of(),
                lines(reading.errors(), locale),
                reading.errors().size(),
                lines(reading.warnings(), locale),
                List.of());
    }

    static ImportView of(String id, String file, Reading reading, ImportWorkbook.Preview preview, Locale locale) {
        var tables = new ArrayList<Table>();
        for (EditionTable table : EditionTable.values()) {
            var changes = preview.difference().of(table);
            if (changes.isEmpty()) {
                continue;
            }
            tables.add(new Table(
                    "exchange.table." + table.code(),
                    count(changes, WorkbookDifference.Kind.ADDED),
                    count(changes, WorkbookDifference.Kind.CHANGED),
                    count(changes, WorkbookDifference.Kind.REMOVED),
                    changes.stream()
                            .limit(SHOWN)
                            .map(c -> new Row(
                                    "exchange.kind." + c.kind().name().toLowerCase(Locale.ROOT), c.key(), c.fields()))
                            .toList(),
                    Math.max(0, changes.size() - SHOWN)));
        }
        return new ImportView(
                id,
                file,
                reading.workbook().edition().code(),
                reading.workbook().edition().name(),
                preview.newEdition(),
                preview.difference().changes().size(),
                tables,
                List.of(),
                0,
                lines(reading.warnings(), locale),
                preview.objections());
    }

    private static int count(List<WorkbookDifference.Change<?>> changes, WorkbookDifference.Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    private static List<Line> lines(List<Problem> problems, Locale locale) {
        var text = new ProblemText(locale);
        return problems.stream()
                .limit(SHOWN)
                .map(p -> new Line(p.place(), text.sentence(p)))
                .toList();
    }
}
