package id.paritrana.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;

/** Warnings that nobody has answered. */
@ApplicationScoped
class CoverageDoubted implements NominationCheck {
    private final CoverageDoubts doubts;

    CoverageDoubted(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public Kind kind() {
        return Kind.DOUBTED;
    }

    @Override
    public String key() {
        return "coverage.open.doubted";
    }

    @Override
    public String standing() {
        return "coverage.standing.doubted";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        return doubts.seenBy(viewer, edition).warnings().stream()
                .filter(AnsweredWarning::open)
                .collect(Collectors.groupingBy(w -> w.warning().nomination().id(), Collectors.counting()));
    }
}
