package id.paritrana.nomination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Written;
import id.paritrana.workbook.NominationRow;

/**
 * Withdraws a nomination with a reason: one officer until scoring is opened, and two persons from then on
 * ({@link WithdrawByTwo}), because an officer has figures and facts in view and may know who would win. Once scoring of its
 * category is closed nobody does. It stays listed as withdrawn, its data and sheets are kept, and it is ranked no more.
 */
@ApplicationScoped
public class WithdrawNomination {
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final SecondPerson second;
    private final Journal journal;
    private final Clock clock;

    WithdrawNomination(
            Editions editions,
            Categories categories,
            Nominations nominations,
            SecondPerson second,
            Journal journal,
            Clock clock) {
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.second = second;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param sure {@code yes} when the statement was ticked, which is asked where nobody else confirms
     * @return whether it waits for a second person
     * @throws Refusal after closing, before freezing, when it is withdrawn already, without a reason or without the tick
     */
    @Transactional
    public boolean withdraw(Viewer viewer, Edition edition, String code, String typedReason, String sure) {
        Edition locked = editions.locked(edition);
        Nomination nomination = nominations.seenBy(viewer, locked, code);
        Category category = categories.locked(nomination.category());
        nominations.lock(nomination);
        var typed = new Typed();
        obstacle(nomination).ifPresent(objection -> typed.object(List.of(objection)));
        String reason = typed.required("reason", typedReason, TextLimits.TEXT, "nomination.withdraw.reason-missing");
        if (!reason.isEmpty() && !NominationRow.isReason(reason)) {
            typed.object("reason", "nomination.withdraw.reason-missing");
        }
        if (locked.opened()) {
            second.propose(viewer, locked, ProposedAct.NOMINATION_WITHDRAWN, about(nomination), "", reason, typed);
            return true;
        }
        if (!sure.equals("yes")) {
            typed.object("sure", "nomination.withdraw.tick");
        }
        typed.refuseIfAny();
        withdraw(viewer, nomination, category, reason, null);
        return false;
    }

    /** Whose withdrawal it is; of each one is proposed at a time. */
    static ProposalSubject about(Nomination nomination) {
        return new ProposalSubject(
                SpelledCodes.together(nomination.code()), nomination.category().id(), nomination.id(), null);
    }

    /** What speaks against withdrawing it now, whoever does. */
    static Optional<Objection> obstacle(Nomination nomination) {
        if (!nomination.edition().frozen()) {
            return Optional.of(Objection.overall("nomination.withdraw.not-frozen"));
        }
        if (nomination.withdrawn()) {
            return Optional.of(Objection.overall("nomination.withdraw.already"));
        }
        Category category = nomination.category();
        return category.closed()
                ? Optional.of(Objection.overall("nomination.roster.closed", new Written(category.name())))
                : Optional.empty();
    }

    /** The same, for what was proposed: also that freezing and opening were undone since, and nobody speaks of that roster any more. */
    static Optional<Objection> obstacle(Nomination nomination, Proposal proposal) {
        Instant opened = nomination.edition().openedAt();
        return opened == null || opened.isAfter(proposal.proposedAt())
                ? Optional.of(Objection.overall("nomination.withdraw.opened-anew"))
                : obstacle(nomination);
    }

    /** Withdraws what was proposed and is confirmed now. */
    void withdraw(Viewer viewer, Nomination nomination, Category category, Proposal confirmed) {
        withdraw(viewer, nomination, category, confirmed.reason(), confirmed.id());
    }

    private void withdraw(
            Viewer viewer, Nomination nomination, Category category, String reason, @Nullable Long proposal) {
        nomination.withdraw(viewer.accountId(), clock.instant(), reason);
        var after = new TreeMap<String, Object>(Map.of("category", category.code(), "withdrawn", true));
        if (proposal != null) {
            after.put("proposal", proposal);
        }
        journal.act(RecordedAct.NOMINATION_WITHDRAWN)
                .in(nomination.edition().id(), nomination.edition().code())
                .about("nomination", nomination.code())
                .before(Map.of("category", category.code(), "withdrawn", false))
                .after(after)
                .because(reason)
                .write();
    }
}
