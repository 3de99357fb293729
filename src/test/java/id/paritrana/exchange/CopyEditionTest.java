package id.paritrana.exchange;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

    /** As an import is, of which the copy had one table from before it and the next from after it. */
    @Test
    void an_edition_that_is_being_changed_is_copied_as_it_is_afterwards() throws Exception {
        EditionFixture old = EditionFixture.of("COPY3").prepared(database);
        var form = FormClient.as(OFFICER)
                .open("/editions/COPY3/copy", "/copy")
                .fill("code", "COPY3-2027")
                .fill("name", "Paritrana Award 2027")
                .fill("kind", "practice");
        try (Connection other = TableOwner.another();
                var change = other.createStatement()) {
            other.setAutoCommit(false);
            change.execute("select id from edition where id = " + old.id() + " for no key update");
            change.execute("lock table stored_level in access exclusive mode");
            var sent = CompletableFuture.supplyAsync(form::send);
            while (!sent.isDone() && old.number("select count(*) from pg_locks where not granted") == 0) {
                Thread.sleep(20);
            }
            assertFalse(sent.isDone());
            for (String row : List.of("stored_criterion set name", "stored_level set label")) {
                change.execute("update " + row + " = 'sesudahnya' where edition_id = " + old.id());
            }
            other.commit();
            sent.get().then().statusCode(303);
        }
        for (String row : List.of("stored_criterion where name", "stored_level where label")) {
            assertEquals(
                    count(old, row.substring(0, row.indexOf(' ')), "COPY3"),
                    old.number("select count(*) from " + row
                            + " = 'sesudahnya' and edition_id = (select id from edition where code = 'COPY3-2027')"));
        }
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
