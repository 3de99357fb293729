package id.paritrana.ranking;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.Weight;
import id.paritrana.analysis.ComputeAnalysis;
import id.paritrana.nomination.StatementCount;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages of a ranking take the same number of SQL statements and stay small, however many are nominated. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RankingStatementsTest {
    @Inject
    DataSource database;

    @Inject
    StatementCount counted;

    @Inject
    ComputeAnalysis compute;

    @Test
    @Timeout(300)
    void the_number_of_statements_does_not_grow_with_the_rows() {
        RankingFixture.large("FEW", 5, database);
        RankingFixture.large("MANY", 60, database);
        RankingFixture.run("FEW", "BSR", "");
        RankingFixture.run("MANY", "BSR", "");
        awaitAnalyses();
        for (String path :
                new String[] {"/ranking", "/ranking/BSR", "/verdict", "/verdict/BSR", "/export", "/documents"}) {
            for (String who : new String[] {"officer secretariat", "@-kursi1", "@-kursi4"}) {
                assertEquals(
                        statements(who.replace("@", "FEW"), "/editions/FEW" + path),
                        statements(who.replace("@", "MANY"), "/editions/MANY" + path),
                        path + " for " + who);
            }
        }
        String page = page("officer secretariat", "/editions/MANY/ranking/BSR");
        assertEquals(50, page.split("class=\"pos\"", -1).length - 1);
        assertTrue(page.contains("1–50 dari 60"), "paged");
        assertTrue(
                page("officer secretariat", "/editions/MANY/ranking/BSR?page=2").contains("51–60 dari 60"));
        assertTrue(page("officer secretariat", "/editions/MANY/ranking/BSR?q=MANY 17")
                .contains("MANY 17<"));
        assertTrue(Weight.of(page) < 14 * 1024, "zipped " + Weight.of(page));
    }

    /** No analysis of these is at work in the background any more, which would add its statements to a page's for seconds. */
    private void awaitAnalyses() {
        while (compute.compute()) {
            // all that waits
        }
        long unfinished = 1;
        while (unfinished > 0) {
            try (var connection = database.getConnection();
                    var asked = connection.createStatement();
                    var found = asked.executeQuery("""
                            select count(*) from analysis a join ranking_run r on r.id = a.run_id
                              join category c on c.id = r.category_id join edition e on e.id = c.edition_id
                             where a.state in ('waiting', 'running') and e.code in ('FEW', 'MANY')""")) {
                found.next();
                unfinished = found.getLong(1);
                Thread.sleep(200);
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long statements(String user, String path) {
        page(user, path);
        long count = counted.during(() -> page(user, path));
        assertTrue(count > 0 && count < 20, path + " took " + count + " statements");
        return count;
    }

    private static String page(String user, String path) {
        return given().header(TestSignIn.HEADER, user)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
