package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.BeforeFreezing;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.words.Messages;

/** Figures that cannot both be true keep the scheme from being frozen until they are corrected or answered. */
@ApplicationScoped
class CoverageBeforeFreezing implements BeforeFreezing {
    private final CoverageDoubts doubts;

    CoverageBeforeFreezing(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public List<Objection> objections(Edition edition, boolean acting) {
        return doubts.of(edition).stream()
                .filter(AnsweredWarning::standsInTheWay)
                .map(AnsweredWarning::warning)
                .map(CoverageBeforeFreezing::objection)
                .toList();
    }

    /** What is wrong and what to do about it. */
    static Objection objection(CoverageWarning w) {
        String own = "coverage.freezing." + w.kind().code() + (w.variant().isEmpty() ? "" : "." + w.variant());
        var args = new ArrayList<Object>();
        args.add(w.nomination().name());
        args.add(w.segment());
        for (WarningFigure figure : w.figures()) {
            args.add((Told) figure::shown);
        }
        // every sentence is there in both languages or in none
        return Messages.has(Messages.INDONESIAN, own)
                ? Objection.overall(own, args.toArray())
                : Objection.overall("coverage.freezing", args.toArray());
    }
}
