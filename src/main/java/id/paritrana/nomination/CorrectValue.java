package id.paritrana.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** A correction of a figure after scoring is closed, for its second person: its words and its effect. */
@ApplicationScoped
public class CorrectValue implements ProposableAct {
    private final Nominations nominations;
    private final DataValues values;
    private final DataCriteria criteria;
    private final Corrections corrections;
    private final RecordValue recording;
    private final List<CountedElsewhere> counted;
    private final SecondPerson second;

    CorrectValue(
            Nominations nominations,
            DataValues values,
            DataCriteria criteria,
            Corrections corrections,
            RecordValue recording,
            @All List<CountedElsewhere> counted,
            SecondPerson second) {
        this.nominations = nominations;
        this.values = values;
        this.criteria = criteria;
        this.corrections = corrections;
        this.recording = recording;
        this.counted = counted;
        this.second = second;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.VALUE_CORRECTED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        ValueForm form = ValueForm.of(proposal.content());
        Nomination nomination = nominations.of(proposal);
        return Messages.text(
                locale,
                "nomination.correct.said",
                Written.in(locale, criterion(nomination, proposal).name()),
                nomination.name(),
                form.shown(locale));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        Nomination nomination = nominations.of(proposal);
        DataValue stored =
                values.find(nomination, criterion(nomination, proposal).code()).orElse(null);
        var told = new ArrayList<String>();
        told.add(Messages.text(
                locale, "nomination.correct.from", ValueForm.of(stored, locale).shown(locale)));
        if (stored == null) {
            elsewhere(proposal)
                    .ifPresent(share -> told.add(Messages.text(
                            locale,
                            "nomination.correct.elsewhere",
                            Formats.in(locale).exact(share.part()),
                            Formats.in(locale).exact(share.whole()))));
        }
        told.add(Messages.text(locale, "nomination.correct.then"));
        return told;
    }

    /** The figure that counts where none is recorded. */
    private Optional<CountedElsewhere.Share> elsewhere(Proposal proposal) {
        Nomination nomination = nominations.of(proposal);
        Criterion criterion = criterion(nomination, proposal);
        return counted.stream()
                .flatMap(room -> room.of(nomination).apply(criterion).stream())
                .findFirst();
    }

    @Override
    public String state(Proposal proposal) {
        Nomination nomination = nominations.of(proposal);
        ValueForm stored = ValueForm.of(
                values.find(nomination, criterion(nomination, proposal).code()).orElse(null), Corrections.NEUTRAL);
        return stored + elsewhere(proposal).map(Object::toString).orElse("");
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Nomination nomination = nominations.of(edition, proposal);
        // first, so that a correction confirmed during the computation of a ranking counts as later
        corrections.begin(nomination.category());
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Criterion criterion = criterion(nomination, confirmed);
        try {
            recording.correct(nomination, criterion, ValueForm.of(confirmed.content()));
        } catch (ChangedMeanwhile changed) {
            throw new Refusal(Objection.overall("nomination.correct.changed"));
        }
    }

    private Criterion criterion(Nomination nomination, Proposal proposal) {
        return criteria.figure(nomination.category(), ValueForm.criterion(proposal.content()));
    }
}
