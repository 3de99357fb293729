package id.paritrana.edition.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * Undoes the freezing of a scheme, and the opening of its scoring: proposed by one person with a reason, confirmed by
 * another, and only while no sheet has been begun.
 */
@ApplicationScoped
public class UnfreezeScheme implements ProposableAct {
    /** The content of a proposal: what is undone beside the freezing; older ones say nothing. */
    private static final String OPENED = "opened";

    private static final String UNOPENED = "unopened";

    private final Editions editions;
    private final SecondPerson second;
    private final List<BeforeUnfreezing> others;

    UnfreezeScheme(Editions editions, SecondPerson second, @All List<BeforeUnfreezing> others) {
        this.editions = editions;
        this.second = second;
        this.others = others;
    }

    /** What speaks against unfreezing now. */
    @Transactional
    public List<Objection> objections(Edition edition) {
        var objections = new ArrayList<Objection>();
        if (!edition.frozen()) {
            objections.add(Objection.overall("edition.unfreeze-not-frozen"));
        }
        others.forEach(other -> objections.addAll(other.objections(edition)));
        return objections;
    }

    @Transactional
    public void propose(Viewer viewer, Edition edition, String reason) {
        Edition locked = editions.locked(edition);
        var typed = new Typed();
        List<Objection> obstacles = objections(locked);
        typed.object(obstacles);
        if (obstacles.isEmpty()) {
            typed.required("reason", reason, TextLimits.TEXT, "edition.unfreeze-reason-missing");
        }
        second.propose(
                viewer,
                locked,
                ProposedAct.SCHEME_UNFROZEN,
                ProposalSubject.of(locked),
                locked.opened() ? OPENED : UNOPENED,
                reason,
                typed);
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.SCHEME_UNFROZEN;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "edition.proposal.unfreeze",
                Written.in(locale, proposal.edition().name()));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "edition.proposal.unfreeze-then"));
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return isOvertaken(proposal, proposal.edition())
                ? Optional.of(Messages.text(locale, "edition.unfreeze-opened-since"))
                : Optional.empty();
    }

    /** It was proposed to undo the freezing alone. One from before that was kept with a proposal is judged by its time. */
    private static boolean isOvertaken(Proposal proposal, Edition edition) {
        Instant opened = edition.openedAt();
        return opened != null
                && (proposal.content().equals(UNOPENED)
                        || proposal.content().isEmpty() && opened.isAfter(proposal.proposedAt()));
    }

    @Override
    public String state(Proposal proposal) {
        return proposal.edition().frozenAt() + " " + proposal.edition().openedAt();
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Edition locked = editions.lockedForAll(edition);
        Proposal confirmed = second.confirm(viewer, this, locked, proposal, sent);
        Refusal.unlessNone(objections(locked));
        if (isOvertaken(confirmed, locked)) {
            throw new Refusal(Objection.overall("edition.unfreeze-opened-since"));
        }
        second.carryOut(viewer, "unfreeze_edition", confirmed, locked);
    }
}
