package id.paritrana.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Objection;
import id.paritrana.site.form.Fields;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * How the plenary came to its decision, as it was typed.
 *
 * @param way by consensus where nothing else was chosen, as the committee is to seek it
 */
record Voting(String way, String inFavour, String against, String abstained, String dissent) {
    static final Voting CONSENSUS = new Voting(Resolution.CONSENSUS, "", "", "", "");

    private static final int MOST = 999;

    static Voting of(Fields fields) {
        return new Voting(
                fields.line("resolved").equals(Resolution.VOTE) ? Resolution.VOTE : Resolution.CONSENSUS,
                fields.line("in-favour"),
                fields.line("against"),
                fields.line("abstained"),
                Typed.plain(fields.first("dissent")));
    }

    /** Every field with what was typed. */
    Map<String, String> fields() {
        return Map.of(
                "resolved", way, "in-favour", inFavour, "against", against, "abstained", abstained, "dissent", dissent);
    }

    boolean voted() {
        return way.equals(Resolution.VOTE);
    }

    /** Objections to it: votes are those of everybody present, and carry the decision. */
    List<Objection> objections(int present) {
        var objections = new ArrayList<Objection>();
        if (voted()) {
            Resolution.Votes votes = votes();
            if (votes == null) {
                objections.add(Objection.of("in-favour", "verdict.votes-missing"));
            } else if (votes.all() != present) {
                objections.add(Objection.of("in-favour", "verdict.votes-do-not-add-up", votes.all(), present));
            } else if (votes.inFavour() <= votes.against()) {
                objections.add(Objection.of("in-favour", "verdict.votes-do-not-carry"));
            }
        }
        objections.addAll(Typed.against("dissent", dissent, TextLimits.TEXT));
        return objections;
    }

    /** What is stored; of fields without {@link #objections}. */
    Resolution resolution() {
        return new Resolution(way, voted() ? votes() : null, dissent);
    }

    private Resolution.@Nullable Votes votes() {
        int[] counted = {number(inFavour), number(against), number(abstained)};
        return counted[0] < 0 || counted[1] < 0 || counted[2] < 0
                ? null
                : new Resolution.Votes(counted[0], counted[1], counted[2]);
    }

    private static int number(String typed) {
        return Typed.whole(typed, MOST, -1);
    }
}
