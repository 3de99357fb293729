package id.paritrana.workbook;

import java.util.Locale;

import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;

/** Says in words what is wrong with a workbook and what to do. */
public final class ProblemText {
    private final Messages messages;

    /** @param locale English or, for every other, Indonesian */
    public ProblemText(Locale locale) {
        this.messages = Messages.in(locale);
    }

    /** What is wrong, what to do. */
    public String sentence(Problem problem) {
        return messages.say(problem.key(), problem.args());
    }

    /** {@code sheet!cell: what is wrong, what to do}. */
    public String line(Problem problem) {
        String warning = problem.isError() ? "" : messages.say("workbook.severity.warning") + " ";
        return problem.place() + ": " + warning + sentence(problem);
    }
}
