package id.paritrana.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;

/**
 * Says in words what is wrong with a workbook and what to do. An Indonesian sentence names tables, columns and words to choose
 * from in Indonesian, which the reader understands as well as the codes.
 */
public final class ProblemText {
    private static final Map<String, String> WORDS = Vocabulary.indonesianWords();

    /** The argument with the number of further cells that have the same problem. */
    public static final String MORE = "more";

    /** The argument that tells where the first of these are. */
    public static final String OTHERS = "others";

    /** Arguments that are figures of ours: results, limits and what to write instead. */
    private static final Set<String> FIGURES = Set.of(
            "value",
            "score",
            "share",
            "percent",
            "sum",
            "lo",
            "hi",
            "target",
            "stated",
            "mark",
            "read",
            "levels",
            "table",
            "least",
            "most",
            "numerator",
            "denominator",
            "usual");

    private static final Pattern FIGURE = Pattern.compile("-?\\d+[.,]\\d+");

    private final Messages messages;
    private final boolean indonesian;

    /** @param locale English for an English locale, Indonesian for every other */
    public ProblemText(Locale locale) {
        this.messages = Messages.in(locale);
        this.indonesian = !Messages.isEnglish(locale);
    }

    /** What is wrong and what to do. */
    public String sentence(Problem problem) {
        String sentence = messages.say(problem.key(), inTheirMarks(indonesian ? indonesian(problem) : problem.args()));
        String more = problem.args().getOrDefault(MORE, "0");
        return more.equals("0")
                ? sentence
                : sentence + more(more, problem.args().getOrDefault(OTHERS, ""));
    }

    /** The same where it stands by itself, with a capital and a full stop; what it begins with is left as it is where that is quoted. */
    public String alone(Problem problem) {
        String sentence = sentence(problem);
        boolean quoted = inTheirMarks(indonesian ? indonesian(problem) : problem.args()).values().stream()
                .anyMatch(text -> !text.isEmpty() && sentence.startsWith(text));
        String begun = quoted ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return begun.endsWith("?") || begun.endsWith(".") ? begun : begun + ".";
    }

    private String more(String count, String others) {
        if (others.isEmpty()) {
            return messages.say("workbook.cell.more", Map.of("count", count));
        }
        boolean all = others.split(", ").length == Integer.parseInt(count);
        return messages.say("workbook.cell.more-at", Map.of("count", count, "cells", all ? others : others + ", …"));
    }

    /** The figures of a sentence with the decimal mark of its language; quotations stay as they were written. */
    private Map<String, String> inTheirMarks(Map<String, String> args) {
        Map<String, String> said = new HashMap<>(args);
        FIGURES.forEach(name -> said.computeIfPresent(name, (key, figure) -> {
            if (!FIGURE.matcher(figure).matches()) {
                return figure;
            }
            String pointed = figure.replace(',', '.');
            return indonesian ? DecimalText.withComma(pointed) : pointed;
        }));
        return said;
    }

    private static Map<String, String> indonesian(Problem problem) {
        Map<String, String> args = new HashMap<>(problem.args());
        Optional<EditionTable> table = EditionTable.named(problem.sheet());
        UnaryOperator<String> column = code -> column(table, code);
        args.computeIfPresent("column", (name, code) -> column.apply(code));
        args.computeIfPresent("columns", (name, codes) -> each(codes, column));
        for (String name : new String[] {"table", "tables"}) {
            args.computeIfPresent(name, (key, codes) -> each(codes, ProblemText::table));
        }
        for (String name : new String[] {"choices", "source", "sources", "normaliser", "state"}) {
            args.computeIfPresent(name, (key, codes) -> each(codes, ProblemText::word));
        }
        args.computeIfPresent("step", (name, step) -> Vocabulary.TIE_STEPS.inIndonesian(step));
        if (table.filter(ProblemText::hasKeys).isPresent()) {
            args.computeIfPresent("codes", (name, codes) -> Arrays.stream(codes.split(" \\+ "))
                    .map(ProblemText::word)
                    .collect(Collectors.joining(" + ")));
        }
        return args;
    }

    private static String word(String code) {
        return WORDS.getOrDefault(code, code);
    }

    /** Whether the rows of a table are identified by our keys instead of the edition's codes. */
    private static boolean hasKeys(EditionTable table) {
        return table == EditionTable.EDITION || table == EditionTable.RULES;
    }

    private static String each(String codes, UnaryOperator<String> word) {
        return Arrays.stream(codes.split(", ")).map(word).collect(Collectors.joining(", "));
    }

    private static String column(Optional<EditionTable> table, String code) {
        return Stream.concat(table.stream(), Arrays.stream(EditionTable.values()))
                .flatMap(known -> known.columns().stream())
                .filter(column -> column.code().equals(code))
                .map(column -> column.aliases().get(0))
                .findFirst()
                .orElse(code);
    }

    private static String table(String code) {
        return EditionTable.named(code).map(known -> known.aliases().get(0)).orElse(code);
    }

    /** {@code sheet!cell: what is wrong, what to do}. */
    public String line(Problem problem) {
        String warning = problem.isError() ? "" : messages.say("workbook.severity.warning") + " ";
        return problem.place() + ": " + warning + sentence(problem);
    }
}
