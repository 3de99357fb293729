package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.ProblemText;

/**
 * Numbers where a table should have words, reported once for each column with their count, so that they do not crowd
 * out errors.
 */
final class DigitsAlone {
    /** The warning. */
    static final Telling TOLD = Telling.oncePerColumn("workbook.cell.digits");

    /** What a thousands or decimal mark leaves in the next column when it is also the separator. */
    private static final Pattern DIGITS = Pattern.compile("\\d+([.,]\\d+)*");

    private final EditionTable table;
    private final Map<String, First> columns = new LinkedHashMap<>();

    private static final class First {
        private final int at;
        private final String text;
        private final List<Integer> others = new ArrayList<>();
        private int more;

        First(int at, String text) {
            this.at = at;
            this.text = text;
        }
    }

    DigitsAlone(EditionTable table) {
        this.table = table;
    }

    /** Whether a text is only a number. */
    static boolean isOnly(String text) {
        return !text.isEmpty() && DIGITS.matcher(text).matches();
    }

    /** Checks a text that should be words. */
    void note(int at, String column, String text) {
        if (!isOnly(text)) {
            return;
        }
        First first = columns.get(column);
        if (first == null) {
            columns.put(column, new First(at, text));
        } else {
            first.more++;
            if (first.others.size() < FileLimits.PROBLEMS) {
                first.others.add(at);
            }
        }
    }

    List<Finding> doubts() {
        List<Finding> doubts = new ArrayList<>();
        columns.forEach((column, first) -> {
            String more = Integer.toString(first.more);
            Map<String, String> args = Map.of("column", column, "text", first.text, ProblemText.MORE, more);
            Finding doubt = Finding.warning(table, first.at, column, TOLD, args);
            doubts.add(doubt.or(first.others.stream().map(doubt::at).toList()));
        });
        return doubts;
    }
}
