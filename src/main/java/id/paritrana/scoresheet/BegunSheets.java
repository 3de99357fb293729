package id.paritrana.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Unfreezing;
import id.paritrana.site.Objection;

/**
 * A scheme that a sheet has been begun under stays frozen: somebody has judged by it. How many have begun is nobody's to know
 * before they file.
 */
@ApplicationScoped
class BegunSheets {
    private final ScoreSheets sheets;

    BegunSheets(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    void speak(@Observes Unfreezing unfreezing) {
        if (sheets.anyBegun(unfreezing.edition())) {
            unfreezing.objections().add(Objection.overall("scoresheet.begun"));
        }
    }
}
