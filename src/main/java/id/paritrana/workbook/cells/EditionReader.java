package id.paritrana.workbook.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.Vocabulary;

/** Reads the key–value table {@code edition}. */
public final class EditionReader {
    private final Map<EditionKey, RowReader> found = new EnumMap<>(EditionKey.class);

    /** Reads the table; reports unknown and repeated keys. */
    public EditionReader(Iterable<RowReader> rows, List<Problem> problems) {
        for (RowReader row : rows) {
            EditionKey key = row.word("key", Vocabulary.EDITION_KEYS);
            if (key == null) {
                continue;
            }
            RowReader earlier = found.putIfAbsent(key, row);
            if (earlier != null) {
                problems.add(Problem.error(
                        row.cell("key"),
                        "key",
                        Telling.alone("workbook.row.twice"),
                        Map.of("codes", key.code(), "first", Integer.toString(earlier.number()))));
            }
        }
    }

    public boolean has(EditionKey key) {
        return found.containsKey(key);
    }

    public EditionInfo info() {
        return new EditionInfo(
                text(EditionKey.CODE),
                text(EditionKey.NAME),
                kind(),
                year(EditionKey.ASSESSMENT_YEAR),
                year(EditionKey.AWARD_YEAR),
                text(EditionKey.REGION),
                date(EditionKey.PERIOD_START),
                date(EditionKey.PERIOD_END));
    }

    /** The row of each key, in the order of the keys; 1 for a missing key. */
    public List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (EditionKey key : EditionKey.values()) {
            RowReader row = found.get(key);
            places.add(row == null ? 1 : row.number());
        }
        return places;
    }

    private String text(EditionKey key) {
        RowReader row = found.get(key);
        if (row == null) {
            return "";
        }
        return key == EditionKey.CODE ? row.code("value") : row.text("value");
    }

    private @Nullable EditionKind kind() {
        RowReader row = found.get(EditionKey.KIND);
        return row == null ? null : row.word("value", Vocabulary.EDITION_KINDS);
    }

    private @Nullable Integer year(EditionKey key) {
        RowReader row = found.get(key);
        return row == null ? null : row.whole("value", DateText.FIRST_YEAR, DateText.LAST_YEAR);
    }

    private @Nullable LocalDate date(EditionKey key) {
        RowReader row = found.get(key);
        return row == null ? null : row.date("value");
    }
}
