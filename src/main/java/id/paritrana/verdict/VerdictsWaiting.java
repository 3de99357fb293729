package id.paritrana.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionWaiting;

/** Ranked categories that wait for the chair to pronounce them; none in which the chair is recused. */
@ApplicationScoped
class VerdictsWaiting implements EditionWaiting {
    private final Verdicts verdicts;

    VerdictsWaiting(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "verdict.waiting-verdicts";
    }

    @Override
    public Map<Long, Long> of(Viewer viewer, Collection<Edition> editions) {
        List<Long> chairs = editions.stream()
                .flatMap(edition -> viewer.seatIn(edition.code()).stream())
                .filter(HeldSeat::chair)
                .map(HeldSeat::seatId)
                .toList();
        return chairs.isEmpty() ? Map.of() : verdicts.unspoken(chairs);
    }
}
