package id.paritrana.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * A fact that takes the place of what counts after scoring is closed, for its second person: its words and its effect. Until
 * then the earlier one counts.
 */
@ApplicationScoped
public class CorrectFact implements ProposableAct {
    private final Nominations nominations;
    private final Facts facts;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Corrections corrections;
    private final RecordFact recording;
    private final SecondPerson second;

    CorrectFact(
            Nominations nominations,
            Facts facts,
            FactItems items,
            FactSchemes schemes,
            Corrections corrections,
            RecordFact recording,
            SecondPerson second) {
        this.nominations = nominations;
        this.facts = facts;
        this.items = items;
        this.schemes = schemes;
        this.corrections = corrections;
        this.recording = recording;
        this.second = second;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.FACT_CORRECTED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        FactLine line = proposed(proposal, locale);
        return Messages.text(
                locale,
                "fact.correct.said",
                Written.in(locale, line.criterion()),
                line.nominee(),
                value(line, locale),
                Written.in(locale, TypedFact.of(proposal.content()).evidence()));
    }

    /** Each item with its answer, so that a second person confirms nothing unseen. */
    @Override
    public List<String> terms(Proposal proposal, Locale locale) {
        FactLine line = proposed(proposal, locale);
        var terms = new ArrayList<String>();
        line.items().forEach(tick -> terms.add(tick(tick, locale)));
        return terms;
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        var told = new ArrayList<String>();
        Fact stored = stored(proposal).orElse(null);
        if (stored == null || !stored.confirmed()) {
            told.add(Messages.text(locale, "fact.correct.from-none"));
        } else {
            FactLine line = line(stored, items.of(stored), locale);
            told.add(Messages.text(
                    locale, "fact.correct.from", shown(line, locale), Written.in(locale, stored.evidence())));
        }
        told.add(Messages.text(locale, "nomination.correct.then"));
        return told;
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return state(proposal).equals(TypedFact.of(proposal.content()).version())
                ? Optional.empty()
                : Optional.of(Messages.text(locale, "fact.correct.overtaken"));
    }

    /** What counts now; a fact that counts for nothing, and what is asked of others, come and go without changing it. */
    @Override
    public String state(Proposal proposal) {
        return FactForm.counting(stored(proposal).orElse(null));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Nomination nomination = nominations.of(edition, proposal);
        // first: what is confirmed while a ranking is computed counts as confirmed after it
        corrections.begin(nomination.category());
        nominations.lock(nomination);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        TypedFact typed = TypedFact.of(confirmed.content());
        if (!state(confirmed).equals(typed.version())) {
            throw new Refusal(Objection.overall("fact.correct.overtaken"));
        }
        recording.correct(nomination, confirmed, typed);
    }

    private Optional<Fact> stored(Proposal proposal) {
        return facts.current(
                nominations.of(proposal), TypedFact.of(proposal.content()).criterion());
    }

    private FactLine proposed(Proposal proposal, Locale locale) {
        TypedFact typed = TypedFact.of(proposal.content());
        var fact = new Fact(
                nominations.of(proposal),
                typed.criterion(),
                typed.level(),
                typed.evidence(),
                proposal.proposedBy(),
                proposal.proposedAt());
        return line(fact, typed.items(fact), locale);
    }

    private FactLine line(Fact fact, List<FactItem> its, Locale locale) {
        return FactLine.of(
                fact,
                fact.nomination().category(),
                its,
                schemes.of(fact.nomination().category()),
                Map.of(),
                locale);
    }

    /** The option, or of how many items how many are met. */
    private static String value(FactLine line, Locale locale) {
        return line.items().isEmpty() ? Written.in(locale, line.value()) : line.value();
    }

    /** The same, with each item and its answer. */
    private static String shown(FactLine line, Locale locale) {
        if (line.items().isEmpty()) {
            return value(line, locale);
        }
        return line.value() + ": "
                + String.join(
                        "; ",
                        line.items().stream().map(tick -> tick(tick, locale)).toList());
    }

    private static String tick(FactLine.Tick tick, Locale locale) {
        return Written.in(locale, tick.item()) + " – "
                + Messages.text(locale, tick.accepted() ? "fact.item.yes" : "fact.item.no");
    }
}
