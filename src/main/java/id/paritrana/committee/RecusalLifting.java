package id.paritrana.committee;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;

/** That a recusal was declared in error, by the confirmation that lifted it. Written by the database alone. */
@Entity
@Immutable
public class RecusalLifting {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Recusal recusal;

    private Long proposalId;
    private Instant liftedAt;

    /** For Hibernate. */
    protected RecusalLifting() {}

    public Recusal recusal() {
        return recusal;
    }

    public Long proposalId() {
        return proposalId;
    }

    public Instant liftedAt() {
        return liftedAt;
    }
}
