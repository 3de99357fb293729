package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.tables.Canon;

/** The steps that break a tie, as one value of the table {@code rules} lists them. */
public final class TieSteps {
    private TieSteps() {}

    /** The steps of a tie chain as a person wrote them, in the words of a rule's canonical value. */
    public static List<String> read(String text) {
        return steps(text).stream()
                .map(step -> Vocabulary.TIE_STEPS
                        .find(step)
                        .filter(code -> !code.equals(Canon.word(step)))
                        .orElse(step))
                .toList();
    }

    /** The steps of a tie chain, as a rule's canonical value lists them. */
    public static List<String> steps(String value) {
        List<String> steps = new ArrayList<>();
        for (String step : Canon.text(value).split("[,;\n]")) {
            String code = Canon.text(step);
            if (!code.isEmpty()) {
                steps.add(code);
            }
        }
        return steps;
    }
}
