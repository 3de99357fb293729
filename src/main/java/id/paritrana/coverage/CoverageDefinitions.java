package id.paritrana.coverage;

import java.util.List;

/**
 * The definitions of a denominator to choose from. What is recorded is always the same Indonesian words, so that two
 * records compare whatever the language of the page on which they were typed and however its sentences are worded since; any other is
 * recorded as the source words it.
 */
final class CoverageDefinitions {
    /** What the choice of another definition is called in the form. */
    static final String OTHER = "lain";

    private static final List<Choice> CHOICES = List.of(
            new Choice("angkatan kerja", "coverage.definition.labour-force"),
            new Choice("penduduk bekerja", "coverage.definition.employed"),
            new Choice("penduduk bekerja tanpa ASN/TNI/Polri", "coverage.definition.employed-without"));

    private CoverageDefinitions() {}

    /**
     * One to choose.
     *
     * @param value as it is recorded, and never changes
     * @param key of its name
     */
    record Choice(String value, String key) {}

    static List<Choice> choices() {
        return CHOICES;
    }

    /** Whether it is one in words of its own. */
    static boolean isOther(String recorded) {
        return !recorded.isEmpty()
                && choices().stream().noneMatch(choice -> choice.value().equals(recorded));
    }
}
