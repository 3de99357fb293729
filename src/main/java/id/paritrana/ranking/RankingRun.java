package id.paritrana.ranking;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;

/** One computation of a category's ranking: its frozen input, the hash of what came out, who asked for it and why. */
@Entity
public class RankingRun {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Category category;

    private int number;
    private @Nullable Long runBy;
    private Instant runAt;
    private String reason = "";
    private byte[] input;
    private String inputHash;
    private String resultHash;
    private String engine;

    /** For Hibernate. */
    protected RankingRun() {}

    /**
     * A run.
     *
     * @param number counted from 1 within the category
     * @param reason why it was run again; empty for the first
     * @param input the frozen workbook of the category as a zip of CSV files
     * @param inputHash SHA-256 of the input, 64 hexadecimal digits
     * @param resultHash SHA-256 of the official result tables
     * @param engine name and version of the program that computed
     */
    public RankingRun(
            Category category,
            int number,
            @Nullable Long runBy,
            Instant runAt,
            String reason,
            byte[] input,
            String inputHash,
            String resultHash,
            String engine) {
        this.category = category;
        this.number = number;
        this.runBy = runBy;
        this.runAt = runAt;
        this.reason = reason;
        this.input = input.clone();
        this.inputHash = inputHash;
        this.resultHash = resultHash;
        this.engine = engine;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Category category() {
        return category;
    }

    public int number() {
        return number;
    }

    public @Nullable Long runBy() {
        return runBy;
    }

    public Instant runAt() {
        return runAt;
    }

    public String reason() {
        return reason;
    }

    public byte[] input() {
        return input.clone();
    }

    public String inputHash() {
        return inputHash;
    }

    public String resultHash() {
        return resultHash;
    }

    public String engine() {
        return engine;
    }

    /** The run without its input. */
    public RunHead head() {
        return new RunHead(id(), category.id(), number, runAt, reason, inputHash, resultHash, engine);
    }
}
