package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers where words should stand, of one table: noted once for each column, with how many there are, so that they take no room
 * from mistakes.
 */
final class DigitsAlone {
    /** Message key of the doubt. */
    static final String KEY = "workbook.cell.digits";

    /** What a mark of thousands or decimals leaves in the next column of a file that is parted by it. */
    private static final Pattern DIGITS = Pattern.compile("\\d+([.,]\\d+)*");

    private final EditionTable table;
    private final Map<String, First> columns = new LinkedHashMap<>();

    private static final class First {
        private final int at;
        private final String text;
        private int more;

        First(int at, String text) {
            this.at = at;
            this.text = text;
        }
    }

    DigitsAlone(EditionTable table) {
        this.table = table;
    }

    /** Whether a text is but a number, which says nothing where words should stand. */
    static boolean isOnly(String text) {
        return !text.isEmpty() && DIGITS.matcher(text).matches();
    }

    /** Looks at a text that should be words. */
    void note(int at, String column, String text) {
        if (!isOnly(text)) {
            return;
        }
        First first = columns.get(column);
        if (first == null) {
            columns.put(column, new First(at, text));
        } else {
            first.more++;
        }
    }

    List<Finding> doubts() {
        List<Finding> doubts = new ArrayList<>();
        columns.forEach((column, first) -> doubts.add(Finding.warning(
                table,
                first.at,
                column,
                KEY,
                Map.of("column", column, "text", first.text, ProblemText.MORE, Integer.toString(first.more)))));
        return doubts;
    }
}
