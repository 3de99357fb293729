package id.paritrana.scoring.robustness;

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

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Scheme;

/**
 * How long the analyses of weights take: 10,000 draws, 30 leaves in five aspects. Run its main on the test class path:
 * {@code ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath} and then {@code java -cp
 * target/test-classes:target/classes:$(cat target/classpath) id.paritrana.scoring.robustness.RobustnessBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RobustnessBenchmark {
    private static final int DRAWS = 10_000;

    @Param({"50", "500"})
    public int nominations;

    @Param({"1", "2"})
    public int threads;

    private WeightAnalysis complete;
    private WeightAnalysis holed;
    private WeightAnalysis geometric;

    @Setup
    public void setUp() {
        Scheme scheme = FieldFixture.thirtyLeaves();
        LeafScores table = FieldFixture.random(nominations, 30, 1);
        complete = new WeightAnalysis(WeightTree.of(scheme), table, threads, Progress.NONE);
        Scheme product = scheme.withCriterion(scheme.root().withAggregation(Aggregation.GEOMETRIC));
        geometric = new WeightAnalysis(WeightTree.of(product), table, threads, Progress.NONE);
        LeafScores other = FieldFixture.random(nominations, 30, 1);
        other.scores()[3][7] = Double.NaN;
        other.scores()[20][11] = Double.NaN;
        holed = new WeightAnalysis(WeightTree.of(scheme), other, threads, Progress.NONE);
    }

    /** R1, the figure of the speed goals: at most 10 ms for 50 and 100 ms for 500 nominations on two cores. */
    @Benchmark
    public Object perturbed() {
        return complete.perturbed(0.25, DRAWS, 1);
    }

    /** R2 with central weights. */
    @Benchmark
    public Object any() {
        return complete.any(DRAWS, 1);
    }

    /** R1 where some criteria do not apply to some nominations. */
    @Benchmark
    public Object perturbedWithHoles() {
        return holed.perturbed(0.25, DRAWS, 1);
    }

    /** R1 where the aspects are multiplied. */
    @Benchmark
    public Object perturbedGeometric() {
        return geometric.perturbed(0.25, DRAWS, 1);
    }

    /** Runs the benchmarks; arguments are patterns of their names. */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        if (args.length == 0) {
            options.include(RobustnessBenchmark.class.getName());
        }
        for (String pattern : args) {
            options.include(RobustnessBenchmark.class.getName() + "." + pattern);
        }
        new Runner(options.jvmArgs("-Xmx512m").build()).run();
    }
}
