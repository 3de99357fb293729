package id.paritrana.nomination;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.NominationRow;

/**
 * Withdraws a nomination with a reason, while nobody can know how it would be ranked: until scoring of its category is
 * closed. It stays listed as withdrawn, its data and sheets are kept, and it is ranked no more.
 */
@ApplicationScoped
public class WithdrawNomination {
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final Journal journal;
    private final Clock clock;

    WithdrawNomination(
            Editions editions, Categories categories, Nominations nominations, Journal journal, Clock clock) {
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal after closing, before freezing, when it is withdrawn already, or without a reason */
    @Transactional
    public void withdraw(Viewer viewer, Edition edition, String code, String typedReason) {
        Edition locked = editions.locked(edition);
        Nomination nomination = nominations.seenBy(viewer, locked, code);
        Category category = categories.locked(nomination.category());
        nominations.lock(nomination);
        var typed = new Typed();
        if (!locked.frozen()) {
            typed.object("", "nomination.withdraw.not-frozen");
        } else if (nomination.withdrawn()) {
            typed.object("", "nomination.withdraw.already");
        } else if (category.closed()) {
            typed.object("", "nomination.roster.closed", category.name());
        }
        String reason = typed.required("reason", typedReason, TextLimits.TEXT, "nomination.withdraw.reason-missing");
        if (!reason.isEmpty() && !NominationRow.isReason(reason)) {
            typed.object("reason", "nomination.withdraw.reason-missing");
        }
        typed.refuseIfAny();
        nomination.withdraw(viewer.accountId(), clock.instant(), reason);
        journal.act(RecordedAct.NOMINATION_WITHDRAWN)
                .in(locked.id(), locked.code())
                .about("nomination", nomination.code())
                .before(Map.of("category", category.code(), "withdrawn", false))
                .after(Map.of("category", category.code(), "withdrawn", true))
                .because(reason)
                .write();
    }
}
