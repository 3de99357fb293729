package id.paritrana.edition.settings;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.edition.proposal.Extraordinary;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link ChangeSettings}, {@link ChangeQuorum}: what the secretariat sets besides the workbook. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SettingsPagesTest {
    @Inject
    DataSource database;

    @Inject
    Categories categories;

    @Inject
    Extraordinary extraordinary;

    private final FormClient officer = FormClient.as("setel secretariat");

    @Test
    void who_comes_second_sees_both_and_overwrites_nothing_unseen() {
        var edition = EditionFixture.of("SETDUA").prepared(database);
        String page = "/editions/SETDUA/settings";
        var second = FormClient.as("setel-dua secretariat");
        var mine = second.open(page, "/settings").fill("zone", "Asia/Jakarta");
        officer.open(page, "/settings")
                .fill("deadline", "2026-06-01T17:00")
                .send()
                .then()
                .statusCode(303);
        var both = mine.send();
        both.then()
                .statusCode(409)
                .body(containsString("WIB (Asia/Jakarta)"))
                .body(containsString("WITA (Asia/Makassar)"))
                .body(containsString("1\u00a0Juni\u00a02026 17.00"));
        assertEquals("Asia/Makassar", edition.text("select zone from edition where id = ?", edition.id()));
        second.form(both.asString(), page, "/settings").send().then().statusCode(303);
        assertEquals("Asia/Jakarta", edition.text("select zone from edition where id = ?", edition.id()));
    }

    @Test
    void a_quorum_may_be_more_than_half() {
        var edition = EditionFixture.of("SETKUORUM").prepared(database);
        String page = "/editions/SETKUORUM/settings";
        officer.open(page, "/settings")
                .fill("quorum", "1/1")
                .fill("quorumRule", "over")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tidak ada yang lebih dari semua kursi"));
        officer.open(page, "/settings")
                .fill("quorum", "1/2")
                .fill("quorumRule", "over")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "1/2 true",
                edition.text(
                        "select quorum_numerator || '/' || quorum_denominator || ' ' || quorum_over from edition where id = ?",
                        edition.id()));
        officer.get(page).then().body(containsString("value=\"over\" selected")).body(containsString("value=\"1/2\""));
        assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database, "update edition set quorum_numerator = 2 where id = ?", edition.id()));
    }

    @Test
    void from_freezing_on_the_quorum_is_changed_by_two_and_told_with_the_result() {
        var edition = EditionFixture.of("SETBEKU").opened(database);
        String page = "/editions/SETBEKU/settings";
        var before = officer.get(page).asString();
        assertTrue(before.contains("Rapat pleno sah bila hadir paling sedikit 2/3 kursi yang berhak."), before);
        var late = officer.open(page, "/settings").fill("quorum", "1/9").fill("quorumRule", "least");
        late.send().then().statusCode(422).body(containsString("Kuorum hanya diubah dengan usul di bawah ini"));
        officer.open(page, "/settings")
                .fill("deadline", "2026-06-01T17:00")
                .send()
                .then()
                .statusCode(303);
        officer.open(page, "/quorum")
                .fill("quorum", "2/3")
                .fill("reason", "sama")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Kuorum itu sudah berlaku"));
        officer.open(page, "/quorum")
                .fill("quorum", "1/2")
                .fill("quorumRule", "over")
                .fill("reason", "Tata tertib Tim 9 pasal 7")
                .send()
                .then()
                .statusCode(303);
        officer.get(page).then().body(containsString("sudah diusulkan dan menunggu orang kedua"));
        assertEquals("2/3", quorum(edition));
        officer.get(SecondPersonFixture.first(officer, "SETBEKU")).then().body(not(containsString("/confirm\"")));
        SecondPersonFixture.confirm(FormClient.as("setel-dua secretariat"), "SETBEKU")
                .then()
                .statusCode(303);
        assertEquals(">1/2", quorum(edition));
        assertEquals(
                "2/3 >1/2 Tata tertib Tim 9 pasal 7",
                edition.text(
                        "select (before::json->>'quorum') || ' ' || (after::json->>'quorum') || ' ' || reason from journal where act = 'quorum-changed' and edition_id = ?",
                        edition.id()));
        var deeds = QuarkusTransaction.requiringNew()
                .call(() -> extraordinary.of(categories.findById(edition.category("KAB")), Messages.INDONESIAN));
        assertEquals(
                List.of("Ubah kuorum rapat pleno menjadi lebih dari 1/2 (semula paling sedikit 2/3)"),
                deeds.stream().map(Extraordinary.Deed::said).toList());
    }

    @Test
    void the_time_zone_stays_once_scoring_is_opened_because_every_moment_is_told_by_it() {
        var edition = EditionFixture.of("SETZONA").frozen(database);
        String page = "/editions/SETZONA/settings";
        officer.open(page, "/settings")
                .fill("zone", "Asia/Jakarta")
                .send()
                .then()
                .statusCode(303);
        var late = officer.open(page, "/settings").fill("zone", "Asia/Jayapura");
        edition.run("update edition set opened_at = ? where id = ?", EditionFixture.OPENED_AT, edition.id());
        late.send().then().statusCode(422).body(containsString("Zona waktu tidak berubah lagi"));
        officer.get(page)
                .then()
                .body(not(containsString("name=\"zone\"")))
                .body(containsString("Zona waktu: <b>WIB</b>"));
        officer.open(page, "/settings")
                .fill("deadline", "2026-06-01T17:00")
                .send()
                .then()
                .statusCode(303);
        assertEquals("Asia/Jakarta", edition.text("select zone from edition where id = ?", edition.id()));
        var refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database, "update edition set zone = 'Asia/Makassar' where id = ?", edition.id()));
        assertEquals("PA042", refused.getSQLState());
    }

    private static String quorum(EditionFixture edition) {
        return edition.text(
                "select case when quorum_over then '>' else '' end || quorum_numerator || '/' || quorum_denominator from edition where id = ?",
                edition.id());
    }
}
