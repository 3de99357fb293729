package id.paritrana.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Unfreezing;
import id.paritrana.site.Objection;

/** A scheme that a sheet has been begun under stays frozen: somebody has judged by it. */
@ApplicationScoped
class BegunSheets {
    private final ScoreSheets sheets;

    BegunSheets(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    void speak(@Observes Unfreezing unfreezing) {
        long begun = sheets.begun(unfreezing.edition());
        if (begun > 0) {
            unfreezing.objections().add(Objection.overall("scoresheet.begun", begun));
        }
    }
}
