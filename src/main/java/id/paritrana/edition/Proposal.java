package id.paritrana.edition;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What one officer asks for and another decides. It is decided once, as it was made. */
@Entity
public class Proposal {
    private static final String CONFIRMED = "confirmed";
    private static final String REJECTED = "rejected";

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Edition edition;

    @Column(updatable = false)
    private ProposedAct act;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String content = "";

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private long proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable String decision;
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected Proposal() {}

    /**
     * @param subject code of what the act is about
     * @param content what the act needs to know, as the package that does it writes and reads it; may be empty
     */
    public Proposal(
            Edition edition, ProposedAct act, String subject, String content, String reason, long by, Instant at) {
        this.edition = edition;
        this.act = act;
        this.subject = subject;
        this.content = content;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Edition edition() {
        return edition;
    }

    public ProposedAct act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    public String content() {
        return content;
    }

    public String reason() {
        return reason;
    }

    public long proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public boolean decided() {
        return decision != null;
    }

    void confirm(long by, Instant at) {
        decide(CONFIRMED, by, at);
    }

    void reject(long by, Instant at) {
        decide(REJECTED, by, at);
    }

    private void decide(String how, long by, Instant at) {
        if (decided()) {
            throw new IllegalStateException("a proposal is decided once");
        }
        this.decision = how;
        this.decidedBy = by;
        this.decidedAt = at;
    }
}
