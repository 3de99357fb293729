package id.paritrana.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the names of several files have in common besides those of their tables: {@code tim9_coverage} and {@code tim9_marks} are the tables
 * {@code coverage} and {@code marks} of {@code tim9}.
 *
 * @param beginning in front of the names of tables
 * @param ending behind them
 * @param names those that have either
 */
record CommonNames(String beginning, String ending, Set<String> names) {
    /** Between what files have in common and the names of their tables. */
    private static final String PARTING = " _-.(";

    private static final CommonNames NONE = new CommonNames("", "", Set.of());

    /** @param known whether a table has that name */
    static CommonNames of(List<String> files, Predicate<String> known) {
        List<String> strange = files.stream().filter(known.negate()).toList();
        if (strange.size() < 2) {
            return NONE;
        }
        String first = strange.get(0);
        for (int at = 1; at < first.length(); at++) {
            CommonNames begun = new CommonNames(first.substring(0, at), "", Set.copyOf(strange));
            if (PARTING.indexOf(first.charAt(at - 1)) >= 0 && begun.tells(files, known)) {
                return begun;
            }
            CommonNames ended = new CommonNames("", first.substring(at), Set.copyOf(strange));
            if (PARTING.indexOf(first.charAt(at)) >= 0 && ended.tells(files, known)) {
                return ended;
            }
        }
        return NONE;
    }

    /** Whether every strange name is that of a table without it, and of no other than the rest. */
    private boolean tells(List<String> files, Predicate<String> known) {
        Set<String> tables = new HashSet<>();
        return files.stream()
                .allMatch(file -> (!names.contains(file) || file.startsWith(beginning) && file.endsWith(ending))
                        && known.test(table(file))
                        && tables.add(table(file)));
    }

    /** The name of the table that a file of that name has. */
    String table(String file) {
        return names.contains(file) && file.length() > beginning.length() + ending.length()
                ? file.substring(beginning.length(), file.length() - ending.length())
                        .strip()
                : file;
    }

    /** What is in common; empty where there is nothing. */
    String text() {
        return (beginning + ending).strip();
    }
}
