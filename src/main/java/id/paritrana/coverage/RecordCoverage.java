package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.SchemeRows;
import id.paritrana.journal.Journal;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.NotThere;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.Segments;

/** Records or corrects the coverage of a segment on a day: participants, workers, what is stated, and the source. */
@ApplicationScoped
public class RecordCoverage {
    private final Nominations nominations;
    private final CoverageRecords records;
    private final Corrections corrections;
    private final SchemeRows schemes;
    private final Journal journal;

    RecordCoverage(
            Nominations nominations,
            CoverageRecords records,
            Corrections corrections,
            SchemeRows schemes,
            Journal journal) {
        this.nominations = nominations;
        this.records = records;
        this.corrections = corrections;
        this.schemes = schemes;
        this.journal = journal;
    }

    /**
     * @param id of the record to correct, or null for a new one
     * @throws ChangedMeanwhile when the form began from another version than the one stored
     * @throws id.paritrana.site.Refusal with what is wrong, beside its field
     */
    @Transactional
    public void record(Viewer viewer, Edition edition, String nominee, @Nullable String id, CoverageForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        corrections.begin(nomination.category());
        nominations.lock(nomination);
        CoverageRecord stored = id == null ? null : records.find(nomination, id).orElseThrow(NotThere::new);
        if (stored != null && !form.version().equals(Integer.toString(stored.version()))) {
            throw new ChangedMeanwhile(CoverageForm.of(stored).fields(), Integer.toString(stored.version()));
        }
        var typed = new Typed();
        String segment = segment(edition, form, typed);
        LocalDate asOf = typed.day("asOf", form.asOf());
        if (asOf == null && typed.fine("asOf")) {
            typed.object("asOf", "coverage.record.day-missing");
        }
        BigDecimal participants = typed.people("participants", form.participants());
        BigDecimal workers = typed.people("workers", form.workers());
        BigDecimal stated = typed.notNegative("statedPercent", form.statedPercent());
        BigDecimal target = typed.notNegative("targetPercent", form.targetPercent());
        BigDecimal remaining = typed.people("statedRemaining", form.statedRemaining());
        String definition = typed.words("definition", form.definition(), TextLimits.TEXT);
        String source = typed.required("source", form.source(), TextLimits.TEXT, "coverage.record.source-missing");
        String note = typed.words("note", form.note(), TextLimits.TEXT);
        String reason = typed.words("reason", form.reason(), TextLimits.TEXT);
        if (target != null && target.signum() == 0) {
            typed.object("targetPercent", "coverage.record.target-zero");
        }
        if (participants == null
                && workers == null
                && stated == null
                && typed.fine("participants")
                && typed.fine("workers")
                && typed.fine("statedPercent")) {
            typed.object("participants", "coverage.record.nothing");
        }
        if (stored != null && reason.isEmpty()) {
            typed.object("reason", "coverage.record.reason-missing");
        }
        if (asOf != null && typed.fine("segment")) {
            Optional<CoverageRecord> same = records.find(nomination, segment, asOf);
            if (same.isPresent() && (stored == null || same.get().id() != stored.id())) {
                typed.object("segment", "coverage.record.exists", segment, asOf.toString());
            }
        }
        typed.refuseIfAny();
        Map<String, ?> before = state(stored);
        CoverageRecord kept = stored != null ? stored : new CoverageRecord(nomination, segment, asOf);
        kept.isOf(segment, asOf);
        kept.set(participants, workers, definition, stated, target, source, viewer.accountId());
        kept.remark(remaining, note);
        records.persist(kept);
        journal.act("coverage-recorded")
                .in(edition.id(), edition.code())
                .about("nomination:" + nomination.code() + " segment:" + segment)
                .before(before)
                .after(state(kept))
                .because(reason)
                .write();
    }

    private String segment(Edition edition, CoverageForm form, Typed typed) {
        String segment = new Segments(schemes.criteria(edition)).meant(form.segment());
        if (segment.isEmpty()
                || segment.length() > TextLimits.CODE
                || CodeForm.LISTED.objection(segment).isPresent()) {
            typed.object("segment", "coverage.record.no-segment");
        }
        return segment;
    }

    private static Map<String, ?> state(@Nullable CoverageRecord record) {
        if (record == null) {
            return Map.of();
        }
        var state = new LinkedHashMap<String, Object>();
        state.put("segment", record.segment());
        state.put("as_of", record.asOf().toString());
        state.put("participants", record.participants());
        state.put("workers", record.workers());
        state.put("definition", record.definition());
        state.put("stated_percent", record.statedPercent());
        state.put("target_percent", record.targetPercent());
        state.put("stated_remaining", record.statedRemaining());
        state.put("source", record.source());
        state.put("note", record.note());
        return state;
    }
}
