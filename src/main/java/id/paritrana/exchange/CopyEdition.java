package id.paritrana.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.DateText;
import id.paritrana.tables.RowProgress;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.SeatRow;

/**
 * Makes a new edition of the same office from an old one: its categories, scheme, rules and levels, and its seats without those who hold them.
 * No nomination, figure, fact, recusal or mark comes along; nothing of the old edition changes.
 */
@ApplicationScoped
public class CopyEdition {
    private final EntityManager em;
    private final Editions editions;
    private final StoredWorkbook stored;
    private final TargetRows rows;
    private final Journal journal;
    private final Clock clock;

    CopyEdition(
            EntityManager em, Editions editions, StoredWorkbook stored, TargetRows rows, Journal journal, Clock clock) {
        this.em = em;
        this.editions = editions;
        this.stored = stored;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param from the old one; who changes it meanwhile is waited for, or waits, so that one state of it is copied
     * @return the new edition, in preparation
     * @throws Refusal with what is wrong, beside its field
     */
    @Transactional
    public Edition copy(Viewer viewer, Edition from, CopyForm form) {
        Edition old = editions.locked(from);
        EditionInfo info = info(old, form);
        EditionWorkbook all = stored.kept(old);
        EditionWorkbook scheme = EditionWorkbook.builder()
                .edition(info)
                .categories(all.categories())
                .criteria(all.criteria())
                .rules(all.rules())
                .levels(all.levels())
                .seats(all.seats().stream()
                        .map(s -> new SeatRow(s.code(), s.element(), s.role(), ""))
                        .toList())
                .present(all.present())
                .build();
        var made = new Edition(info.code(), info.name(), old.office(), info.kindWhenNew());
        made.set(old.zone(), null, old.quorum());
        em.persist(made);
        em.flush();
        new WorkbookTarget(rows, made, viewer.accountId(), clock.instant(), RowProgress.UNSEEN)
                .takeOver(scheme, WorkbookDifference.between(EditionWorkbook.EMPTY, scheme));
        journal.act(RecordedAct.EDITION_COPIED)
                .in(made.id(), made.code())
                .about("edition", made.code())
                .before(Map.of("edition", old.code()))
                .after(Map.of(
                        "edition", made.code(),
                        "office", made.office().code(),
                        "kind", made.kind().code(),
                        "categories", scheme.categories().size(),
                        "criteria", scheme.criteria().size(),
                        "rules", scheme.rules().size(),
                        "levels", scheme.levels().size(),
                        "seats", scheme.seats().size()))
                .write();
        return made;
    }

    private EditionInfo info(Edition old, CopyForm form) {
        var typed = new Typed();
        String code = typed.required("code", form.code(), TextLimits.CODE, "exchange.copy.code-missing");
        if (typed.fine("code") && CodeForm.EDITION.objection(code).isPresent()) {
            typed.object("code", "exchange.copy.code-form");
        }
        if (typed.fine("code") && editions.byCode(code).isPresent()) {
            typed.object("code", "exchange.copy.code-taken", code);
        }
        String name = typed.required("name", form.name(), TextLimits.NAME, "exchange.copy.name-missing");
        Optional<EditionKind> kind = Arrays.stream(EditionKind.values())
                .filter(k -> k.code().equals(form.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            typed.object("kind", "exchange.copy.kind-missing");
        }
        Integer assessment = year("assessmentYear", form.assessmentYear(), typed);
        Integer award = year("awardYear", form.awardYear(), typed);
        LocalDate start = typed.day("periodStart", form.periodStart());
        LocalDate end = typed.day("periodEnd", form.periodEnd());
        if (start != null && end != null && end.isBefore(start)) {
            typed.object("periodEnd", "exchange.copy.period");
        }
        typed.refuseIfAny();
        return new EditionInfo(code, name, kind.orElseThrow(), assessment, award, old.region(), start, end);
    }

    private static @Nullable Integer year(String field, String text, Typed typed) {
        if (text.isEmpty()) {
            return null;
        }
        int year = Typed.whole(text, DateText.LAST_YEAR, 0);
        if (year < DateText.FIRST_YEAR) {
            typed.object(
                    field,
                    "exchange.copy.year",
                    String.valueOf(DateText.FIRST_YEAR),
                    String.valueOf(DateText.LAST_YEAR));
            return null;
        }
        return year;
    }

    /** The kinds to choose from. */
    static List<EditionKind> kinds() {
        return List.of(EditionKind.values());
    }
}
