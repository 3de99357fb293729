package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.BeforeUnfreezing;
import id.paritrana.edition.Edition;
import id.paritrana.site.Objection;

/**
 * A scheme that a sheet has been begun under stays frozen: somebody has judged by it. How many have begun is nobody's to know
 * before they file.
 */
@ApplicationScoped
class BegunSheets implements BeforeUnfreezing {
    private final ScoreSheets sheets;

    BegunSheets(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Objection> objections(Edition edition) {
        return sheets.anyBegun(edition) ? List.of(Objection.overall("scoresheet.begun")) : List.of();
    }
}
