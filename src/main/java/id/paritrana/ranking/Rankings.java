package id.paritrana.ranking;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.NotThere;

/**
 * The rankings as a viewer may see them: none before closing, and never a nomination from which the viewer's seat is
 * recused.
 */
@ApplicationScoped
public class Rankings {
    private final RankingRuns runs;
    private final RankingResults results;
    private final Recusals recusals;

    Rankings(RankingRuns runs, RankingResults results, Recusals recusals) {
        this.runs = runs;
        this.results = results;
        this.recusals = recusals;
    }

    /** Whether the viewer may know anything of the edition's rankings: its seats, secretariat and auditors, no other office. */
    public static boolean open(Viewer viewer, BelongsToOffice edition) {
        return viewer.is(Role.RESULT_READERS, edition);
    }

    /** Refuses everybody to whom rankings of the edition are not open, as if they did not exist. */
    public void guard(Viewer viewer, Edition edition) {
        if (!open(viewer, edition)) {
            throw new NotThere();
        }
    }

    /** The latest result of the category as the viewer may see it; empty without one. */
    public Optional<RankedCategory> seenBy(Viewer viewer, Category category) {
        guard(viewer, category.edition());
        return runs.latest(category).map(run -> seenBy(viewer, category, run));
    }

    /** The same for one run of the category. */
    public RankedCategory seenBy(Viewer viewer, Category category, RunHead run) {
        guard(viewer, category.edition());
        if (run.category() != category.id()) {
            throw new NotThere();
        }
        return results.of(run, hidden(viewer, category));
    }

    /** The latest runs of an edition, and of which of them the viewer may not see everything. */
    LatestRuns latest(Viewer viewer, Edition edition) {
        return new LatestRuns(runs.latest(edition), partial(viewer, edition));
    }

    /** Codes of the category's nominations from which the viewer's seat is recused; a holder sees what the seat may see. */
    public Set<String> hidden(Viewer viewer, Category category) {
        return viewer.seatIn(category.edition().code())
                .map(HeldSeat::seatId)
                .map(seat -> recusals.nominations(seat, category))
                .orElse(Set.of());
    }

    /** Ids of the categories in which the viewer's seat is recused from some nomination. */
    public Set<Long> partial(Viewer viewer, Edition edition) {
        return viewer.seatIn(edition.code())
                .map(HeldSeat::seatId)
                .map(seat -> recusals.categories(seat, edition))
                .orElse(Set.of());
    }
}
