package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Addend;
import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.Source;

/**
 * What a sheet of a category shows, in tree order: headings, what the seat marks, what it only reads.
 *
 * @param additive contributions add up, so that a running total means something
 */
public record SheetCriteria(List<SheetCriterion> all, boolean additive) {
    public SheetCriteria {
        all = List.copyOf(all);
    }

    public static SheetCriteria of(Scheme scheme) {
        Criterion root = scheme.root();
        boolean alone = root.isLeaf() && root.source().kind() != Source.Kind.AGGREGATE;
        List<SheetCriterion> lines = Addend.of(scheme).stream()
                .filter(addend -> alone || addend.criterion() != root)
                .map(addend -> SheetCriterion.of(addend, scheme.rules().weights()))
                .toList();
        boolean additive = scheme.inTreeOrder().stream()
                .allMatch(c -> c.aggregation() == Aggregation.ARITHMETIC
                        && !(c.source().kind() == Source.Kind.MARK
                                && c.normaliser().dependsOnField()));
        return new SheetCriteria(lines, additive);
    }

    /** The criteria that the seat marks. */
    public List<SheetCriterion> marked() {
        return all.stream().filter(c -> c.kind() == Source.Kind.MARK).toList();
    }

    /** What the marks given so far contribute, and what all marks could: each as the method scores and rounds it. */
    @Nullable
    public RunningTotal total(Map<String, GivenMark> marks) {
        if (!additive) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (SheetCriterion c : marked()) {
            most = most.add(c.most());
            GivenMark given = marks.get(c.code());
            if (given != null && given.value() != null) {
                sum = sum.add(c.addend().contribution(given.value()));
            }
        }
        return new RunningTotal(sum, most);
    }

    /** A sum of contributions so far, of the largest possible. */
    public record RunningTotal(BigDecimal sum, BigDecimal most) {}
}
