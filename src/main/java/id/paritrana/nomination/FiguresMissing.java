package id.paritrana.nomination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;

/** Figures that nobody has recorded; those that coverage supplies are checked there. */
@ApplicationScoped
class FiguresMissing implements NominationCheck {
    private final UnrecordedFigures unrecorded;

    FiguresMissing(UnrecordedFigures unrecorded) {
        this.unrecorded = unrecorded;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public String key() {
        return "nomination.open.figures";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        return unrecorded.of(edition, nominations).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> of.getValue().stream()
                        .filter(figure -> figure.segments().isEmpty())
                        .count()));
    }
}
