package id.paritrana.scoresheet;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * Files a member's sheet: complete, commented where required, and declared as the member's own work. From then on it is
 * locked.
 */
@ApplicationScoped
public class FileScoreSheet {
    private final Categories categories;
    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final CommentRule comments;
    private final Journal journal;
    private final EntityManager em;
    private final Clock clock;

    FileScoreSheet(
            Categories categories,
            ScoreSheets sheets,
            AskedCriteria asked,
            CommentRule comments,
            Journal journal,
            EntityManager em,
            Clock clock) {
        this.categories = categories;
        this.sheets = sheets;
        this.asked = asked;
        this.comments = comments;
        this.journal = journal;
        this.em = em;
        this.clock = clock;
    }

    /**
     * @param version of the sheet that the member has looked through
     * @param declared that the member judged alone, on the evidence, without a conflict of interest
     */
    @Transactional
    public void file(Viewer viewer, String edition, String nomination, int version, boolean declared) {
        HeldSeat seat = viewer.seatIn(edition).orElseThrow(NotThere::new);
        long category =
                sheets.of(seat, nomination, null).orElseThrow(NotThere::new).categoryId();
        categories.hold(category);
        SheetState state = sheets.of(seat, nomination, null).orElseThrow(NotThere::new);
        Refusal.unlessNone(SheetRules.onFiling(state));
        SheetCriteria criteria = asked.of(state);
        Refusal.unlessNone(SheetRules.onContent(criteria, state.marks(), comments, declared));
        if (version != state.version()) {
            throw new Refusal(Objection.overall("scoresheet.filing.changed"));
        }
        Instant at = clock.instant();
        ScoreSheet sheet = em.find(ScoreSheet.class, Objects.requireNonNull(state.sheetId()));
        sheet.file(at);
        int number = sheets.filings(sheet) + 1;
        em.persist(new SheetFiling(
                sheet, number, viewer.accountId(), seat.holderId(), at, MarksText.filed(state.marks())));
        journal.act(RecordedAct.SHEET_FILED)
                .in(state.editionId(), state.edition())
                .about("nomination", state.nomination())
                .about("seat", state.seat())
                .before(Map.of("filing", number - 1))
                .after(Map.of(
                        "filing",
                        number,
                        "holder",
                        seat.holderId(),
                        "marks",
                        criteria.marked().size()))
                .sealedIn(category)
                .write();
    }
}
