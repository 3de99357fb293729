package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.access.HeldSeat;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Many saves at the same moment, and pages that ask no more for more rows. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SavesAtOnceTest {
    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory factory;

    @Inject
    EntityManager em;

    @Inject
    ScoreSheets sheets;

    @Inject
    Editions stored;

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void of_two_who_write_on_the_same_version_one_is_told() throws Exception {
        var edition = EditionFixture.of("ONCEVERSION").opened(database);
        String sheet = "/editions/ONCEVERSION/nominations/KAB1/sheet";
        long begun = 0;
        for (int round = 1; round <= 5; round++) {
            var acts = new ArrayList<Callable<Integer>>();
            for (int tab = 0; tab < 6; tab++) {
                var form = FormClient.as(edition.member(4))
                        .open(sheet, "/sheet")
                        .fill("m-C1", String.valueOf(10 * round + tab));
                acts.add(() -> form.send(sheet + "/autosave").statusCode());
            }
            var answers = atOnce(acts);
            assertEquals(1, answers.stream().filter(s -> s == 200).count(), answers.toString());
            assertEquals(5, answers.stream().filter(s -> s == 409).count(), answers.toString());
            long version = edition.number(
                    "select version from score_sheet where nomination_id = ?", edition.nomination("KAB1"));
            begun = round == 1 ? version : begun;
            assertEquals(begun + round - 1, version);
        }
        assertEquals(
                5,
                edition.number(
                        "select count(*) from journal where act = 'sheet-saved' and edition_id = ?", edition.id()));
    }

    @Test
    void the_same_form_many_times_at_once_is_one_save() throws Exception {
        var edition = EditionFixture.of("ONCEKEY").opened(database);
        String sheet = "/editions/ONCEKEY/nominations/KAB1/sheet";
        var form = FormClient.as(edition.member(4)).open(sheet, "/sheet").fill("m-C1", "55");
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            acts.add(() -> form.send(sheet + "/autosave").statusCode());
        }
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), atOnce(acts));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where act = 'sheet-saved' and edition_id = ?", edition.id()));
    }

    @Test
    void pages_take_as_many_queries_for_two_nominations_as_for_forty() {
        var few = EditionFixture.of("QFEW").nominations(2).opened(database);
        var many = EditionFixture.of("QMANY").nominations(40).opened(database);
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        for (String page :
                List.of("tasks", "progress", "committee", "nominations/KAB1/sheet", "nominations/KAB1/sheet/check")) {
            var counts = new ArrayList<Long>();
            for (var edition : List.of(few, many)) {
                String user = page.equals("progress") ? "petugas secretariat" : edition.member(4);
                String path = "/editions/" + edition.code() + "/" + page;
                FormClient.as(user).get(path).then().statusCode(200);
                // something may be at work in the background: it only ever adds, so the least is the page's own
                long least = Long.MAX_VALUE;
                for (int i = 0; i < 5; i++) {
                    long before = statistics.getPrepareStatementCount();
                    FormClient.as(user).get(path).then().statusCode(200);
                    least = Math.min(least, statistics.getPrepareStatementCount() - before);
                }
                counts.add(least);
            }
            assertEquals(counts.get(0), counts.get(1), page);
        }
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void what_is_left_to_a_seat_is_found_by_keys_and_not_by_going_through_what_all_others_have_marked() {
        var edition = EditionFixture.of("QKEYS").nominations(3).opened(database);
        edition.draft("KAB1", 4, Map.of("C1", "70")).draft("KAB2", 5, Map.of("C1", "60"));
        var own = new HeldSeat(edition.seatId(4), edition.holderId(4), "4", "", false, false, "QKEYS");
        QuarkusTransaction.requiringNew().run(() -> {
            // the tables of tests are so small that reading them whole is cheaper, and what was planned before would be
            // used again
            em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            em.createNativeQuery("discard plans").executeUpdate();
            // what earlier transactions of this connection have read may not have been reported yet
            List<String> before = readWhole();
            assertEquals(
                    Set.of("C1"),
                    sheets.own(stored.byCode("QKEYS").orElseThrow(), own)
                            .get(edition.nomination("KAB1"))
                            .marked());
            assertEquals(1, sheets.kept(edition.holderId(4)).size());
            assertEquals(before, readWhole());
        });
    }

    /** How many rows of sheets and marks this connection has read by going through a whole table. */
    private List<String> readWhole() {
        return em.unwrap(Session.class).createNativeQuery("""
                        select relname || ' ' || seq_tup_read from pg_stat_xact_user_tables
                         where relname in ('score_sheet', 'sheet_mark') order by relname""", String.class).getResultList();
    }
}
