package id.paritrana.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.edition.scheme.SchemeRows;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * Records or corrects the coverage of a segment on a day: participants, workers, what is stated, and the source. Once scoring is
 * closed, one person proposes a correction with a reason and another confirms it ({@link CorrectCoverage}).
 */
@ApplicationScoped
public class RecordCoverage {
    private final Nominations nominations;
    private final CoverageRecords records;
    private final Corrections corrections;
    private final SchemeRows schemes;
    private final SecondPerson second;
    private final Journal journal;

    RecordCoverage(
            Nominations nominations,
            CoverageRecords records,
            Corrections corrections,
            SchemeRows schemes,
            SecondPerson second,
            Journal journal) {
        this.second = second;
        this.nominations = nominations;
        this.records = records;
        this.corrections = corrections;
        this.schemes = schemes;
        this.journal = journal;
    }

    /**
     * @param id of the record to correct, or null for a new one
     * @return whether it waits for a second person, as it does once scoring is closed
     * @throws ChangedMeanwhile when the form began from another version than the one stored
     * @throws id.paritrana.refusal.Refusal with what is wrong, beside its field
     */
    @Transactional
    public boolean record(Viewer viewer, Edition edition, String nominee, @Nullable String id, CoverageForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        boolean late = corrections.begin(nomination.category());
        Given given = read(nomination, id, form);
        if (late) {
            second.propose(
                    viewer,
                    edition,
                    ProposedAct.COVERAGE_CORRECTED,
                    new ProposalSubject(
                            SpelledCodes.together(
                                    nomination.code(),
                                    given.figures().segment(),
                                    given.figures().asOf().toString()),
                            nomination.category().id(),
                            nomination.id(),
                            null),
                    form.text(id),
                    form.reason(),
                    new Typed());
            return true;
        }
        keep(nomination, given, viewer.accountId());
        return false;
    }

    /**
     * Does what was proposed and is confirmed now.
     *
     * @param by the account that proposed it
     * @throws ChangedMeanwhile when the record is not what it was then
     */
    void correct(Nomination nomination, @Nullable String id, CoverageForm form, long by) {
        keep(nomination, read(nomination, id, form), by);
    }

    /**
     * A record as it was read from the form.
     *
     * @param stored the one to be corrected
     */
    private record Given(@Nullable CoverageRecord stored, CoverageFigures figures, String reason) {}

    private Given read(Nomination nomination, @Nullable String id, CoverageForm form) {
        nominations.lock(nomination);
        CoverageRecord stored = id == null ? null : records.find(nomination, id).orElseThrow(NotThere::new);
        if (stored != null && !form.version().equals(Integer.toString(stored.version()))) {
            throw new ChangedMeanwhile(
                    CoverageForm.of(stored, Corrections.NEUTRAL).fields(), Integer.toString(stored.version()));
        }
        var typed = new Typed();
        var read = TypedCoverage.read(form, new Segments(schemes.criteria(nomination.edition())), typed);
        if (corrections.askReason(nomination.category(), stored != null)
                && read.reason().isEmpty()) {
            typed.object("reason", "coverage.record.reason-missing");
        }
        onlyOne(nomination, stored, read, typed);
        typed.refuseIfAny();
        return new Given(stored, read.figures(), read.reason());
    }

    /** Of a segment on a day there is one record. */
    private void onlyOne(Nomination nomination, @Nullable CoverageRecord stored, TypedCoverage read, Typed typed) {
        LocalDate asOf = read.asOf();
        if (asOf == null || !typed.fine("segment")) {
            return;
        }
        Optional<CoverageRecord> same = records.find(nomination, read.segment(), asOf);
        if (same.isPresent() && (stored == null || same.get().id() != stored.id())) {
            Told called = locale -> SegmentWords.of(read.segment(), locale);
            typed.object("segment", "coverage.record.exists", called, Told.day(asOf));
        }
    }

    private void keep(Nomination nomination, Given given, long by) {
        CoverageRecord stored = given.stored();
        Map<String, ?> before = stored == null ? Map.of() : stored.figures().state();
        if (stored == null) {
            records.persist(new CoverageRecord(nomination, given.figures(), by));
        } else {
            stored.record(given.figures(), by);
        }
        records.flush();
        journal.act(RecordedAct.COVERAGE_RECORDED)
                .in(nomination.edition().id(), nomination.edition().code())
                .about("nomination", nomination.code())
                .about("segment", given.figures().segment())
                .before(before)
                .after(given.figures().state())
                .because(given.reason())
                .write();
    }

    /** The segments to choose from: those that the edition knows, and those that it has figures of. */
    List<String> segments(Edition edition) {
        var segments = new TreeSet<>(Comparator.comparingInt(Segments::place).thenComparing(Comparator.naturalOrder()));
        segments.addAll(new Segments(schemes.criteria(edition)).all());
        segments.addAll(records.segments(edition));
        return List.copyOf(segments);
    }
}
