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
import id.paritrana.site.NotAsRecorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    private RankedCategory read(RankingResults results) {
        return QuarkusTransaction.requiringNew()
                .call(() -> results.of(
                        runs.latest(categories.get(editions.byCode("BITA").orElseThrow(), "BSR"))
                                .orElseThrow()));
    }
}
