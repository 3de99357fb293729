package id.paritrana.scoring;

import java.util.List;

/** What is wrong with a scheme before it may be frozen. It names; it never repairs. */
public final class SchemeCheck {

    private SchemeCheck() {}

    /** All problems, errors and warnings, in tree order and then those of the rules. */
    public static List<Problem> problems(Scheme scheme) {
        throw new UnsupportedOperationException();
    }

    /** Only those that stop scoring. */
    public static List<Problem> errors(Scheme scheme) {
        return problems(scheme).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
