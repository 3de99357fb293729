package id.paritrana.ranking;

import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.export.ExportFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever is shown what a run found is noted to have seen it, whatever road leads there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeenRunsTest {
    private static final String SEEN =
            "select count(*) from ranking_seen s join ranking_run r on r.id = s.run_id where r.category_id = ?";

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking",
                "ranking/BSR",
                "ranking/BSR?nomination=BSR2",
                "ranking/BSR?a=BSR1&b=BSR2",
                "ranking/BSR/analysis",
                "ranking/BSR/what-if",
                "ranking/BSR/nominee/BSR1",
                "export/ranking-csv",
                "export/ranking-xlsx",
                "export/results-xlsx",
                "export/scores-long",
                "export/twin-xlsx"
            })
    void every_road_to_a_result_notes_who_goes_it(String road) {
        String code = "LIHAT" + Integer.toString(Math.abs(road.hashCode()), 36).toUpperCase();
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        assertEquals(0, edition.number(SEEN, edition.category("BSR")));
        var officer = FormClient.as("other-officer secretariat");
        var answer = road.startsWith("export/")
                ? ExportFixture.take(officer, code, road.substring("export/".length()))
                : officer.get("/editions/" + code + "/" + road);
        answer.then().statusCode(200);
        assertEquals(1, edition.number(SEEN, edition.category("BSR")));
    }

    @Test
    void what_opens_only_with_a_verdict_shows_no_run_that_could_still_be_followed_by_another() {
        EditionFixture edition = RankingFixture.closed("LIHATPUTUS", database);
        RankingFixture.run("LIHATPUTUS", "BSR", "");
        var officer = FormClient.as("other-officer secretariat");
        for (String road : List.of("export/verdict-csv", "export/verdict-xlsx", "verdict/BSR/package")) {
            officer.get("/editions/LIHATPUTUS/" + road).then().statusCode(404);
        }
        officer.get("/editions/LIHATPUTUS/documents").then().statusCode(200);
        assertEquals(0, edition.number(SEEN, edition.category("BSR")));
    }
}
