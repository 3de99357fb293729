package id.paritrana.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;

/** A workbook that changed something when it was taken over: which file, when, by whom, and whose data it touched. */
@Entity
public class WorkbookImport {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int number;
    private String fileName;
    private String fileHash;
    private int rows;
    private String[] categories = {};
    private @Nullable Long importedBy;
    private Instant importedAt;

    /** For Hibernate. */
    protected WorkbookImport() {}

    /**
     * @param number counted from 1 within the edition
     * @param rows how many rows it added, changed or removed
     * @param categories codes of those whose data, marks, scheme or roster it changed
     */
    WorkbookImport(
            Edition edition,
            int number,
            ImportedFile file,
            int rows,
            Collection<String> categories,
            @Nullable Long by,
            Instant at) {
        this.edition = edition;
        this.number = number;
        this.fileName = file.name();
        this.fileHash = file.hash();
        this.rows = rows;
        this.categories = new TreeSet<>(categories).toArray(String[]::new);
        this.importedBy = by;
        this.importedAt = at;
    }

    public int number() {
        return number;
    }

    public String fileName() {
        return fileName;
    }

    public String fileHash() {
        return fileHash;
    }

    public int rows() {
        return rows;
    }

    public List<String> categories() {
        return List.of(categories);
    }

    public @Nullable Long importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
