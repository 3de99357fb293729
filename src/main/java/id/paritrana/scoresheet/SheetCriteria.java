package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.Addend;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

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

    /** Whether figures of coverage are summed for any of them. */
    public boolean sumCoverage() {
        return all.stream()
                .anyMatch(c -> c.kind() == Source.Kind.DATA
                        && !c.criterion().segments().isEmpty());
    }

    /**
     * What the marks given so far contribute, and the most that these could: each as the method scores and rounds it. What is not
     * marked is not counted as nothing. Null where contributions do not add up.
     */
    @Nullable
    public RunningTotal total(Map<String, GivenMark> marks) {
        if (!additive) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        int given = 0;
        for (SheetCriterion c : marked()) {
            GivenMark mark = marks.get(c.code());
            if (mark != null && mark.value() != null) {
                sum = sum.add(c.addend().contribution(mark.value()));
                most = most.add(c.most());
                given++;
            }
        }
        return new RunningTotal(sum, most, given, given == marked().size());
    }

    /**
     * A sum of contributions so far, of the largest that as many marks could bring.
     *
     * @param given marks that are in it
     * @param whole whether these are all
     */
    public record RunningTotal(BigDecimal sum, BigDecimal most, int given, boolean whole) {
        /** In words; empty while nothing is marked. */
        public String said(Locale locale) {
            if (given == 0) {
                return "";
            }
            Formats formats = Formats.in(locale);
            return whole
                    ? Messages.text(locale, "scoresheet.total", formats.score(sum), formats.score(most))
                    : Messages.text(locale, "scoresheet.total-partly", formats.score(sum), formats.score(most), given);
        }
    }
}
