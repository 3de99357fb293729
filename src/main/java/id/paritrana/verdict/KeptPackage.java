package id.paritrana.verdict;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import id.paritrana.proof.VerdictPackage;

/** The package of a verdict, made once and never changed: its bytes, their digest, and whose key signed them. */
@Entity
@Table(name = "verdict_package")
public class KeptPackage {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Verdict verdict;

    private Instant madeAt;
    private String digest;
    private String keyId;
    private byte[] bytes;

    /** For Hibernate. */
    protected KeptPackage() {}

    public KeptPackage(Verdict verdict, Instant madeAt, VerdictPackage made) {
        this.verdict = verdict;
        this.madeAt = madeAt;
        this.digest = made.digest();
        this.keyId = made.key().id();
        this.bytes = made.bytes();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** Number of the key that signed it. */
    public String keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The package without its bytes. */
    public PackageHead head() {
        return new PackageHead(id(), verdict.id(), digest, keyId, bytes.length);
    }
}
