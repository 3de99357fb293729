package id.paritrana.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.sight.Asker.Answer;
import id.paritrana.sight.Asker.Question;

/**
 * Asks the same questions in two worlds that differ only in what a viewer may not know, and tells every answer that differs.
 * Both worlds are the same running app: the difference is made in its database between two rounds of questions.
 */
final class TwoWorlds {
    private static final int SHOWN = 400;
    /** A row's number as {@link WorldDatabase#renumber} gives it. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z])7[0-9]{11}(?![0-9a-z])");

    /** A question that is answered differently, with the difference that was alone enough for it. */
    record Leak(Question question, String where, List<Difference> because) {
        @Override
        public String toString() {
            return question + "\n    by " + (because.isEmpty() ? "the order of rows or their numbers" : because)
                    + "\n    " + where;
        }
    }

    private final World world;
    private final long seed;
    private int pairs;

    TwoWorlds(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    /** How many pairs of answers were compared. */
    int pairs() {
        return pairs;
    }

    /**
     * Asks all of this viewer's questions in both worlds. What was done in the first world is undone at once, and not done in the
     * second.
     *
     * @param told is given each answer of the first world
     */
    List<Leak> differing(Who who, List<Question> questions, BiConsumer<Question, Answer> told) {
        return differing(stage -> who, who, questions, told);
    }

    /** The same about the list of all editions, for somebody who holds a seat in one of them and an office in the others. */
    List<Leak> differing(Stage own, Who who, List<Question> questions, BiConsumer<Question, Answer> told) {
        return differing(stage -> stage == own ? who : who.inOffice(), who, questions, told);
    }

    private List<Leak> differing(
            Function<Stage, Who> as, Who who, List<Question> questions, BiConsumer<Question, Answer> told) {
        world.database.restore();
        Map<Question, Answer> first = new HashMap<>();
        for (Question question : questions) {
            Answer answer = answer(question);
            told.accept(question, answer);
            first.put(question, answer.packed());
        }
        make(who, as, d -> true, true);
        List<Question> asked =
                questions.stream().filter(q -> !done(q, first.get(q))).toList();
        pairs += asked.size();
        var leaks = new ArrayList<Leak>();
        for (Question question : asked) {
            Answer one = first.remove(question).unpacked();
            Answer other = answer(question);
            if (one.status() >= 500 || other.status() >= 500) {
                leaks.add(new Leak(
                        question,
                        "answered " + one.status() + " and " + other.status() + ": " + other.text(),
                        List.of()));
            } else if (numbered(other)) {
                leaks.add(new Leak(question, "shows the number of a row: " + around(other.text()), List.of()));
            } else if (!one.seen().equals(other.seen())) {
                leaks.add(new Leak(question, difference(one.told(), other.told()), List.of()));
            }
        }
        return leaks;
    }

    private static boolean done(Question question, Answer answer) {
        return question.method().equals("POST") && answer.status() < 400 && !question.forFile();
    }

    /** Makes one of this viewer's two worlds: the first, or the one in which all that is hidden differs, with its rows where they were. */
    void become(Who who, boolean first) {
        world.database.restore();
        if (!first) {
            make(who, stage -> who, d -> true, false);
        }
    }

    /** The same leak with the differences that bring it about, each tried alone. */
    Leak explained(Leak leak) {
        Question question = leak.question();
        world.database.restore();
        String first = Asker.ask(question).seen();
        var because = new ArrayList<Difference>();
        for (Difference each : Difference.values()) {
            if (each.hiddenFrom(question.who(), question.stage())) {
                make(question.who(), stage -> question.who(), d -> d == each, false);
                if (!first.equals(Asker.ask(question).seen())) {
                    because.add(each);
                }
            }
        }
        world.database.restore();
        return new Leak(question, leak.where(), because);
    }

    /** Makes the other world for a viewer: what is hidden differs, and everywhere the numbers and the order of rows. */
    private void make(Who who, Function<Stage, Who> as, Predicate<Difference> which, boolean rows) {
        var chance = new Random(seed * 31 + who.ordinal());
        if (rows) {
            world.database.restoreShuffled(chance);
        } else {
            world.database.restore();
        }
        for (Difference each : Difference.values()) {
            for (Stage stage : Stage.values()) {
                if (each.hiddenFrom(as.apply(stage), stage) && which.test(each)) {
                    each.make(world, as.apply(stage), stage, chance);
                }
            }
        }
        if (rows) {
            // entries of the journal name rows by number, and refusals are counted for an account by its number
            List<String> named = who.inspects()
                    ? List.of("journal", "account", "seat", "edition", "category", "fact", "seat_holder", "proposal")
                    : List.of("journal");
            world.database.renumber(chance, named, List.of("score_sheet", "sheet_mark", "recusal", "submission"));
        }
        world.database.link();
    }

    private Answer answer(Question question) {
        Answer answer = Asker.ask(question);
        if (done(question, answer)) {
            world.database.restore();
        }
        return answer;
    }

    private static String around(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find()
                ? text.substring(
                                Math.max(0, number.start() - SHOWN / 4),
                                Math.min(text.length(), number.end() + SHOWN / 4))
                        .replace('\n', ' ')
                : "";
    }

    private static boolean numbered(Answer answer) {
        return answer.headers().contains("text/")
                && NUMBER.matcher(answer.text()).find();
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - SHOWN / 4);
        return "…" + one.substring(from, Math.min(one.length(), at + SHOWN / 2)).replace('\n', ' ') + "…\n    …"
                + other.substring(from, Math.min(other.length(), at + SHOWN / 2))
                        .replace('\n', ' ') + "…";
    }
}
