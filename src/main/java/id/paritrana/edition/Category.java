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

import id.paritrana.workbook.CategoryKind;

/** A class of nominees that are ranked among themselves: regencies, large companies, villages. */
@Entity
public class Category {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Edition edition;

    private int position;

    @Column(updatable = false)
    private String code;

    private String name;
    private CategoryKind kind;
    private String sector = "";
    private int prizePlaces = 3;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;

    @Version
    private int version;

    public long id() {
        return id == null ? 0 : id;
    }

    public Edition edition() {
        return edition;
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

    public CategoryKind kind() {
        return kind;
    }

    public String sector() {
        return sector;
    }

    public int prizePlaces() {
        return prizePlaces;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Long closedBy() {
        return closedBy;
    }

    public int version() {
        return version;
    }

    protected Category() {
        this(new Edition(), "", 0);
    }

    public Category(Edition edition, String code, int position) {
        this.edition = edition;
        this.code = code;
        this.position = position;
        this.name = code;
        this.kind = CategoryKind.OTHER;
    }

    public void describe(String name, CategoryKind kind, String sector, int prizePlaces, int position) {
        this.name = name;
        this.kind = kind;
        this.sector = sector;
        this.prizePlaces = prizePlaces;
        this.position = position;
    }

    public boolean closed() {
        return closedAt != null;
    }

    public void close(Instant at, @Nullable Long by) {
        if (closed()) {
            throw new IllegalStateException("scoring of the category is closed already");
        }
        this.closedAt = at;
        this.closedBy = by;
    }
}
