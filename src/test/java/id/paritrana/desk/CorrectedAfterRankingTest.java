package id.paritrana.desk;

import java.time.Duration;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Between a ranking and its verdict two persons correct a figure. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectedAfterRankingTest {
    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void figures_that_were_corrected_after_the_ranking_are_said_to_be_missing_from_it() {
        RankingFixture.closed("DUTYMISSED", database);
        RankingFixture.run("DUTYMISSED", "BSR", "");
        var officer = FormClient.as("petugas secretariat");
        var chair = FormClient.as("DUTYMISSED-kursi1");
        String ranking = "/editions/DUTYMISSED/ranking/BSR";
        String verdict = "/editions/DUTYMISSED/verdict/BSR";
        String said = "Data berubah sesudah hitungan ini";
        officer.get(ranking).then().body(not(containsString(said)));
        chair.get(verdict).then().body(not(containsString(said)));
        var checked = VerdictFixture.form(chair, "DUTYMISSED", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send();
        checked.then().statusCode(200).body(not(containsString(said)));
        clock.advance(Duration.ofMinutes(1));
        try {
            officer.open("/editions/DUTYMISSED/nominations/BSR2/values/K2", "/values/")
                    .fill("value", "99")
                    .fill("reason", "Salah ketik")
                    .send()
                    .then()
                    .statusCode(303);
            officer.get(ranking).then().body(not(containsString(said)));
            SecondPersonFixture.confirm(FormClient.as("petugas-dua secretariat"), "DUTYMISSED")
                    .then()
                    .statusCode(303);
            officer.get(ranking).then().body(containsString(said));
            chair.get(verdict).then().body(containsString(said));
            VerdictFixture.confirm(chair, "DUTYMISSED", "BSR", checked)
                    .then()
                    .statusCode(422)
                    .body(containsString(said));
            clock.advance(Duration.ofMinutes(1));
            RankingFixture.runAgain("DUTYMISSED", "BSR", "Data dibetulkan");
            officer.get(ranking).then().body(not(containsString(said)));
            chair.get(verdict).then().body(not(containsString(said)));
        } finally {
            clock.reset();
        }
    }
}
