package id.paritrana.edition;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** What one officer has proposed waits for another. */
@ApplicationScoped
class ProposalDuty implements EditionDuty {
    private final Proposals proposals;

    ProposalDuty(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long waiting = proposals.countOpen(state.edition());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Duty.of(
                        EditionAddress.proposals(state.edition().code()),
                        "edition.do.second",
                        "edition.do.second-text",
                        Duty.Standing.NEEDED,
                        waiting));
    }
}
