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

/**
 * A person who has signed in, identified by issuer and subject of the token, never by an e-mail address or a national
 * number.
 */
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

    /** Id of the same person's earlier account, at a former provider; only the database joins two accounts. */
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

    /** Its identifier in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    /** A short sign by which people tell two accounts of one name apart: to be read aloud, never used in an address. */
    public String code() {
        return code(publicId);
    }

    /** The short sign of any public id. */
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

    /** Id of the same person's earlier account, as which this one acts; null when it acts as itself. */
    public @Nullable Long joinedTo() {
        return joinedTo;
    }

    /** Whether it is of that office, according to the provider's last word. */
    public boolean isOf(Office office) {
        return List.of(offices).contains(office.code());
    }

    /** Whether the stored name and roles are those that the provider gives today. */
    boolean isSeenAs(String name, Grants grants) {
        return displayName.equals(name)
                && duties.equals(grants.duties())
                && Set.of(offices).equals(Office.codes(grants.belongs()));
    }

    /** The roles of the token when the account was last seen, with blanks between; empty for none. */
    public String duties() {
        return duties;
    }

    /** Stores the name and the roles that the provider gives today. */
    void seenAs(String name, Grants grants) {
        this.displayName = name;
        this.duties = grants.duties();
        this.offices = grants.belongs().stream().map(Office::code).sorted().toArray(String[]::new);
    }
}
