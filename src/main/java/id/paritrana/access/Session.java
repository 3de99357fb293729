package id.paritrana.access;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A session of a person on one device: the identity that the provider stated, and how long it is valid. */
@Entity
public class Session {
    @Id
    private String handle;

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    private @Nullable String sid;

    private String name;

    private String roles;

    private @Nullable Instant signedInAt;

    private String level;

    @Column(updatable = false)
    private String device;

    @Column(updatable = false)
    private Instant beganAt;

    private Instant seenAt;

    @Column(updatable = false)
    private Instant endsAt;

    private Instant confirmedAt;

    private @Nullable Instant askAgainAt;

    private byte[] tokens;

    private @Nullable Instant endedAt;

    /** For Hibernate. */
    protected Session() {}

    Session(String handle, ProviderClaims claims, String device, Instant now, Instant endsAt) {
        this.handle = handle;
        this.publicId = OpaqueId.next();
        this.issuer = claims.issuer();
        this.subject = claims.subject();
        this.device = device;
        this.beganAt = now;
        this.seenAt = now;
        this.endsAt = endsAt;
    }

    /**
     * Stores what the provider says about the person now.
     *
     * @param askAgainAt null when it cannot be asked again
     */
    void confirmed(ProviderClaims claims, byte[] tokens, Instant now, @Nullable Instant askAgainAt) {
        this.sid = claims.sid();
        this.name = claims.name();
        this.roles = String.join(" ", claims.roles());
        this.signedInAt = claims.signedInAt();
        this.level = claims.level();
        this.tokens = tokens;
        this.confirmedAt = now;
        this.askAgainAt = askAgainAt;
    }

    String handle() {
        return handle;
    }

    /** Its identifier in a form. */
    public String publicId() {
        return publicId;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    String name() {
        return name;
    }

    Set<String> roles() {
        return roles.isEmpty() ? Set.of() : Set.of(roles.split(" "));
    }

    SignIn signIn() {
        return new SignIn(signedInAt, level);
    }

    /** Browser and system, as {@code Firefox · Windows}; empty when unknown. */
    public String device() {
        return device;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    /** When the provider is asked again whether the person is still entitled; null when it cannot be asked. */
    @Nullable
    Instant askAgainAt() {
        return askAgainAt;
    }

    byte[] tokens() {
        return tokens;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
