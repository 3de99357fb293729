package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/** How long it takes to score and rank 10,000 entries on 30 leaves. Run {@code main}; it is not part of the tests. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class ScorerBenchmark {

    private static final int ENTRIES = 10_000;
    private static final int LEAVES = 30;

    /**
     * {@code percent}: six aspects of five leaves; {@code relative}: thirty equal weights, none a finite decimal; {@code gaps}: as percent, one
     * figure in fifty missing.
     */
    @Param({"percent", "relative", "gaps"})
    public String kind = "percent";

    private Scheme scheme = new Scheme("", Criterion.aggregate("", "", null, List.of()), Rules.STANDARD);
    private Ballot ballot = new Ballot(List.of(), List.of(), List.of(), Map.of());

    @Setup
    public void set() {
        scheme = scheme(kind);
        SplittableRandom random = new SplittableRandom(20261120L);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Map<String, Datum> data = new HashMap<>();
            for (Criterion leaf : scheme.leaves()) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000_001), 5);
                if (!kind.equals("gaps") || random.nextInt(50) > 0) {
                    data.put(leaf.code(), Datum.number(value));
                }
            }
            entries.add(new Entry("N" + i, "", data));
        }
        ballot = new Ballot(List.of(), entries, List.of(), Map.of());
    }

    private static Scheme scheme(String kind) {
        Rules rules = Rules.STANDARD.withWeights(kind.equals("relative") ? WeightMode.RELATIVE : WeightMode.PERCENT);
        if (kind.equals("relative")) {
            return new Scheme("K", Criterion.aggregate("R", "", null, leaves("L", LEAVES, BigDecimal.ONE)), rules);
        }
        List<Criterion> aspects = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BigDecimal weight = BigDecimal.valueOf(i < 4 ? 15 : 20);
            aspects.add(Criterion.aggregate("A" + i, "", weight, leaves("A" + i, LEAVES / 6, BigDecimal.valueOf(20))));
        }
        return new Scheme("K", Criterion.aggregate("R", "", null, aspects), rules);
    }

    private static List<Criterion> leaves(String prefix, int count, BigDecimal weight) {
        Normaliser posts = new BoundedNormaliser.Goalposts(new BigDecimal("3.5"), new BigDecimal("97.25"));
        List<Criterion> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Criterion.leaf(prefix + "L" + i, "", weight, Source.NUMBER, posts));
        }
        return leaves;
    }

    @Benchmark
    public CategoryResult scoreAndRank() {
        return Scorer.score(scheme, ballot);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ScorerBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
