package id.paritrana.committee;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Recusals have left too few seats for some nominations: they will not be ranked unless something is done. */
@ApplicationScoped
class QuorumDuty implements EditionDuty {
    private final PanelQuorum quorum;

    QuorumDuty(PanelQuorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        List<PanelQuorum.Lacking> lacking = quorum.of(state.edition());
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(Duty.of(
                                CommitteeAddress.list(state.edition().code()),
                                "committee.do.quorum",
                                "committee.do.quorum-text",
                                Duty.Standing.NEEDED,
                                lacking.size(),
                                PanelQuorum.named(lacking))
                        .leading("committee.do.go"));
    }
}
