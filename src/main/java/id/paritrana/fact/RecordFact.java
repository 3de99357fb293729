package id.paritrana.fact;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * Records a fact with its evidence. An earlier record stays as history; the new one awaits a second person. Once scoring is
 * closed, the earlier one counts until a second person confirms what takes its place ({@link CorrectFact}).
 */
@ApplicationScoped
public class RecordFact {
    private static final int MOST_ITEMS = 60;

    private final Nominations nominations;
    private final Facts facts;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Corrections corrections;
    private final SecondPerson second;
    private final Journal journal;
    private final Clock clock;

    RecordFact(
            Nominations nominations,
            Facts facts,
            FactItems items,
            FactSchemes schemes,
            Corrections corrections,
            SecondPerson second,
            Journal journal,
            Clock clock) {
        this.nominations = nominations;
        this.facts = facts;
        this.items = items;
        this.schemes = schemes;
        this.corrections = corrections;
        this.second = second;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return whether it waits as a proposal, as it does once scoring is closed
     * @throws ChangedMeanwhile when somebody else has recorded or decided since the form was shown, or other items are asked by
     *     now: then without theirs
     * @throws id.paritrana.refusal.Refusal with what is wrong, beside its field
     */
    @Transactional
    public boolean record(Viewer viewer, Edition edition, String nominee, String criterionCode, FactForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        FactScheme scheme = schemes.of(nomination.category());
        Criterion criterion = scheme.of(nomination.category()).stream()
                .filter(c -> c.code().equals(criterionCode))
                .findFirst()
                .orElseThrow(NotThere::new);
        boolean late = corrections.begin(nomination.category());
        nominations.lock(nomination);
        Fact earlier = facts.current(nomination, criterion.code()).orElse(null);
        TypedFact typed = read(nomination, criterion, scheme, form, earlier, late);
        if (late) {
            second.propose(
                    viewer,
                    edition,
                    ProposedAct.FACT_CORRECTED,
                    new ProposalSubject(
                            SpelledCodes.together(nomination.code(), criterion.code()),
                            nomination.category().id(),
                            nomination.id(),
                            null),
                    typed.text(),
                    typed.reason(),
                    new Typed());
            return true;
        }
        keep(
                new Fact(
                        nomination,
                        criterion.code(),
                        typed.level(),
                        typed.evidence(),
                        viewer.accountId(),
                        clock.instant()),
                earlier,
                typed);
        return false;
    }

    private TypedFact read(
            Nomination nomination,
            Criterion criterion,
            FactScheme scheme,
            FactForm form,
            @Nullable Fact earlier,
            boolean late) {
        List<FactItem> earlierItems = earlier == null ? List.of() : items.of(earlier);
        boolean choice = criterion.source().hasNamedOptions();
        List<ChecklistItem> asked = items.asked(nomination, criterion, earlierItems);
        String version = FactForm.version(earlier, asked);
        if (!version.equals(form.version())) {
            throw new ChangedMeanwhile(form.beganFrom(earlier) ? Map.of() : theirs(earlier, earlierItems), version);
        }
        var typed = new Typed();
        String level = choice ? form.level() : null;
        if (choice
                && scheme.options(nomination.category(), criterion.code()).stream()
                        .noneMatch(l -> l.code().equals(level))) {
            typed.object("level", "fact.record.no-level");
        }
        Map<ChecklistItem, Boolean> answers = choice ? Map.of() : answers(asked, form, typed);
        String evidence = typed.required("evidence", form.evidence(), TextLimits.TEXT, "fact.record.evidence-missing");
        String reason = typed.words("reason", form.reason(), TextLimits.TEXT);
        if ((earlier != null || late) && reason.isEmpty()) {
            typed.object("reason", "fact.record.reason-missing");
        }
        typed.refuseIfAny();
        return new TypedFact(criterion.code(), FactForm.counting(earlier), level, answers, evidence, reason);
    }

    /** Records what was proposed and is confirmed now: it counts at once, in place of what counted so far. */
    void correct(Nomination nomination, Proposal confirmed, TypedFact typed) {
        Fact earlier = facts.current(nomination, typed.criterion()).orElse(null);
        var fact = new Fact(
                nomination,
                typed.criterion(),
                typed.level(),
                typed.evidence(),
                confirmed.proposedBy(),
                confirmed.proposedAt());
        fact.decide(
                Decision.CONFIRMED,
                Objects.requireNonNull(confirmed.decidedBy()),
                Objects.requireNonNull(confirmed.decidedAt()),
                null);
        keep(fact, earlier, typed);
    }

    private void keep(Fact fact, @Nullable Fact earlier, TypedFact typed) {
        Map<String, ?> before = state(earlier, earlier == null ? List.of() : items.of(earlier));
        if (earlier != null) {
            earlier.supersede();
            facts.flush();
        }
        facts.persist(fact);
        List<FactItem> kept = typed.items(fact);
        items.persist(kept);
        Edition edition = fact.nomination().edition();
        journal.act(RecordedAct.FACT_RECORDED)
                .in(edition.id(), edition.code())
                .about("nomination", fact.nomination().code())
                .about("criterion", fact.criterion())
                .before(before)
                .after(state(fact, kept))
                .because(typed.reason())
                .write();
    }

    private static Map<ChecklistItem, Boolean> answers(List<ChecklistItem> asked, FactForm form, Typed typed) {
        var answers = new LinkedHashMap<ChecklistItem, Boolean>();
        List<String> further = typed.words("more", form.more(), TextLimits.TEXT)
                .lines()
                .map(RecordFact::line)
                .toList();
        for (ChecklistItem item : asked) {
            answers.put(
                    new ChecklistItem(line(item.item()), item.mandatory(), item.weight()),
                    form.ticks(item) || further.stream().anyMatch(item::isMeant));
        }
        for (String item : further) {
            boolean known = answers.keySet().stream().anyMatch(a -> a.isMeant(item));
            if (!item.isEmpty() && !known) {
                answers.put(new ChecklistItem(item, false, BigDecimal.ONE), true);
            }
        }
        if (answers.isEmpty()) {
            typed.object("more", "fact.record.no-items");
        }
        if (answers.size() > MOST_ITEMS) {
            typed.object("more", "fact.record.many-items", answers.size(), MOST_ITEMS);
        }
        return answers;
    }

    /** An item as a workbook can hold it, whose cells end at a tab: pasted cells, and items of before that have one. */
    private static String line(String typed) {
        return typed.replace('\t', ' ').strip();
    }

    private static Map<String, String> theirs(@Nullable Fact fact, List<FactItem> items) {
        if (fact == null) {
            return Map.of();
        }
        return Map.of(
                "level",
                fact.level() == null ? "" : fact.level(),
                "more",
                String.join(
                        "\n",
                        items.stream()
                                .filter(FactItem::accepted)
                                .map(FactItem::item)
                                .toList()),
                "evidence",
                fact.evidence());
    }

    static Map<String, ?> state(@Nullable Fact fact, List<FactItem> items) {
        if (fact == null) {
            return Map.of();
        }
        var state = new LinkedHashMap<String, Object>();
        state.put("level", fact.level());
        state.put("evidence", fact.evidence());
        state.put("decision", fact.decision() == null ? null : fact.decision().code());
        if (!items.isEmpty()) {
            var answers = new LinkedHashMap<String, Object>();
            items.forEach(i -> answers.put(i.item(), i.accepted()));
            state.put("items", answers);
        }
        return state;
    }
}
