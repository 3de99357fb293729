package id.paritrana.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;

/** The facts of those nominations that a viewer may see; other facts do not exist for the viewer. */
@ApplicationScoped
public class VisibleFacts {
    private final Nominations nominations;
    private final Facts facts;
    private final Corrections corrections;

    VisibleFacts(Nominations nominations, Facts facts, Corrections corrections) {
        this.nominations = nominations;
        this.facts = facts;
        this.corrections = corrections;
    }

    public Fact get(Viewer viewer, Edition edition, String id) {
        return facts.find(seen(viewer, edition), id).orElseThrow(NotThere::new);
    }

    /**
     * The fact, reloaded and locked until the transaction ends, so that two decisions cannot cross, and no verdict is
     * pronounced meanwhile.
     *
     * @throws id.paritrana.refusal.Refusal after the verdict
     */
    Fact toDecide(Viewer viewer, Edition edition, String id) {
        return toDecide(viewer, edition, Set.of(id)).get(0);
    }

    /** The same for several, which are locked in one order for everybody. */
    List<Fact> toDecide(Viewer viewer, Edition edition, Set<String> ids) {
        Set<Long> seen = seen(viewer, edition);
        List<Fact> named = ids.stream()
                .map(id -> facts.find(seen, id).orElseThrow(NotThere::new))
                .sorted(Comparator.comparingLong(
                                (Fact fact) -> fact.nomination().id())
                        .thenComparingLong(Fact::id))
                .toList();
        named.stream()
                .map(fact -> fact.nomination().category())
                .distinct()
                .sorted(Comparator.comparingLong(Category::id))
                .forEach(corrections::begin);
        named.stream().map(Fact::nomination).distinct().forEach(nominations::lock);
        named.forEach(facts::lock);
        return named;
    }

    /** The facts on which the viewer may decide, but for this one: those after it first. */
    List<String> undecidedAfter(Viewer viewer, Edition edition, String here) {
        List<String> all = facts.undecided(seen(viewer, edition), viewer.accountId(), here);
        int at = all.indexOf(here);
        var after = new ArrayList<>(all.subList(at + 1, all.size()));
        after.addAll(all.subList(0, Math.max(0, at)));
        return after;
    }

    public long count(Viewer viewer, Edition edition, FactFilter filter) {
        return facts.count(seen(viewer, edition), filter);
    }

    public List<Fact> page(Viewer viewer, Edition edition, FactFilter filter) {
        return facts.page(seen(viewer, edition), filter);
    }

    private Set<Long> seen(Viewer viewer, Edition edition) {
        return nominations.seenBy(viewer, edition).stream().map(Nomination::id).collect(Collectors.toSet());
    }
}
