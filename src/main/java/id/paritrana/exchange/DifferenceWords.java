package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.reading.WorkbookReader;

/** In what two workbooks differ, row by row in words. */
public final class DifferenceWords {
    private DifferenceWords() {}

    /**
     * @param before a zip of CSV files, as {@code after}
     * @param hidden codes of nominations of whose rows nothing is said
     */
    public static List<String> between(byte[] before, byte[] after, Set<String> hidden, Locale locale) {
        return between(
                WorkbookReader.read("before.zip", before).workbook(),
                WorkbookReader.read("after.zip", after).workbook(),
                hidden,
                locale);
    }

    private static List<String> between(
            EditionWorkbook before, EditionWorkbook after, Set<String> hidden, Locale locale) {
        var was = new ReadFigures(before, new RowCells(), locale);
        var is = new ReadFigures(after, new RowCells(), locale);
        Map<String, String> names = new HashMap<>();
        before.nominations().forEach(row -> names.put(row.code(), row.name()));
        after.nominations().forEach(row -> names.put(row.code(), row.name()));
        var told = new ArrayList<String>();
        for (Change<?> change : WorkbookDifference.between(before, after).changes()) {
            if (!hidden.contains(change.row().nomination())) {
                told.add(Messages.text(
                        locale,
                        "exchange.differs." + change.kind().name().toLowerCase(Locale.ROOT),
                        Messages.text(locale, "exchange.table." + change.table().code()),
                        change.key(),
                        Written.in(locale, name(change.row(), names)),
                        figures(change, change.after() == null ? was.of(gone(change)) : is.of(change), locale)));
            }
        }
        return told;
    }

    private static String name(WorkbookRow row, Map<String, String> names) {
        return row.title().isEmpty() ? names.getOrDefault(row.nomination(), "") : row.title();
    }

    /** A row that goes, as if it came: what it said. */
    private static Change<WorkbookRow> gone(Change<?> change) {
        return new Change<>(
                change.table(), WorkbookDifference.Kind.ADDED, change.codes(), null, change.row(), List.of());
    }

    private static String figures(Change<?> change, List<ReadFigures.ReadFigure> figures, Locale locale) {
        return figures.stream()
                .map(figure -> figure.label() + ": "
                        + (change.kind() == WorkbookDifference.Kind.CHANGED
                                ? shown(figure.before(), locale) + " → "
                                : "")
                        + shown(figure.after(), locale))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String figure, Locale locale) {
        return figure.isEmpty() ? "–" : Written.in(locale, figure);
    }
}
