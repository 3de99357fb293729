package id.paritrana.nomination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.workbook.NomineeLikeness;

/** Nominees who may be one: they have a name or a region in common. Of those whom a viewer must not know nothing is said. */
@ApplicationScoped
class AlikeNominees implements NominationCheck {
    private final Nominations all;

    AlikeNominees(Nominations all) {
        this.all = all;
    }

    @Override
    public Kind kind() {
        return Kind.DOUBTED;
    }

    @Override
    public String key() {
        return "nomination.open.alike";
    }

    @Override
    public String standing() {
        return "nomination.standing.alike";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        var by = new HashMap<List<String>, Set<Long>>();
        for (Nomination each : all.seenBy(viewer, edition)) {
            if (!each.withdrawn()) {
                likeness(each).forEach(likeness -> by.computeIfAbsent(likeness, l -> new HashSet<>())
                        .add(each.id()));
            }
        }
        var open = new HashMap<Long, Long>();
        for (Nomination nomination : nominations) {
            long others = likeness(nomination).stream()
                    .flatMap(likeness -> by.getOrDefault(likeness, Set.of()).stream())
                    .filter(id -> id != nomination.id())
                    .distinct()
                    .count();
            open.put(nomination.id(), others);
        }
        return open;
    }

    /** Those who look like this one and whom the viewer may see. */
    List<Nomination> of(Viewer viewer, Nomination nomination) {
        return nomination.withdrawn() ? List.of() : alike(nomination, all.seenBy(viewer, nomination.edition()));
    }

    private static List<Nomination> alike(Nomination nomination, List<Nomination> seen) {
        Set<List<String>> own = likeness(nomination);
        return seen.stream()
                .filter(other -> other.id() != nomination.id() && !other.withdrawn())
                .filter(other -> likeness(other).stream().anyMatch(own::contains))
                .toList();
    }

    private static Set<List<String>> likeness(Nomination nomination) {
        Category category = nomination.category();
        var likeness = new HashSet<List<String>>();
        Stream.of(
                        NomineeLikeness.ofName("name " + category.code(), nomination.name()),
                        NomineeLikeness.ofRegion("region " + category.code(), category.kind(), nomination.regionCode()))
                .forEach(found -> found.ifPresent(likeness::add));
        return likeness;
    }
}
