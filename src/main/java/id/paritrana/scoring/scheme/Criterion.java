package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;

/**
 * A node of the tree of criteria, with everything below it.
 *
 * @param code unique in the scheme
 * @param name for people to read
 * @param weight local, relative to its siblings; {@code null} for the root
 * @param source {@link Source#AGGREGATE} for a node with children, else where the leaf's value comes from
 * @param direction whether more is better
 * @param normaliser from value to score; {@link ImpliedNormaliser.None} for an aggregate
 * @param aggregation how the children's scores become this score; ignored for a leaf
 * @param missing how a missing score counts
 * @param minComplete the least share (0–1) of weight below this node that must have a score, else the nomination is not
 * ranked; {@code null} means 0.75 for the root and no minimum for others
 * @param gate the least score of this node, else the nomination is ineligible; {@code null} for none
 * @param marks the ends of the scale on which the seats mark; {@code null} for a criterion that is not marked
 * @param levels the anchors of a rubric or the options of a choice, as the scheme words them
 * @param segments the segments of coverage whose participants and workers are the ratio; empty for any other criterion
 * @param children in the order of the scheme
 */
public record Criterion(
        String code,
        String name,
        @Nullable BigDecimal weight,
        Source source,
        Direction direction,
        Normaliser normaliser,
        Aggregation aggregation,
        MissingPolicy missing,
        @Nullable BigDecimal minComplete,
        @Nullable BigDecimal gate,
        @Nullable Range marks,
        List<Level> levels,
        List<String> segments,
        List<Criterion> children) {

    /** The least share of weight that must have a score for a place, unless the root states another. */
    public static final BigDecimal DEFAULT_MIN_COMPLETE = new BigDecimal("0.75");

    public Criterion {
        levels = List.copyOf(levels);
        segments = List.copyOf(segments);
        children = List.copyOf(children);
        if (source.kind() != Source.Kind.MARK) {
            marks = null;
        } else if (marks == null) {
            marks = normaliser.shape() == Normaliser.Shape.STRAIGHT
                    ? normaliser.scale().orElse(Range.HUNDRED)
                    : Range.HUNDRED;
        }
    }

    /** Starts a criterion where more is better, with standard policies. */
    public static CriterionBuilder of(String code, Source source) {
        return new CriterionBuilder(code, source);
    }

    /** An arithmetic aggregate with standard policies. */
    public static Criterion aggregate(String code, String name, @Nullable BigDecimal weight, List<Criterion> children) {
        return of(code, Source.AGGREGATE)
                .name(name)
                .weight(weight)
                .children(children)
                .build();
    }

    /** A leaf where more is better, with standard policies. */
    public static Criterion leaf(String code, String name, BigDecimal weight, Source source, Normaliser normaliser) {
        return of(code, source).name(name).weight(weight).normaliser(normaliser).build();
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** The label that people read for an option or level; its code where the scheme gives no label. */
    public String label(String level) {
        return levels.stream()
                .filter(each -> each.code().equals(level))
                .reduce((general, own) -> own)
                .map(Level::label)
                .filter(label -> !label.isEmpty())
                .orElse(level);
    }

    /** This node or the one below it with that code. */
    public Optional<Criterion> find(String sought) {
        return inTreeOrder().stream().filter(each -> each.code.equals(sought)).findFirst();
    }

    /** This node, then each child with all below it. */
    public List<Criterion> inTreeOrder() {
        List<Criterion> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Criterion> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }

    /** Starts a criterion that is this one but for what is said of it. */
    public CriterionBuilder like() {
        return new CriterionBuilder(this);
    }

    public Criterion withWeight(@Nullable BigDecimal changed) {
        return like().weight(changed).build();
    }

    public Criterion withAggregation(Aggregation changed) {
        return like().aggregation(changed).build();
    }

    public Criterion withChildren(List<Criterion> changed) {
        return like().children(changed).build();
    }

    /** The same tree with the node of that code replaced by the changed one; unchanged when the code is not in it. */
    Criterion replace(Criterion changed) {
        if (code.equals(changed.code)) {
            return changed;
        }
        return withChildren(
                children.stream().map(child -> child.replace(changed)).toList());
    }

    /**
     * The same tree without the node of that code; an aggregate left without children is removed too; {@code null} when
     * nothing is left.
     */
    @Nullable
    Criterion without(String left) {
        if (code.equals(left)) {
            return null;
        }
        if (isLeaf()) {
            return this;
        }
        List<Criterion> kept = children.stream()
                .map(child -> child.without(left))
                .filter(Objects::nonNull)
                .toList();
        return kept.isEmpty() ? null : withChildren(kept);
    }
}
