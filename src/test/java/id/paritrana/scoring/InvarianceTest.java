package id.paritrana.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Neither the order of rows nor the place of the machine changes a character of the result. */
class InvarianceTest {

    private static final int EDITIONS = 400;

    @Test
    void the_order_of_rows_changes_nothing() {
        for (long seed = 0; seed < EDITIONS; seed++) {
            CategoryResult result = RandomEdition.scored(seed, false);
            Ballot shuffled = shuffled(result.ballot(), new Random(seed));
            CategoryResult again =
                    Scorer.score(result.scheme(), shuffled, result.ranking().prizePlaces());
            assertEquals(written(result), written(again), "edition " + seed);
        }
    }

    @Test
    void locale_and_zone_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (long seed = 0; seed < EDITIONS / 4; seed++) {
                Locale.setDefault(Locale.ROOT);
                TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
                String here = written(RandomEdition.scored(seed, false));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Makassar"));
                assertEquals(here, written(RandomEdition.scored(seed, false)), "edition " + seed);
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertEquals(here, written(RandomEdition.scored(seed, false)), "edition " + seed);
                assertEquals("minmax", new FieldNormaliser.MinMax().code());
                assertEquals("minimum", Aggregation.MINIMUM.code());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void many_entries_on_several_threads_give_the_same() {
        Scheme scheme = AwardFixture.regencies();
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(AwardFixture.entry(
                    "N" + i,
                    "PU",
                    AwardFixture.ratio(String.valueOf(random.nextInt(200)), "200"),
                    "BPU",
                    AwardFixture.ratio(String.valueOf(random.nextInt(80)), "80"),
                    "REG",
                    Datum.chosen("PERDA"),
                    "BUD",
                    AwardFixture.number(String.valueOf(random.nextInt(6)))));
        }
        Ballot ballot = new Ballot(List.of(), entries, List.of(), Map.of());
        String once = written(Scorer.score(scheme, ballot));
        for (int i = 0; i < 5; i++) {
            assertEquals(once, written(Scorer.score(scheme, shuffled(ballot, new Random(i)))));
        }
    }

    private static Ballot shuffled(Ballot ballot, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : ballot.entries()) {
            Map<String, List<Item>> items = new HashMap<>();
            entry.items().forEach((code, list) -> items.put(code, shuffled(list, random)));
            entries.add(new Entry(entry.code(), entry.name(), new LinkedHashMap<>(entry.data()), items));
        }
        return new Ballot(
                shuffled(ballot.seats(), random),
                shuffled(entries, random),
                shuffled(ballot.marks(), random),
                ballot.recusals());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The whole result as text, every figure of it. */
    private static String written(CategoryResult result) {
        StringBuilder text = new StringBuilder();
        for (ScoreReport report : result.reports()) {
            text.append(report.code()).append(' ').append(report.total()).append(' ');
            text.append(report.status()).append(report.hindrances()).append(report.presentShare());
            for (NodeScore node : report.nodes()) {
                text.append('\n').append(node.code()).append(' ').append(node.value());
                text.append(' ').append(node.score()).append(' ').append(node.weight());
                text.append(' ').append(node.contribution()).append(' ').append(node.state());
            }
            report.figure()
                    .all()
                    .forEach(figure ->
                            text.append('\n').append(figure.value()).append(' ').append(told(figure.reason())));
        }
        result.ranking().places().forEach(place -> text.append('\n').append(place));
        return text.toString();
    }

    /** A normaliser's table of options and its field have no order and no text of their own. */
    private static String told(Reason reason) {
        return reason instanceof ScoreReason.Normalised normalised ? normalised.criterion() : reason.toString();
    }
}
