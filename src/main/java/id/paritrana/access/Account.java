package id.paritrana.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;

/** Somebody who has signed in: issuer and subject of the token, never an e-mail address or a national number. */
@Entity
public class Account {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    private String displayName;

    @Column(updatable = false)
    private Instant firstSeen;

    /** Id of the account that the same person had before, at an earlier provider; only the database joins two. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long joinedTo;

    private String duties = "";
    private String[] offices = {};

    /** For Hibernate. */
    protected Account() {}

    public Account(String issuer, String subject, String displayName, Instant firstSeen) {
        this.publicId = OpaqueId.next();
        this.issuer = issuer;
        this.subject = subject;
        this.displayName = displayName;
        this.firstSeen = firstSeen;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** What it is called in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    /** A short sign by which people tell two accounts of one name apart: read aloud, never taken for an address. */
    public String code() {
        return code(publicId);
    }

    /** The same, of a {@link #publicId}, or of the public id of whatever else. */
    public static String code(String publicId) {
        return Sha256.grouped(Sha256.of(publicId).substring(0, 8));
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public String displayName() {
        return displayName;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    /** Id of the account that the same person had before, and acts as since; null for one that stands for itself. */
    public @Nullable Long joinedTo() {
        return joinedTo;
    }

    /** Whether it is of that office, as far as the provider has said. */
    public boolean isOf(Office office) {
        return List.of(offices).contains(office.code());
    }

    /** Whether this is what the provider says of it today. */
    boolean isSeenAs(String name, Grants grants) {
        return displayName.equals(name)
                && duties.equals(grants.duties())
                && Set.of(offices).equals(Office.codes(grants.belongs()));
    }

    /** The roles of the token when the account was last seen, with blanks between; empty for none. */
    public String duties() {
        return duties;
    }

    /** The name and the roles that the provider gives today. */
    void seenAs(String name, Grants grants) {
        this.displayName = name;
        this.duties = grants.duties();
        this.offices = grants.belongs().stream().map(Office::code).sorted().toArray(String[]::new);
    }
}
