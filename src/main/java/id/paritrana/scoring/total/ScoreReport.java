package id.paritrana.scoring.total;

import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.reason.Figure;

/** The result of one entry. The tree of nodes and figures is computed when it is first requested. */
public final class ScoreReport {

    private final Scoring scoring;
    private final Entry entry;
    private final @Nullable BigDecimal total;
    private final BigDecimal presentShare;
    private final List<Hindrance> hindrances;
    /** Softly referenced, because the trees of a hundred thousand entries would not fit in memory. */
    private volatile SoftReference<@Nullable NodeScore> root = new SoftReference<>(null);

    ScoreReport(
            Scoring scoring,
            Entry entry,
            @Nullable BigDecimal total,
            BigDecimal presentShare,
            List<Hindrance> hindrances) {
        this.scoring = scoring;
        this.entry = entry;
        this.total = total;
        this.presentShare = presentShare;
        this.hindrances = List.copyOf(hindrances);
    }

    public Entry entry() {
        return entry;
    }

    /** The code of the entry. */
    public String code() {
        return entry.code();
    }

    /**
     * The rounded total; {@code null} when nothing could be scored, or a panel that it depends on is below its quorum.
     * Other entries that are not ranked have a total too.
     */
    public @Nullable BigDecimal total() {
        return total;
    }

    public Status status() {
        if (hindrances.isEmpty()) {
            return Status.RANKED;
        }
        return hindrances.stream().anyMatch(each -> each.status() == Status.INELIGIBLE)
                ? Status.INELIGIBLE
                : Status.NOT_RANKED;
    }

    /** Why the entry is not ranked or ineligible, in tree order; empty when it is ranked. */
    public List<Hindrance> hindrances() {
        return hindrances;
    }

    /** Of the applicable weight, the share (0–1) that has a score of its own. */
    public BigDecimal presentShare() {
        return presentShare;
    }

    /** The tree of scores; its root carries the total. */
    public NodeScore root() {
        NodeScore known = root.get();
        if (known == null) {
            known = scoring.explain(entry);
            root = new SoftReference<>(known);
        }
        return known;
    }

    /** The nodes in tree order. */
    public List<NodeScore> nodes() {
        return root().inTreeOrder().toList();
    }

    /** The node of that criterion. */
    public Optional<NodeScore> find(String criterion) {
        return root().find(criterion);
    }

    /** The score of one criterion, without computing the tree; {@code null} without one. */
    @Nullable
    public BigDecimal score(String criterion) {
        return scoring.score(entry, criterion);
    }

    /** How the total came about, down to every row of data and every mark. */
    public Figure figure() {
        return root().figure();
    }
}
