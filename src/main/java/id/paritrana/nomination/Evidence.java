package id.paritrana.nomination;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A document that a nominee or officer points to, by title and pages; the file itself stays where it is kept. */
@Entity
public class Evidence {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Nomination nomination;

    private @Nullable String criterion;
    private String title;
    private String pages = "";
    private @Nullable String address;
    private @Nullable Long recordedBy;
    private Instant recordedAt;

    public long id() {
        return id == null ? 0 : id;
    }

    public Nomination nomination() {
        return nomination;
    }

    public @Nullable String criterion() {
        return criterion;
    }

    public String title() {
        return title;
    }

    public String pages() {
        return pages;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** For Hibernate. */
    protected Evidence() {}

    public Evidence(
            Nomination nomination,
            @Nullable String criterion,
            String title,
            String pages,
            @Nullable String address,
            @Nullable Long recordedBy,
            Instant recordedAt) {
        this.nomination = nomination;
        this.criterion = criterion;
        this.title = title;
        this.pages = pages;
        this.address = address;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
