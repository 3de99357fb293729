package id.paritrana.edition.settings;

import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.edition.QuorumRule;
import id.paritrana.refusal.Objection;
import id.paritrana.site.form.Typed;

/** What was typed as the quorum of the plenary: a share, and whether more than that has to be present. */
public record QuorumForm(
        @RestForm String quorumRule,
        @RestForm String quorum,
        @RestForm String reason) {
    private static final String OVER = "over";
    private static final String LEAST = "least";

    public QuorumForm {
        quorumRule = Typed.plain(quorumRule);
        quorum = Typed.plain(quorum);
        reason = Typed.plain(reason);
    }

    static QuorumForm of(QuorumRule rule) {
        return new QuorumForm(rule.over() ? OVER : LEAST, rule.share(), "");
    }

    List<Objection> objections() {
        if (Typed.share(quorum).isEmpty()) {
            return List.of(Objection.of("quorum", "edition.quorum-unreadable"));
        }
        return rule().isEmpty() ? List.of(Objection.of("quorum", "edition.quorum-more-than-all")) : List.of();
    }

    /** The quorum, or nothing when what was typed is not a share of at most one, or is more than everybody. */
    Optional<QuorumRule> rule() {
        boolean over = quorumRule.equals(OVER);
        return Typed.share(quorum)
                .filter(share -> !over || share.numerator() < share.denominator())
                .map(share -> new QuorumRule(share.numerator(), share.denominator(), over));
    }
}
