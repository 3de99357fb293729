package id.paritrana.ranking;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.ProblemText;

/** When a ranking may be computed. */
final class RankingRules {
    private static final int MOST_PROBLEMS = 10;

    private RankingRules() {}

    /**
     * Objections to a run by anybody: there is none before closing or after the verdict.
     *
     * @param waiting changes of what it is computed from that wait for a second person
     */
    static List<Objection> stage(boolean closed, boolean pronounced, long waiting) {
        var objections = new ArrayList<Objection>();
        if (pronounced) {
            objections.add(Objection.overall("ranking.pronounced-already"));
        }
        if (!closed) {
            objections.add(Objection.overall("ranking.needs-closing"));
        } else if (!pronounced && waiting > 0) {
            objections.add(Objection.overall("ranking.changes-wait"));
        }
        return objections;
    }

    /**
     * What speaks against a run.
     *
     * @param waiting changes of what it is computed from that wait for a second person
     * @param earlier runs of the category so far
     * @param problems of the input; only errors count
     */
    static List<Objection> objections(
            boolean closed,
            boolean pronounced,
            long waiting,
            int nominations,
            int earlier,
            String reason,
            List<Problem> problems) {
        var objections = new ArrayList<>(stage(closed, pronounced, waiting));
        if (closed && nominations == 0) {
            objections.add(Objection.overall("ranking.nobody-nominated"));
        }
        if (earlier > 0 && reason.isBlank()) {
            objections.add(Objection.of("reason", "ranking.rerun-needs-reason"));
        }
        objections.addAll(Typed.against("reason", reason, TextLimits.TEXT));
        problems.stream().filter(Problem::isError).limit(MOST_PROBLEMS).forEach(p -> {
            Told problem = locale -> new ProblemText(locale).line(p);
            objections.add(Objection.overall("ranking.input-problem", problem));
        });
        return objections;
    }
}
