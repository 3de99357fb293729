package id.paritrana.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * How a problem is told: in which sentence, and as one with which others of that sentence, because one act mends them all. Whoever makes a
 * problem says it: a sentence that is told for each cell of a long table floods the page.
 *
 * @param key message key of the sentence
 * @param once what problems that are told as one have in common; of two, those that remain by the first are told by the second
 */
public record Telling(String key, List<Likeness> once) {
    /** Fewer problems than these are better told one by one where their cells are only alike. */
    private static final int MANY = 5;

    /** Where problems that are told as one are. */
    public enum Within {
        /** In all rows about one category, whatever their table. */
        CATEGORY,
        /** In one column of one table. */
        COLUMN
    }

    /**
     * What problems that are told as one have in common.
     *
     * @param argument of the sentence, which is the same in all of them; empty where none has to be
     * @param wording whether the argument is compared without its figures
     * @param placed whether it is said where the next ones are, because each is about a figure or a word of its own
     * @param fewest so many of them at least are told as one
     */
    public record Likeness(Within within, String argument, boolean wording, boolean placed, int fewest) {
        private static Likeness perColumn(String argument, boolean placed) {
            return new Likeness(Within.COLUMN, argument, false, placed, 2);
        }

        private static Likeness perWording() {
            return new Likeness(Within.COLUMN, "text", true, true, 2);
        }
    }

    public Telling {
        once = List.copyOf(once);
    }

    /** Each is mended for itself. */
    public static Telling alone(String key) {
        return new Telling(key, List.of());
    }

    /** One for all rows of a category with the same argument, such as a code. */
    public static Telling oncePer(String key, String argument) {
        return new Telling(key, List.of(new Likeness(Within.CATEGORY, argument, false, false, 2)));
    }

    /** One for all cells of a column, whatever stands in each. */
    public static Telling oncePerColumn(String key) {
        return oncePerColumn(key, "");
    }

    /** One for all cells of a column with the same argument, such as a format. */
    public static Telling oncePerColumn(String key, String argument) {
        return new Telling(key, List.of(Likeness.perColumn(argument, false)));
    }

    /** One for all cells of a column in which the same is written around the figures: {@code 12 org}. */
    public static Telling oncePerWording(String key) {
        return new Telling(key, List.of(Likeness.perWording()));
    }

    /** The same, with where the next ones are. */
    public Telling inEachRow() {
        Likeness last = last();
        return butLast(new Likeness(last.within, last.argument, last.wording, true, last.fewest));
    }

    /** The same, unless there are but a few. */
    public Telling ifMany() {
        Likeness last = last();
        return butLast(new Likeness(last.within, last.argument, last.wording, last.placed, MANY));
    }

    /** The same, and those that remain as one in each column. */
    public Telling thenPerColumn() {
        return then(Likeness.perColumn("", true));
    }

    /** The same, and those that remain as one where the same is written around the figures. */
    public Telling thenPerWording() {
        return then(Likeness.perWording());
    }

    private Likeness last() {
        return once.get(once.size() - 1);
    }

    private Telling butLast(Likeness last) {
        List<Likeness> all = new ArrayList<>(once);
        all.set(all.size() - 1, last);
        return new Telling(key, all);
    }

    private Telling then(Likeness next) {
        List<Likeness> all = new ArrayList<>(once);
        all.add(next);
        return new Telling(key, all);
    }
}
