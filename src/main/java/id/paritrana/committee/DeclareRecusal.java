package id.paritrana.committee;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * A member declares a conflict of interest, before or after having read or marked. From then on the seat has no such
 * nomination; marks given before stay archived and are not counted. Once declared it stays.
 */
@ApplicationScoped
public class DeclareRecusal {
    private final Editions editions;
    private final Nominations nominations;
    private final Recusals recusals;
    private final Seats seats;
    private final PanelQuorum quorum;
    private final Journal journal;
    private final Categories categories;
    private final Clock clock;

    DeclareRecusal(
            Editions editions,
            Nominations nominations,
            Recusals recusals,
            Seats seats,
            PanelQuorum quorum,
            Journal journal,
            Categories categories,
            Clock clock) {
        this.editions = editions;
        this.nominations = nominations;
        this.recusals = recusals;
        this.seats = seats;
        this.quorum = quorum;
        this.journal = journal;
        this.categories = categories;
        this.clock = clock;
    }

    /** @return whether the nomination can still reach the quorum of marks */
    @Transactional
    public boolean declare(Viewer viewer, String editionCode, String nominationCode, String reason) {
        HeldSeat seat = viewer.seatIn(editionCode).orElseThrow(NotThere::new);
        Edition edition = editions.seenBy(viewer, Role.MEMBER, editionCode);
        Nomination nomination = nominations.seenBy(viewer, edition, nominationCode);
        Category category = categories.locked(nomination.category());
        if (recusals.exists(nomination.id(), seat.seatId())) {
            throw new NotThere();
        }
        if (category.closed()) {
            throw new Refusal(Objection.overall("committee.recusal.closed"));
        }
        if (reason.isBlank()) {
            throw new Refusal(Objection.of("reason", "committee.recusal.reason"));
        }
        Refusal.unlessNone(Typed.against("reason", reason, TextLimits.TEXT));
        recusals.persist(new Recusal(
                nomination.id(), seats.findById(seat.seatId()), reason.strip(), viewer.accountId(), clock.instant()));
        journal.act(RecordedAct.RECUSAL_DECLARED)
                .in(edition.id(), edition.code())
                .about("nomination", nomination.code())
                .about("seat", seat.code())
                .before(Map.of("recused", false))
                .after(Map.of("recused", true))
                .because(reason.strip())
                .write();
        recusals.flush();
        return quorum.reachable(nomination);
    }
}
