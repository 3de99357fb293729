package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.total.NodeScore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a made-up nominee has. */
class LeafExampleTest {
    private static final List<String> SEATS = List.of("1", "2", "3", "4", "5");

    @Test
    void the_example_of_every_source_is_a_good_score_without_a_warning() {
        for (Source source : Source.values()) {
            if (source != Source.AGGREGATE) {
                Scheme scheme = scheme(leaf(source));
                Ballot ballot = ballot(source.example(leaf(source), SEATS));
                NodeScore scored =
                        Scorer.score(scheme, ballot).report("N").orElseThrow().root();
                assertEquals(NodeState.SCORED, scored.state(), source.code());
                NodeScore leaf = scored.children().get(0);
                assertEquals(Set.of(), leaf.warnings(), source.code());
                assertNotEquals(null, scored.score(), source.code());
                assertTrue(scored.score().compareTo(new BigDecimal(60)) > 0, source + " " + scored.score());
                assertTrue(scored.score().compareTo(new BigDecimal(90)) < 0, source + " " + scored.score());
            }
        }
    }

    private static Criterion leaf(Source source) {
        Normaliser normaliser = source.hasNamedOptions()
                ? new ImpliedNormaliser.Options(
                        Map.of("A", new BigDecimal(100), "B", new BigDecimal(75), "C", new BigDecimal(50)))
                : source.hasItems()
                        ? new ImpliedNormaliser.Checklist()
                        : new BoundedNormaliser.Goalposts(
                                source.usualScale().lo(), source.usualScale().hi());
        return Criterion.leaf("A", "", new BigDecimal(100), source, normaliser);
    }

    private static Scheme scheme(Criterion leaf) {
        return new Scheme("K", Criterion.aggregate("T", "", null, List.of(leaf)), Rules.STANDARD);
    }

    private static Ballot ballot(LeafExample example) {
        List<Mark> marks = new ArrayList<>();
        example.marks().forEach(given -> marks.add(new Mark("N", "A", given.seat(), given.mark())));
        Map<String, Datum> data = example.datum() == null ? Map.of() : Map.of("A", example.datum());
        Entry entry = new Entry("N", "Calon", data, Map.of("A", example.items()));
        return new Ballot(SEATS, List.of(entry), marks, Map.of());
    }
}
