package id.paritrana.edition.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionWaiting;

/** Proposals that wait for a second officer: for this one, unless they are this officer's own, or in a read-only edition. */
@ApplicationScoped
class ProposalsWaiting implements EditionWaiting {
    private final Proposals proposals;

    ProposalsWaiting(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "edition.waiting-proposals";
    }

    @Override
    public Map<Long, Long> of(Viewer viewer, Collection<Edition> editions) {
        List<Edition> own = editions.stream()
                .filter(edition -> viewer.isSecretariat(edition) && !edition.onlyRead())
                .toList();
        return own.isEmpty() ? Map.of() : proposals.openFor(viewer.accountId(), own);
    }
}
