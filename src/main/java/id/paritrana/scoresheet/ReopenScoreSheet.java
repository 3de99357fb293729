package id.paritrana.scoresheet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** The secretariat gives a filed sheet back to its seat, with a reason, on record. What was filed stays on record too. */
@ApplicationScoped
public class ReopenScoreSheet {
    private final Editions editions;
    private final Nominations nominations;
    private final Seats seats;
    private final Recusals recusals;
    private final ScoreSheets sheets;
    private final Journal journal;
    private final EntityManager em;
    private final Clock clock;

    ReopenScoreSheet(
            Editions editions,
            Nominations nominations,
            Seats seats,
            Recusals recusals,
            ScoreSheets sheets,
            Journal journal,
            EntityManager em,
            Clock clock) {
        this.editions = editions;
        this.nominations = nominations;
        this.seats = seats;
        this.recusals = recusals;
        this.sheets = sheets;
        this.journal = journal;
        this.em = em;
        this.clock = clock;
    }

    @Transactional
    public void reopen(Viewer viewer, String editionCode, String nominationCode, String seatCode, String reason) {
        if (!viewer.isSecretariat()) {
            throw new NotThere();
        }
        Edition edition = editions.seenBy(viewer, editionCode);
        Nomination nomination = nominations.seenBy(viewer, edition, nominationCode);
        Seat seat = seats.find(edition, seatCode)
                .filter(s -> !recusals.exists(nomination.id(), s.id()))
                .orElseThrow(NotThere::new);
        Category category = nomination.category();
        em.refresh(category, LockModeType.PESSIMISTIC_READ);
        ScoreSheet sheet = sheets.of(nomination, seat.id()).orElse(null);
        if (category.closed()) {
            throw new Refusal(Objection.overall("scoresheet.reopen.closed"));
        }
        if (nomination.withdrawn()) {
            throw new Refusal(Objection.overall("scoresheet.is-withdrawn"));
        }
        if (sheet == null || !sheet.filed()) {
            throw new Refusal(Objection.overall("scoresheet.reopen.not-filed"));
        }
        if (reason.isBlank()) {
            throw new Refusal(Objection.of("reason", "scoresheet.reopen.reason"));
        }
        Typed.personal("reason", reason).ifPresent(objection -> {
            throw new Refusal(objection);
        });
        if (reason.length() > TextLimits.TEXT) {
            throw new Refusal(Objection.of("reason", "scoresheet.comment.long", reason.length(), TextLimits.TEXT));
        }
        sheet.reopen();
        em.persist(new SheetReopening(
                sheet, reason.strip(), viewer.accountId(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        journal.act("sheet-reopened")
                .in(edition.id(), edition.code())
                .about("nomination:" + nomination.code() + " seat:" + seat.code())
                .before(Map.of("filed", true))
                .after(Map.of("filed", false))
                .because(reason.strip())
                .write();
    }
}
