package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;

/** One scheme applied to one ballot: the data that all entries share, and later queries about each entry. */
public final class Scoring {

    /** Below this many entries a second thread costs more than it saves. */
    private static final int WORTH_SHARING_OUT = 64;

    private final Plan plan;
    private final Ballot ballot;
    private final LeafReader reader;
    private final Map<String, Field> fields = new HashMap<>();
    private final @Nullable QuickTotals quick;

    public Scoring(Scheme scheme, Ballot ballot) {
        this.plan = new Plan(scheme);
        this.ballot = ballot;
        this.reader = new LeafReader(scheme.rules(), ballot);
        this.quick = QuickTotals.of(plan, reader);
        for (Criterion leaf : scheme.leaves()) {
            if (leaf.normaliser().dependsOnField()) {
                fields.put(leaf.code(), field(leaf));
            }
        }
    }

    private Field field(Criterion leaf) {
        return new Field(ballot.entries().stream()
                .map(entry -> reader.read(entry, leaf).value())
                .filter(Objects::nonNull)
                .toList());
    }

    public List<ScoreReport> reports() {
        IntStream indexes = IntStream.range(0, ballot.entries().size());
        IntStream shared = ballot.entries().size() < WORTH_SHARING_OUT ? indexes : indexes.parallel();
        return shared.mapToObj(i -> report(ballot.entries().get(i))).toList();
    }

    public ScoreReport report(Entry entry) {
        QuickTotals.Quick total = quick == null ? null : quick.total(entry);
        if (total != null) {
            return new ScoreReport(this, entry, total.total(), total.presentShare(), List.of());
        }
        Evaluation numbers = evaluate(entry);
        return new ScoreReport(this, entry, numbers.total(), numbers.present(0), numbers.hindrances());
    }

    public Evaluation evaluate(Entry entry) {
        return Evaluation.of(plan, reader, fields, entry);
    }

    NodeScore explain(Entry entry) {
        return new Explanation(plan, reader, evaluate(entry)).tree();
    }

    /** The score of one criterion; {@code null} without one. */
    @Nullable
    BigDecimal score(Entry entry, String criterion) {
        Plan.Node node = plan.find(criterion);
        return node == null ? null : evaluate(entry).score(node.index());
    }
}
