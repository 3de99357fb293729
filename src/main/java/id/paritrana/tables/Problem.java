package id.paritrana.tables;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something wrong with a workbook, named by its place.
 *
 * @param sheet the table; the file's name when the file as a whole is refused
 * @param cell such as {@code F7}; empty when the file as a whole is meant
 * @param column the column's code; empty when no column is meant
 * @param told in which sentence, and as one with which others
 * @param args named arguments of the message
 * @param further places of the other cells that it speaks of
 */
public record Problem(
        String sheet,
        String cell,
        String column,
        Telling told,
        Map<String, String> args,
        Severity severity,
        List<String> further) {
    /** Whether the workbook can be used despite it. */
    public enum Severity {
        /** The workbook is refused. */
        ERROR,
        /** Worth a look; nothing is refused. */
        WARNING
    }

    public Problem {
        args = Collections.unmodifiableMap(new TreeMap<>(args));
        further = List.copyOf(further);
    }

    /** A problem of one cell. */
    public Problem(
            String sheet, String cell, String column, Telling told, Map<String, String> args, Severity severity) {
        this(sheet, cell, column, told, args, severity, List.of());
    }

    public static Problem error(String sheet, String cell, String column, Telling told, Map<String, String> args) {
        return new Problem(sheet, cell, column, told, args, Severity.ERROR);
    }

    public static Problem error(TableCell cell, String column, Telling told, Map<String, String> args) {
        return error(cell.sheet(), cell.address(), column, told, args);
    }

    /** Message key of the sentence. */
    public String key() {
        return told.key();
    }

    /** Whether it is told in this sentence. */
    public boolean is(Telling other) {
        return told.key().equals(other.key());
    }

    /** The same problem with one more argument. */
    public Problem with(String argument, String text) {
        Map<String, String> more = new TreeMap<>(args);
        more.put(argument, text);
        return new Problem(sheet, cell, column, told, more, severity, further);
    }

    /** The same problem, which speaks of further cells too. */
    public Problem with(List<String> places) {
        return new Problem(sheet, cell, column, told, args, severity, places);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code criteria!F7}, or the sheet or file alone. */
    public String place() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }
}
