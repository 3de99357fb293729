package id.paritrana.fact;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoring.Criterion;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Records a fact with its evidence. An earlier record stays as history; the new one awaits a second person. */
@ApplicationScoped
public class RecordFact {
    private static final int MOST_ITEMS = 60;

    private final Nominations nominations;
    private final Facts facts;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Corrections corrections;
    private final Journal journal;
    private final Clock clock;

    RecordFact(
            Nominations nominations,
            Facts facts,
            FactItems items,
            FactSchemes schemes,
            Corrections corrections,
            Journal journal,
            Clock clock) {
        this.nominations = nominations;
        this.facts = facts;
        this.items = items;
        this.schemes = schemes;
        this.corrections = corrections;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws ChangedMeanwhile when somebody else has recorded or decided since the form was shown, or other items are asked by
     *     now: then without theirs
     * @throws id.paritrana.refusal.Refusal with what is wrong, beside its field
     */
    @Transactional
    public void record(Viewer viewer, Edition edition, String nominee, String criterionCode, FactForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        FactScheme scheme = schemes.of(nomination.category());
        Criterion criterion = scheme.of(nomination.category()).stream()
                .filter(c -> c.code().equals(criterionCode))
                .findFirst()
                .orElseThrow(NotThere::new);
        corrections.begin(nomination.category());
        nominations.lock(nomination);
        Fact earlier = facts.current(nomination, criterion.code()).orElse(null);
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
        if (earlier != null && reason.isEmpty()) {
            typed.object("reason", "fact.record.reason-missing");
        }
        typed.refuseIfAny();
        Map<String, ?> before = state(earlier, earlierItems);
        if (earlier != null) {
            earlier.supersede();
            facts.flush();
        }
        var fact = new Fact(nomination, criterion.code(), level, evidence, viewer.accountId(), clock.instant());
        facts.persist(fact);
        var kept = new ArrayList<FactItem>();
        answers.forEach((item, accepted) ->
                kept.add(new FactItem(fact, kept.size() + 1, item.item(), accepted, item.mandatory(), item.weight())));
        items.persist(kept);
        journal.act(RecordedAct.FACT_RECORDED)
                .in(edition.id(), edition.code())
                .about("nomination", nomination.code())
                .about("criterion", criterion.code())
                .before(before)
                .after(state(fact, kept))
                .because(reason)
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
