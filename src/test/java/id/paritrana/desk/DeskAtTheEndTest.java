package id.paritrana.desk;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** What the first page of an edition says when its year is over. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeskAtTheEndTest {
    @Inject
    DataSource database;

    @Test
    void an_edition_whose_verdicts_are_all_pronounced_is_said_to_be_through() {
        EditionFixture edition = EditionFixture.of("USAI").nominations(1).opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "78", "D2", "86"));
            edition.file("BSR1", seat, Map.of("K1", "80"));
        }
        edition.close("KAB").close("BSR");
        var officer = FormClient.as("officer secretariat");
        officer.get("/editions/USAI")
                .then()
                .body(containsString("Tahap 4 dari 5"))
                .body(containsString("Penilaian sudah ditutup"))
                .body(not(containsString("Nilai tidak terlihat sampai penilaian ditutup")));
        for (String category : new String[] {"KAB", "BSR"}) {
            RankingFixture.run("USAI", category, "");
            VerdictFixture.pronounce("USAI", category);
        }
        officer.get("/editions/USAI")
                .then()
                .body(containsString("Semua kategori sudah ditetapkan."))
                .body(not(containsString("Tahap 5 dari 5")));
    }
}
