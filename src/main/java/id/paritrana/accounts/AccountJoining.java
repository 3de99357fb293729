package id.paritrana.accounts;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.access.OpaqueId;
import id.paritrana.edition.Decided;

/**
 * The statement that two accounts, one of the present provider and one of an earlier one, belong to the same person, or
 * that they do not after all. One person proposes it with a reason, a second decides it once.
 */
@Entity
public class AccountJoining {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Account earlier;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Account later;

    @Column(updatable = false)
    private boolean parting;

    @Column(updatable = false)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposed_by", updatable = false)
    private Account proposer;

    @Column(updatable = false)
    private Instant proposedAt;

    @Embedded
    private @Nullable Decided decided;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by", insertable = false, updatable = false)
    private @Nullable Account decider;

    @Version
    private int version;

    /** For Hibernate. */
    protected AccountJoining() {}

    /** @param parting whether two that are joined are to stand for themselves again */
    AccountJoining(Account earlier, Account later, boolean parting, String reason, Account proposer, Instant at) {
        this.publicId = OpaqueId.next();
        this.earlier = earlier;
        this.later = later;
        this.parting = parting;
        this.reason = reason;
        this.proposer = proposer;
        this.proposedAt = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String publicId() {
        return publicId;
    }

    /** Who the person was before; what was done by it, and its seats, stay its own. */
    public Account earlier() {
        return earlier;
    }

    /** How the provider of today knows the person. */
    public Account later() {
        return later;
    }

    public boolean parting() {
        return parting;
    }

    public String reason() {
        return reason;
    }

    public Account proposer() {
        return proposer;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    boolean decided() {
        return decided != null;
    }

    public @Nullable Account decider() {
        return decider;
    }

    public @Nullable Instant decidedAt() {
        return decided == null ? null : decided.decidedAt();
    }

    void confirm(Account by, Instant at) {
        decided = Decided.confirmed(decided, by.id(), at);
        decider = by;
    }

    void reject(Account by, Instant at) {
        decided = Decided.rejected(decided, by.id(), at);
        decider = by;
    }
}
