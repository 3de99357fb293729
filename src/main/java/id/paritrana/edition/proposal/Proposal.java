package id.paritrana.edition.proposal;

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

import id.paritrana.access.OpaqueId;
import id.paritrana.edition.Decided;
import id.paritrana.edition.Edition;

/** A request of one person that another decides, once and unchanged. */
@Entity
public class Proposal {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Edition edition;

    @Column(updatable = false)
    private ProposedAct act;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private @Nullable Long categoryId;

    @Column(updatable = false)
    private @Nullable Long nominationId;

    @Column(updatable = false)
    private @Nullable Long seatId;

    @Column(updatable = false)
    private String content = "";

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private long proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    @Embedded
    private @Nullable Decided decided;

    private @Nullable String rejection;

    @Version
    private int version;

    /** For Hibernate. */
    protected Proposal() {}

    /** @param content what the act needs to know, as the package that does it writes and reads it; may be empty */
    public Proposal(
            Edition edition,
            ProposedAct act,
            ProposalSubject about,
            String content,
            String reason,
            long by,
            Instant at) {
        this.publicId = OpaqueId.next();
        this.edition = edition;
        this.act = act;
        this.subject = about.code();
        this.categoryId = about.category();
        this.nominationId = about.nomination();
        this.seatId = about.seat();
        this.content = content;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Its identifier in addresses. */
    public String publicId() {
        return publicId;
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

    public @Nullable Long categoryId() {
        return categoryId;
    }

    public @Nullable Long nominationId() {
        return nominationId;
    }

    public @Nullable Long seatId() {
        return seatId;
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
        return decided != null;
    }

    public boolean confirmed() {
        return decided != null && decided.confirms();
    }

    public @Nullable Long decidedBy() {
        return decided == null ? null : decided.decidedBy();
    }

    public @Nullable Instant decidedAt() {
        return decided == null ? null : decided.decidedAt();
    }

    void confirm(long by, Instant at) {
        decided = Decided.confirmed(decided, by, at);
    }

    /** Whether somebody else than who made it has decided against it. */
    public boolean rejected() {
        return decided != null && !decided.confirms() && decided.decidedBy() != proposedBy;
    }

    /** Why it was rejected; empty for what was not, and for rejections from before reasons were asked for. */
    public String rejection() {
        return rejection == null ? "" : rejection;
    }

    void reject(long by, Instant at, String why) {
        decided = Decided.rejected(decided, by, at);
        rejection = why;
    }

    void takeBack(Instant at) {
        decided = Decided.rejected(decided, proposedBy, at);
    }
}
