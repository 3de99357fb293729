package id.paritrana.ranking;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;
import id.paritrana.refusal.NotAsRecorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run whose frozen bytes were changed is read by nobody; who has read it before keeps what was right. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrozenBytesTest {
    @Inject
    DataSource database;

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    RankingRuns runs;

    @Test
    void one_more_byte_is_found_when_the_run_is_read() {
        EditionFixture edition = RankingFixture.closed("BITA", database);
        RankingFixture.run("BITA", "BSR", "");
        var early = new RankingResults(runs);
        assertEquals(85, read(early).result().ranking().places().get(0).total().intValue());
        assertEquals(
                1,
                TableOwner.rewrites(
                        "ranking_run",
                        "update ranking_run set input = input || 'x'::bytea where category_id = ?",
                        edition.category("BSR")));
        assertEquals(85, read(early).result().ranking().places().get(0).total().intValue());
        var found = assertThrows(NotAsRecorded.class, () -> read(new RankingResults(runs)));
        assertEquals("ranking.differs", found.told().key());
    }

    /** Input, fingerprint and result fit each other, and are another run's. */
    @Test
    void a_run_rewritten_with_its_own_fingerprints_is_found_by_the_journal() {
        EditionFixture edition = RankingFixture.closed("BITB", database);
        RankingFixture.run("BITB", "BSR", "");
        EditionFixture other = RankingFixture.closed("BITC", database);
        RankingFixture.run("BITC", "BSR", "");
        assertEquals(
                1,
                TableOwner.rewrites(
                        "ranking_run",
                        "update ranking_run r set input = o.input, input_hash = o.input_hash, result_hash = o.result_hash"
                                + " from ranking_run o where o.category_id = ? and r.category_id = ?",
                        other.category("BSR"),
                        edition.category("BSR")));
        assertNotOnRecord("BITB");
    }

    /** Who owns the tables puts a run beside the one that was computed. */
    @Test
    void a_run_that_nobody_ran_is_read_by_nobody() {
        EditionFixture edition = RankingFixture.closed("BITD", database);
        RankingFixture.run("BITD", "BSR", "");
        TableOwner.rewrites(
                "ranking_run",
                "insert into ranking_run (id, category_id, number, run_by, run_at, reason, input, input_hash, result_hash, engine)"
                        + " select nextval('ranking_run_seq'), category_id, 2, run_by, run_at, reason, input, input_hash, result_hash,"
                        + " engine from ranking_run where category_id = ?",
                edition.category("BSR"));
        assertNotOnRecord("BITD");
    }

    /** An entry of the journal that was rewritten together with the run is an entry no more. */
    @Test
    void a_rewritten_entry_of_the_journal_vouches_for_nothing() {
        EditionFixture edition = RankingFixture.closed("BITE", database);
        RankingFixture.run("BITE", "BSR", "");
        String rewrite = "update journal set after = replace(after, ?, ?) where edition_id = ? and act = 'ranking-run'";
        assertEquals(1, TableOwner.rewrites("journal", rewrite, "Paritrana", "Lain", edition.id()));
        assertEquals(
                1,
                TableOwner.rewrites(
                        "ranking_run",
                        "update ranking_run set engine = replace(engine, 'Paritrana', 'Lain') where category_id = ?",
                        edition.category("BSR")));
        assertNotOnRecord("BITE");
        assertEquals(1, TableOwner.rewrites("journal", rewrite, "Lain", "Paritrana", edition.id()));
    }

    private void assertNotOnRecord(String edition) {
        var found = assertThrows(NotAsRecorded.class, () -> read(new RankingResults(runs), edition));
        assertEquals("ranking.differs", found.told().key());
        assertTrue(String.valueOf(found.getMessage()).contains("not what the journal says"), found.getMessage());
    }

    private RankedCategory read(RankingResults results) {
        return read(results, "BITA");
    }

    private RankedCategory read(RankingResults results, String edition) {
        return QuarkusTransaction.requiringNew()
                .call(() -> results.of(
                        runs.latest(categories.get(editions.byCode(edition).orElseThrow(), "BSR"))
                                .orElseThrow()));
    }
}
