package id.paritrana.coverage;

import java.util.List;
import java.util.stream.Stream;

import id.paritrana.words.Messages;

/**
 * The definitions of a denominator to choose from. What is recorded is their Indonesian name, so that two records compare
 * whatever the language of the page on which they were typed; any other is recorded as the source words it.
 */
final class CoverageDefinitions {
    /** What the choice of another definition is called in the form. */
    static final String OTHER = "lain";

    private CoverageDefinitions() {}

    /**
     * One to choose.
     *
     * @param value as it is recorded
     * @param key of its name
     */
    record Choice(String value, String key) {}

    static List<Choice> choices() {
        return Stream.of("labour-force", "employed", "employed-without")
                .map(word -> "coverage.definition." + word)
                .map(key -> new Choice(Messages.text(Messages.INDONESIAN, key), key))
                .toList();
    }

    /** Whether it is one in words of its own. */
    static boolean isOther(String recorded) {
        return !recorded.isEmpty()
                && choices().stream().noneMatch(choice -> choice.value().equals(recorded));
    }
}
