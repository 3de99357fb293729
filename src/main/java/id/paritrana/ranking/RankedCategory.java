package id.paritrana.ranking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.results.FrozenCategory;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.scheme.SchemeAssembler.Assembled;

/**
 * A category computed from the frozen input of a run. Immutable; safe to share.
 *
 * <p>For a viewer with a recusal it is computed without the nominations hidden from that seat. Each
 * remaining row shows its official total, unless the scheme has scores that depend on who takes part ({@link #relative()},
 * refused in official editions): these are computed among the remaining rows. Number, lead and ties are always those among
 * the remaining rows. An official rank, a lead over a hidden row or a tie with one would each reveal something that the
 * seat must not know (a first place, a total within hundredths), so {@link #whole()} is false, pages show no rank
 * numbers and no fingerprint, and say so.
 */
public final class RankedCategory {
    private static final int USUAL_PRIZES = 3;

    private final RunHead run;
    private final FrozenCategory frozen;
    private final CategoryResult result;
    private final boolean whole;
    private final RankedWords words;

    private RankedCategory(RunHead run, FrozenCategory frozen, boolean whole) {
        this.run = run;
        this.frozen = frozen;
        this.result = frozen.result();
        this.whole = whole;
        this.words = new RankedWords(this);
    }

    /**
     * The category as its frozen input gives it.
     *
     * @param input a zip of CSV files with exactly one category
     * @throws IllegalStateException when the input cannot be read
     */
    static RankedCategory of(RunHead run, byte[] input) {
        FrozenCategory frozen = FrozenCategory.read("run-" + run.id() + ".zip", input);
        return new RankedCategory(run, frozen, true);
    }

    /**
     * A category out of rows that were made up to show how the method works: there is no run, and nothing of it is official.
     *
     * @param workbook with exactly one category
     * @throws IllegalArgumentException when its scheme cannot be scored
     */
    public static RankedCategory example(EditionWorkbook workbook) {
        List<Assembled> all = SchemeAssembler.assemble(workbook);
        if (all.size() != 1) {
            throw new IllegalArgumentException("an example needs one category with criteria, not " + all.size());
        }
        var none = new RunHead(0, 0, 0, Instant.EPOCH, "", "", "", "");
        return new RankedCategory(none, FrozenCategory.of(workbook, all.get(0)), true);
    }

    /** The same category as if those nominations were not in it. */
    RankedCategory without(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        Assembled assembled = frozen.assembled();
        Ballot ballot = assembled.ballot();
        List<Entry> entries = ballot.entries().stream()
                .filter(e -> !hidden.contains(e.code()))
                .toList();
        List<Mark> marks =
                ballot.marks().stream().filter(m -> !hidden.contains(m.entry())).toList();
        Map<String, Map<String, String>> recusals = new HashMap<>(ballot.recusals());
        recusals.keySet().removeAll(hidden);
        var others = new Ballot(ballot.seats(), entries, marks, recusals);
        var seen = new Assembled(assembled.category(), assembled.scheme(), others, assembled.given());
        return new RankedCategory(run, FrozenCategory.of(frozen.workbook(), seen), false);
    }

    public RunHead run() {
        return run;
    }

    /** The frozen rows that everything is computed from. */
    public EditionWorkbook input() {
        return frozen.workbook();
    }

    /** The same as a package of it is made of. */
    public FrozenCategory frozen() {
        return frozen;
    }

    public CategoryResult result() {
        return result;
    }

    public String categoryName() {
        return frozen.assembled().category().name();
    }

    /** Codes of its nominations in the order in which people gave them. */
    public List<String> given() {
        return frozen.assembled().given();
    }

    /** Ranks that win a prize; three in an edition that does not say. */
    public int usualPrizePlaces() {
        return prizePlaces() == 0 ? USUAL_PRIZES : prizePlaces();
    }

    public int prizePlaces() {
        return frozen.assembled().prizePlaces();
    }

    /** Whether every nomination is in it, so that ranks, leads and fingerprint are the official ones. */
    public boolean whole() {
        return whole;
    }

    /** Whether its totals depend on who takes part, so that they are not the official ones unless it is {@link #whole()}. */
    boolean relative() {
        return frozen.assembled().scheme().dependsOnField();
    }

    /** The fingerprint of the official result, see {@link FrozenCategory#resultDigest}. */
    String resultHash() {
        return frozen.resultDigest();
    }

    /** What pages show of it, in words. */
    public RankedWords words() {
        return words;
    }

    /** How much of the memory for results it takes, roughly: its nominations. */
    int size() {
        List<NominationRow> all = input().nominations();
        return Math.max(1, all.size());
    }
}
