package id.paritrana.nomination;

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

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** A government or company put forward in a category. */
@Entity
public class Nomination {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Category category;

    private int position;

    @Column(updatable = false)
    private String code;

    private String name;
    private String regionCode = "";
    private String sector = "";
    private @Nullable Instant withdrawnAt;
    private @Nullable Long withdrawnBy;
    private @Nullable String withdrawalReason;

    @Version
    private int version;

    public long id() {
        return id == null ? 0 : id;
    }

    public Edition edition() {
        return edition;
    }

    public Category category() {
        return category;
    }

    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String regionCode() {
        return regionCode;
    }

    public String sector() {
        return sector;
    }

    /** Whether it was withdrawn: it is no longer ranked and has no open tasks; its record stays. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** @param by the officer; null where the app itself loads it */
    public void withdraw(@Nullable Long by, Instant at, String reason) {
        if (withdrawn()) {
            throw new IllegalStateException("the nomination is withdrawn already");
        }
        this.withdrawnAt = at;
        this.withdrawnBy = by;
        this.withdrawalReason = reason;
    }

    public int version() {
        return version;
    }

    /** For Hibernate. */
    protected Nomination() {}

    public Nomination(Category category, String code, int position) {
        this.edition = category.edition();
        this.category = category;
        this.code = code;
        this.name = code;
        this.position = position;
    }

    public void describe(Category category, String name, String regionCode, String sector, int position) {
        this.category = category;
        this.name = name;
        this.regionCode = regionCode;
        this.sector = sector;
        this.position = position;
    }
}
