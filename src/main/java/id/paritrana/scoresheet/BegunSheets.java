package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.BeforeUnfreezing;
import id.paritrana.refusal.Objection;

/**
 * Keeps a scheme frozen once a sheet has been begun, because somebody has judged by it. The number of begun sheets is
 * not revealed before filing.
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
