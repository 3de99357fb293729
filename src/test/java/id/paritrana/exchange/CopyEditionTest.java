package id.paritrana.exchange;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CopyEditionTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Test
    void the_scheme_and_the_seats_come_along_and_nothing_else() {
        EditionFixture old = EditionFixture.of("COPY1").opened(database).recuse("KAB1", 3);
        old.file("BSR1", 4, Map.of("K1", "80"));
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/COPY1").then().body(containsString("/editions/COPY1/copy"));
        officer.open("/editions/COPY1/copy", "/copy")
                .fill("code", "COPY 1")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Kode edisi hanya berisi huruf"))
                .body(containsString("Isi nama edisi"));
        officer.open("/editions/COPY1/copy", "/copy")
                .fill("code", "COPY1")
                .fill("name", "Paritrana\u000bAward")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Edisi COPY1 sudah ada"))
                .body(containsString("value=\"Paritrana Award\""));
        var form = officer.open("/editions/COPY1/copy", "/copy")
                .fill("code", "COPY1-2027")
                .fill("name", "Paritrana Award 2027")
                .fill("kind", "practice");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        for (String table : new String[] {"category", "stored_criterion", "stored_rule", "stored_level", "seat"}) {
            assertEquals(count(old, table, "COPY1"), count(old, table, "COPY1-2027"), table);
        }
        assertEquals(0, count(old, "nomination", "COPY1-2027"));
        assertEquals(
                0,
                old.number(
                        "select count(*) from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id"
                                + " where e.code = 'COPY1-2027'"));
        assertEquals(
                "2026 practice",
                old.text("select assessment_year || ' ' || kind from edition where code = 'COPY1-2027'"));
        officer.get("/editions/COPY1-2027").then().statusCode(200).body(containsString("Edisi latihan"));
        officer.get("/editions/COPY1-2027/journal")
                .then()
                .body(containsString("menyalin edisi ini dari edisi lama."))
                .body(containsString("edisi</th><td>COPY1</td><td>COPY1-2027</td>"));
    }

    @Test
    void only_the_secretariat_copies() {
        EditionFixture edition = EditionFixture.of("COPY2").opened(database);
        for (String user : new String[] {edition.member(1), "checker auditor", "boss admin"}) {
            FormClient.as(user).get("/editions/COPY2/copy").then().statusCode(404);
        }
    }

    private static long count(EditionFixture any, String table, String edition) {
        return any.number(
                "select count(*) from " + table + " where edition_id = (select id from edition where code = ?)",
                edition);
    }
}
