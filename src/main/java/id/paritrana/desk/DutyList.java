package id.paritrana.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Demo;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** The open and completed duties of an edition, from all packages, in their order. */
@ApplicationScoped
class DutyList {
    private final TreeMap<Integer, List<EditionDuty>> byOrder;

    DutyList(@All List<EditionDuty> duties) {
        // by name where the order is the same, so that the list never depends on the class path
        this.byOrder = duties.stream()
                .sorted(Comparator.comparing(d -> d.getClass().getName()))
                .collect(Collectors.groupingBy(EditionDuty::order, TreeMap::new, Collectors.toList()));
    }

    /** The open duties; a first duty that blocks the others is returned alone. */
    List<Duty> open(EditionState state) {
        if (state.edition().demo() == Demo.PUBLISHED) {
            return List.of();
        }
        List<Duty> all = listed(state, EditionDuty::open, (duty, category) -> duty.open(state, category));
        List<Duty> first =
                all.stream().filter(d -> d.standing() == Duty.Standing.FIRST).toList();
        return first.isEmpty() ? all : first;
    }

    List<Duty> done(EditionState state) {
        return listed(state, EditionDuty::done, (duty, category) -> duty.done(state, category));
    }

    private List<Duty> listed(
            EditionState state,
            BiFunction<EditionDuty, EditionState, Optional<Duty>> ofEdition,
            BiFunction<EditionDuty, CategoryState, Optional<Duty>> ofCategory) {
        var listed = new ArrayList<Duty>();
        for (List<EditionDuty> together : byOrder.values()) {
            together.forEach(duty -> ofEdition.apply(duty, state).ifPresent(listed::add));
            for (CategoryState category : state.categories()) {
                together.forEach(duty -> ofCategory.apply(duty, category).ifPresent(listed::add));
            }
        }
        return listed;
    }
}
