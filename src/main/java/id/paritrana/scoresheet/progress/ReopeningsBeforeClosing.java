package id.paritrana.scoresheet.progress;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;

/** Tells, before scoring of a category is closed, which sheets somebody wants to reopen: closing leaves them as they are. */
@ApplicationScoped
class ReopeningsBeforeClosing implements BeforeClosing {
    private final Proposals proposals;
    private final ReopenScoreSheet reopen;

    ReopeningsBeforeClosing(Proposals proposals, ReopenScoreSheet reopen) {
        this.proposals = proposals;
        this.reopen = reopen;
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        return proposals.open(category.edition()).stream()
                .filter(p -> p.act() == ProposedAct.SHEET_REOPENED)
                .filter(p -> Long.valueOf(category.id()).equals(p.categoryId()))
                .map(this::waiting)
                .toList();
    }

    private ClosingQuestion waiting(Proposal proposal) {
        Told said = locale -> reopen.said(proposal, locale);
        return ClosingQuestion.overtaken(Objection.overall("scoresheet.closing.reopening", said));
    }
}
