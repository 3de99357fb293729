package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CountedCoverage;

/** A correction of coverage after scoring is closed, for its second person: how it is told, and how it is done. */
@ApplicationScoped
public class CorrectCoverage implements ProposableAct {
    private final Nominations nominations;
    private final CoverageRecords records;
    private final Corrections corrections;
    private final RecordCoverage recording;
    private final SecondPerson second;

    CorrectCoverage(
            Nominations nominations,
            CoverageRecords records,
            Corrections corrections,
            RecordCoverage recording,
            SecondPerson second) {
        this.nominations = nominations;
        this.records = records;
        this.corrections = corrections;
        this.recording = recording;
        this.second = second;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.COVERAGE_CORRECTED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "coverage.correct.said",
                nominations.of(proposal).name(),
                CoverageForm.of(proposal.content()).shown(locale));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        String before = stored(proposal)
                .map(r -> CoverageForm.of(r, locale).shown(locale))
                .orElse("–");
        var told = new ArrayList<String>();
        told.add(Messages.text(locale, "nomination.correct.from", before));
        counted(proposal)
                .ifPresent(r -> told.add(Messages.text(
                        locale,
                        "coverage.correct.counted",
                        CoverageForm.of(r, locale).shown(locale))));
        told.add(Messages.text(locale, "nomination.correct.then"));
        return told;
    }

    /** The record of the same segment that counts now, where it is another than the one to be corrected. */
    private Optional<CoverageRecord> counted(Proposal proposal) {
        Nomination nomination = nominations.of(proposal);
        String segment = CoverageForm.of(proposal.content()).segment();
        Optional<CoverageRecord> corrected = stored(proposal);
        return Optional.ofNullable(CountedCoverage.latest(
                                records.of(nomination), nomination.edition().period())
                        .get(segment))
                .filter(record -> corrected.filter(record::equals).isEmpty());
    }

    @Override
    public String state(Proposal proposal) {
        return Stream.of(stored(proposal), counted(proposal))
                .map(found -> found.map(
                                r -> CoverageForm.of(r, Corrections.NEUTRAL).toString())
                        .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Nomination nomination = nominations.of(edition, proposal);
        // first: what is confirmed while a ranking is computed counts as confirmed after it
        corrections.begin(nomination.category());
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        String content = confirmed.content();
        try {
            recording.correct(
                    nomination, CoverageForm.record(content), CoverageForm.of(content), confirmed.proposedBy());
        } catch (ChangedMeanwhile | NotThere changed) {
            throw new Refusal(Objection.overall("nomination.correct.changed"));
        }
    }

    private Optional<CoverageRecord> stored(Proposal proposal) {
        String id = CoverageForm.record(proposal.content());
        return id == null ? Optional.empty() : records.find(nominations.of(proposal), id);
    }
}
