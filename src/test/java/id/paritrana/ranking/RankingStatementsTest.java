package id.paritrana.ranking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

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
    SessionFactory sessions;

    @Test
    void the_number_of_statements_does_not_grow_with_the_rows() throws IOException {
        RankingFixture.large("FEW", 5, database);
        RankingFixture.large("MANY", 60, database);
        RankingFixture.run("FEW", "BSR", "");
        RankingFixture.run("MANY", "BSR", "");
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
        assertTrue(zipped(page) < 14 * 1024, "zipped " + zipped(page));
    }

    private long statements(String user, String path) {
        page(user, path);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        // an analysis may be at work in the background: it only ever adds, so the least is the page's own; twice the
        // same is it
        long count = Long.MAX_VALUE;
        long last = 0;
        for (int i = 0; i < 6 && last != count; i++) {
            last = count;
            statistics.clear();
            page(user, path);
            count = Math.min(count, statistics.getPrepareStatementCount());
        }
        assertTrue(count > 0 && count < 16, path + " took " + count + " statements");
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

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
