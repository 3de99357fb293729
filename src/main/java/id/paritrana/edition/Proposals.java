package id.paritrana.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What waits for a second officer. */
@ApplicationScoped
public class Proposals implements PanacheRepository<Proposal> {

    /** The undecided ones of an edition, oldest first. */
    public List<Proposal> open(Edition edition) {
        return list("edition = ?1 and decision is null order by proposedAt, id", edition);
    }

    public boolean isOpen(Edition edition, ProposedAct act, String subject) {
        return count("edition = ?1 and act = ?2 and subject = ?3 and decision is null", edition, act, subject) > 0;
    }

    public long countOpen(Edition edition) {
        return count("edition = ?1 and decision is null", edition);
    }

    public Optional<Proposal> in(Edition edition, long id) {
        return find("edition = ?1 and id = ?2", edition, id).firstResultOptional();
    }

    /** The proposal, locked and read afresh until the transaction ends: two decisions cannot cross. */
    Optional<Proposal> locked(Edition edition, long id) {
        return find("edition = ?1 and id = ?2", edition, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
