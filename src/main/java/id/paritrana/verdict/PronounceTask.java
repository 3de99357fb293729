package id.paritrana.verdict;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.committee.Seat;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.SeatDuty;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.ranking.RankingRuns;

/** Tells the presiding seat that a ranked category waits for it, since nobody else can pronounce it. */
@ApplicationScoped
class PronounceTask implements SeatDuty {
    private final Categories categories;
    private final RankingRuns runs;
    private final Verdicts verdicts;
    private final Sittings sittings;
    private final ChangesWaiting changes;

    PronounceTask(
            Categories categories, RankingRuns runs, Verdicts verdicts, Sittings sittings, ChangesWaiting changes) {
        this.categories = categories;
        this.runs = runs;
        this.verdicts = verdicts;
        this.sittings = sittings;
        this.changes = changes;
    }

    @Override
    public List<Duty> open(Edition edition, long seat) {
        Set<Long> ranked = runs.latest(edition).keySet();
        Set<Long> pronounced = verdicts.in(edition);
        return categories.of(edition).stream()
                .filter(c -> c.closed() && ranked.contains(c.id()) && !pronounced.contains(c.id()))
                .filter(c -> sittings.presiding(c)
                        .map(Seat::id)
                        .filter(id -> id == seat)
                        .isPresent())
                .map(this::duty)
                .toList();
    }

    private Duty duty(Category category) {
        long waiting = changes.count(category);
        return Duty.of(
                VerdictAddress.category(category.edition().code(), category.code()),
                "verdict.task",
                waiting > 0 ? "verdict.task-waits" : "verdict.task-text",
                waiting > 0 ? Duty.Standing.NOT_YET : Duty.Standing.YOURS,
                category.name(),
                waiting);
    }
}
