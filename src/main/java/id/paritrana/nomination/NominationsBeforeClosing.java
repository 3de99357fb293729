package id.paritrana.nomination;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.refusal.Objection;

/**
 * Tells, first of all and before scoring of a category is closed, how many nominations will be ranked and were withdrawn. A
 * withdrawal that waits decides who is ranked, and is decided before: after closing nobody could confirm it.
 */
@ApplicationScoped
@Priority(1)
class NominationsBeforeClosing implements BeforeClosing {
    private final Nominations nominations;
    private final Proposals proposals;

    NominationsBeforeClosing(Nominations nominations, Proposals proposals) {
        this.nominations = nominations;
        this.proposals = proposals;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        var asked = new ArrayList<ClosingQuestion>();
        asked.add(ClosingQuestion.counted(
                Objection.overall("nomination.closing.counted", nominations.countNotWithdrawn(category))));
        long withdrawn = nominations.withdrawn(category);
        if (withdrawn > 0) {
            asked.add(ClosingQuestion.counted(Objection.overall("nomination.closing.withdrawn", withdrawn)));
        }
        List<Proposal> waiting = proposals.open(category, ProposedAct.NOMINATION_WITHDRAWN);
        if (!waiting.isEmpty()) {
            asked.add(ClosingQuestion.blocks(Objection.overall("nomination.closing.withdrawing", waiting.size())));
            waiting.forEach(proposal -> asked.add(gap(category, proposal)));
        }
        return asked;
    }

    private ClosingQuestion gap(Category category, Proposal proposal) {
        return ClosingQuestion.gap(
                EditionAddress.proposal(category.edition().code(), proposal.publicId()),
                nominations.of(proposal).name(),
                Objection.overall("nomination.closing.withdrawing-gap"));
    }
}
