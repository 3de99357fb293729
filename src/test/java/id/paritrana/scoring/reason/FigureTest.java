package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.RandomEdition;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every figure of many random editions follows from its parts, and the printed columns add up. */
class FigureTest {

    private static final int EDITIONS = 1_500;

    @Test
    void every_figure_follows_from_its_parts_and_the_columns_add_up() {
        Set<Class<?>> reasons = new HashSet<>();
        Set<NodeState> states = EnumSet.noneOf(NodeState.class);
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (long seed = 0; seed < EDITIONS; seed++) {
            CategoryResult result = RandomEdition.scored(seed, false);
            for (ScoreReport report : result.reports()) {
                String at = "edition " + seed + ", entry " + report.code();
                statuses.add(report.status());
                report.figure().all().forEach(figure -> {
                    assertTrue(figure.holds(), () -> at + ": " + figure);
                    reasons.add(figure.reason().getClass());
                });
                for (NodeScore node : report.nodes()) {
                    states.add(node.state());
                    node.scoreFigure().all().forEach(figure -> {
                        assertTrue(figure.holds(), () -> at + ": " + figure);
                        reasons.add(figure.reason().getClass());
                    });
                    assertEquals(node.score(), node.scoreFigure().value(), at);
                    assertEquals(
                            node.contribution() == null ? node.score() : node.contribution(),
                            node.figure().value(),
                            at);
                }
                assertEquals(report.total(), report.root().contribution(), at);
                addsUp(result.scheme(), report, at);
                weightsSumToOne(result.scheme(), report, at);
            }
        }
        assertEquals(EnumSet.allOf(NodeState.class), states);
        assertEquals(EnumSet.allOf(Status.class), statuses);
        assertEquals(
                Stream.of(Reason.class.getPermittedSubclasses())
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .collect(Collectors.toSet()),
                reasons);
    }

    private static void addsUp(Scheme scheme, ScoreReport report, String at) {
        boolean onlySums = scheme.inTreeOrder().stream()
                .allMatch(node -> node.isLeaf() || node.aggregation() == Aggregation.ARITHMETIC);
        boolean zeroAspect = report.nodes().stream()
                .anyMatch(node -> !node.children().isEmpty() && node.state() != NodeState.SCORED);
        if (!onlySums || zeroAspect || report.total() == null) {
            return;
        }
        BigDecimal column = report.nodes().stream()
                .filter(node -> node.children().isEmpty() && node.contribution() != null)
                .map(node -> node.contribution())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (scheme.root().isLeaf()) {
            column = report.total();
        }
        BigDecimal total = Rounding.total(scheme.rules().rounding().total(), column);
        assertEquals(0, total.compareTo(report.total()), at + ": column " + column + ", total " + report.total());
    }

    private static void weightsSumToOne(Scheme scheme, ScoreReport report, String at) {
        if (report.root().score() == null) {
            assertNull(report.total(), at);
            assertTrue(
                    report.hindrances().stream()
                            .anyMatch(each ->
                                    each instanceof Hindrance.NothingToScore || each instanceof Hindrance.BelowQuorum),
                    at);
            return;
        }
        assertNotNull(report.total(), at);
        if (scheme.rules().weights() == WeightMode.POINTS) {
            return;
        }
        for (NodeScore node : report.nodes()) {
            List<NodeScore> children = node.children();
            if (node.state() == NodeState.SCORED && !children.isEmpty()) {
                BigDecimal sum = children.stream().map(NodeScore::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(Rounding.to(20, node.weight()), Rounding.to(20, sum), at + " " + node.code());
            }
        }
    }
}
