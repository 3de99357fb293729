package id.paritrana.scoring.robustness;

import java.util.List;

import id.paritrana.coded.Coded;
import id.paritrana.scoring.agreement.Estimate;

/**
 * How well the first place is separated from the others, in one word from three tests. Advice: it changes no place.
 *
 * @param word stable: no test fails; close: one fails; not separable: two or more fail
 * @param tests the three tests with their two numbers each
 */
public record Separation(Word word, List<Test> tests) {

    /** The word. */
    public enum Word {
        STABLE,
        CLOSE,
        NOT_SEPARABLE
    }

    /** What is tested. */
    public enum Question {
        /**
         * share of the perturbed weightings in which the first is first; needed: 0.95. For a shared first place, the
         * lowest share
         */
        FIRST_IN_REWEIGHTINGS,
        /** number of seats without which the first place stays exactly the same; needed: all of them */
        SAME_WITHOUT_ANY_SEAT,
        /** the lead in points over the next total; needed: the least significant difference of the panel's totals */
        LEAD_BEYOND_PANEL_NOISE
    }

    /** How it went. */
    public enum Outcome implements Coded {
        PASSED,
        FAILED,
        /** there is no panel, or no rival: counts as no failure */
        NOT_APPLICABLE
    }

    /**
     * A test.
     *
     * @param measured what was found
     * @param needed what would pass
     */
    public record Test(Question question, Estimate measured, Estimate needed, Outcome outcome) {
        static Test atLeast(Question question, Estimate measured, Estimate needed) {
            boolean passed = measured.isDefined() && needed.isDefined() && measured.value() >= needed.value();
            return new Test(question, measured, needed, passed ? Outcome.PASSED : Outcome.FAILED);
        }

        static Test notApplicable(Question question, Estimate measured, Estimate needed) {
            return new Test(question, measured, needed, Outcome.NOT_APPLICABLE);
        }
    }

    public Separation {
        tests = List.copyOf(tests);
    }

    static Separation of(List<Test> tests) {
        long failed =
                tests.stream().filter(test -> test.outcome() == Outcome.FAILED).count();
        Word word = failed == 0 ? Word.STABLE : failed == 1 ? Word.CLOSE : Word.NOT_SEPARABLE;
        return new Separation(word, tests);
    }
}
