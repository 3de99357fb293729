package id.paritrana.document;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.OpaqueId;
import id.paritrana.chain.Head;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** A document as it was issued: its number, its bytes in both paper sizes, and their hash. Never changed. */
@Entity
@Table(name = "document")
public class IssuedDocument {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private String subject;
    private String subjectName;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category category;

    private String kind;
    private int year;
    private int serial;
    private String number;
    private @Nullable Long issuedBy;
    private Instant issuedAt;
    private String hash;
    private @Nullable String seal;
    private byte[] f4;
    private byte[] a4;
    private @Nullable Long journalSeq;
    private @Nullable String journalHead;

    /** For Hibernate. */
    protected IssuedDocument() {}

    /**
     * A document.
     *
     * @param journal the last link of the journal when it was issued, which stands on every page
     * @param hash SHA-256 of the F4 file followed by the A4 file, 64 hexadecimal digits
     * @param seal the digest that is printed in it; null without one
     */
    public IssuedDocument(
            Edition edition,
            Subject about,
            String kind,
            DocumentNumber number,
            @Nullable Long issuedBy,
            Instant issuedAt,
            Head journal,
            byte[] f4,
            byte[] a4,
            String hash,
            @Nullable String seal) {
        this.publicId = OpaqueId.next();
        this.edition = edition;
        this.subject = about.text();
        this.subjectName = about.name();
        this.category = about.category();
        this.kind = kind;
        this.year = number.year();
        this.serial = number.serial();
        this.number = number.text();
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.f4 = f4.clone();
        this.a4 = a4.clone();
        this.hash = hash;
        this.journalSeq = journal.seq();
        this.journalHead = journal.digest();
        this.seal = seal;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Its identifier in addresses and forms. */
    public String publicId() {
        return publicId;
    }

    public Edition edition() {
        return edition;
    }

    /** What it is about, as {@link Subject#text}. */
    public String subject() {
        return subject;
    }

    public String subjectName() {
        return subjectName;
    }

    /** Whose nominations a reader has to be allowed to know; nothing for a document about the edition. */
    public @Nullable Category category() {
        return category;
    }

    public String kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public int serial() {
        return serial;
    }

    public String number() {
        return number;
    }

    public @Nullable Long issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String hash() {
        return hash;
    }

    /** The digest of the journal that stands on its pages; nothing for a document from before there was one. */
    public @Nullable String journalHead() {
        return journalHead;
    }

    /** The digest that is printed in it, by which its paper is checked. */
    public @Nullable String seal() {
        return seal;
    }

    /** The PDF in that paper size. */
    public byte[] pdf(Paper paper) {
        return (paper == Paper.F4 ? f4 : a4).clone();
    }
}
