package id.paritrana.nomination;

import java.util.ArrayList;
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
import id.paritrana.workbook.rules.NomineeLikeness;

/**
 * Nominees who may be the same, because they share a name or a region. Nominees hidden from the viewer are not
 * mentioned.
 */
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
        var open = new HashMap<Long, Long>();
        var alike = alike(viewer, edition);
        nominations.forEach(nomination ->
                open.put(nomination.id(), (long) others(nomination, alike).size()));
        return open;
    }

    /** Those who look like this one and whom the viewer may see; in an edition that is only read nobody is asked for. */
    List<Nomination> of(Viewer viewer, Nomination nomination) {
        Edition edition = nomination.edition();
        return nomination.withdrawn() || edition.onlyRead() ? List.of() : others(nomination, alike(viewer, edition));
    }

    /** The visible nominees by the keys that no two should share. */
    private Map<List<String>, List<Nomination>> alike(Viewer viewer, Edition edition) {
        var alike = new HashMap<List<String>, List<Nomination>>();
        for (Nomination each : all.seenBy(viewer, edition)) {
            if (!each.withdrawn()) {
                likeness(each).forEach(likeness -> alike.computeIfAbsent(likeness, l -> new ArrayList<>())
                        .add(each));
            }
        }
        return alike;
    }

    private static List<Nomination> others(Nomination nomination, Map<List<String>, List<Nomination>> alike) {
        return likeness(nomination).stream()
                .flatMap(likeness -> alike.getOrDefault(likeness, List.of()).stream())
                .filter(other -> other.id() != nomination.id())
                .distinct()
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
