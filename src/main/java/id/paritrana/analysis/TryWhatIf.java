package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.edition.Category;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.refusal.Refusal;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.words.Messages;

/**
 * Scores a copy of a category with other weights or rules and records the request in the journal. The copy is not stored:
 * it has no table and no export, and cannot enter a verdict.
 */
@ApplicationScoped
public class TryWhatIf {
    private final Journal journal;

    TryWhatIf(Journal journal) {
        this.journal = journal;
    }

    /** What came out, and what was changed for it. */
    record Outcome(CategoryResult result, List<WhatIfChange> changes) {}

    /**
     * Computes and records.
     *
     * @throws Refusal when the form cannot be read, changes nothing or makes a scheme that cannot be scored
     */
    @Transactional
    Outcome compute(Category category, RankedCategory official, WhatIfForm form) {
        Outcome outcome = outcome(official, form);
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        outcome.changes().forEach(change -> {
            before.put(change.field(), change.before());
            after.put(change.field(), change.after());
        });
        before.put("first", first(official.result()));
        after.put("first", first(outcome.result()));
        journal.act(RecordedAct.WHAT_IF_COMPUTED)
                .in(category.edition().id(), category.edition().code())
                .about("category", category.code())
                .about("run", String.valueOf(official.run().number()))
                .before(before)
                .after(after)
                .write();
        return outcome;
    }

    /** The same without a record, to show again what has been recorded. */
    Outcome outcome(RankedCategory official, WhatIfForm form) {
        Scheme scheme = official.result().scheme();
        WhatIfRules.Attempt attempt = WhatIfRules.attempt(scheme, form);
        Refusal.unlessNone(attempt.objections());
        return new Outcome(
                Scorer.score(attempt.scheme(), official.result().ballot(), official.prizePlaces())
                        .listed(official.given()),
                changes(scheme, attempt.scheme()));
    }

    private static String first(CategoryResult result) {
        return String.join(
                " ", result.ranking().first().stream().map(Place::entry).toList());
    }

    private static List<WhatIfChange> changes(Scheme official, Scheme changed) {
        var changes = new ArrayList<WhatIfChange>();
        WhatIfForm before = WhatIfForm.of(official, Messages.INDONESIAN);
        WhatIfForm after = WhatIfForm.of(changed, Messages.INDONESIAN);
        for (Criterion criterion : official.inTreeOrder()) {
            BigDecimal weight = criterion.weight();
            if (weight != null) {
                changes.add(new WhatIfChange.OfWeight(
                        criterion.code(),
                        weight,
                        changed.find(criterion.code()).map(Criterion::weight).orElseThrow()));
            }
        }
        for (WhatIfSetting setting : WhatIfSetting.values()) {
            changes.add(new WhatIfChange.OfSetting(setting, before.setting(setting), after.setting(setting)));
        }
        changes.add(new WhatIfChange.OfTies(before.ties(), after.ties()));
        changes.removeIf(change -> change.before().equals(change.after()));
        return changes;
    }
}
