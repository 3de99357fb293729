package id.paritrana.fact;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@link CorrectFact}, facts once scoring is closed: what counts stays so until two persons agree to what takes its place. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectFactTest {
    private static final String OFFICER = "fakta-tutup secretariat";
    private static final String SECOND = "fakta-tutup-dua secretariat";
    private static final String COUNTING =
            "select count(*) from fact where nomination_id = ? and criterion = 'K3' and current"
                    + " and decision = 'confirmed' and evidence <> 'Surat 9/2026'";
    private static final String RUNS = "select count(*) from ranking_run where category_id = ?";

    @Inject
    DataSource database;

    /** Proposes that BSR2 has all of what K3 asks. */
    private static void record(String edition) {
        FormClient.as(OFFICER)
                .open("/editions/" + edition + "/nominations/BSR2/facts/K3")
                .fill("evidence", "Surat 9/2026")
                .fill("reason", "Salinan diperbarui")
                .fill("more", "Butir baru")
                .send()
                .then()
                .statusCode(303);
    }

    private static Response run(String edition) {
        return FormClient.as(OFFICER)
                .open("/editions/" + edition + "/ranking/BSR", "/run")
                .send();
    }

    @Test
    void a_fact_that_counts_keeps_counting_until_a_second_person_confirms_what_takes_its_place() {
        EditionFixture edition = RankingFixture.closed("FAKTUTUP", database);
        record("FAKTUTUP");
        assertEquals(1, edition.number(COUNTING, edition.nomination("BSR2")), "one person alone took it away");
        FormClient.as(SECOND).get("/editions/FAKTUTUP").then().body(containsString("Putuskan 1 usul"));
        run("FAKTUTUP")
                .then()
                .statusCode(422)
                .body(containsString("Masih ada perubahan data kategori ini yang menunggu orang kedua"));
        assertEquals(0, edition.number(RUNS, edition.category("BSR")));
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "FAKTUTUP");
        second.get(page)
                .then()
                .body(containsString("Butir baru – terpenuhi"))
                .body(containsString("bukti: Surat 9/2026"))
                .body(containsString("Yang dihitung sekarang: "));
        second.open(page, "/reject")
                .fill("reason", "Salinan lama benar")
                .send()
                .then()
                .statusCode(303);
        assertEquals(1, edition.number(COUNTING, edition.nomination("BSR2")), "a rejected successor took it away");
        run("FAKTUTUP").then().statusCode(303);
        FormClient.as(OFFICER).get("/editions/FAKTUTUP/ranking/BSR").then().body(containsString("85,50"));
    }

    @Test
    void what_takes_its_place_is_confirmed_after_a_fresh_sign_in_with_what_was_shown_and_a_tick() {
        EditionFixture edition = RankingFixture.closed("FAKTSEGEL", database);
        record("FAKTSEGEL");
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "FAKTSEGEL");
        var stale = second.open(page, "/confirm").fill("sure", "yes");
        second.open(page, "/confirm").send().then().statusCode(422);
        second.signedIn("PT30M");
        stale.send().then().statusCode(422);
        assertEquals(1, edition.number(COUNTING, edition.nomination("BSR2")));
        second.signedIn("PT1M");
        second.open(page, "/confirm").fill("sure", "yes").send().then().statusCode(303);
        assertEquals(0, edition.number(COUNTING, edition.nomination("BSR2")));
        run("FAKTSEGEL").then().statusCode(303);
        FormClient.as(OFFICER)
                .get("/editions/FAKTSEGEL/ranking/BSR")
                .then()
                .body(containsString("Koreksi fakta"))
                .body(containsString("“Salinan diperbarui”"))
                .body(not(containsString("Butir baru")));
    }

    @Test
    void what_others_are_asked_meanwhile_speaks_against_no_correction_and_another_that_counts_does() {
        EditionFixture edition = RankingFixture.closed("FAKTLAIN", database);
        record("FAKTLAIN");
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "FAKTLAIN");
        TableOwner.rewrites(
                "fact_item",
                "insert into fact_item (id, fact_id, position, item, accepted, mandatory, weight)"
                        + " select nextval('fact_item_seq'), id, 50, 'Butir calon lain', true, false, 1 from fact"
                        + " where nomination_id = ? and criterion = 'K3' and current",
                edition.nomination("BSR1"));
        var form = second.open(page, "/confirm").fill("sure", "yes");
        TableOwner.rewrites(
                "fact",
                "update fact set version = version + 1 where nomination_id = ? and criterion = 'K3' and current",
                edition.nomination("BSR2"));
        form.send().then().statusCode(422);
        second.get(page)
                .then()
                .body(containsString("Fakta yang dihitung untuk kriteria ini sudah diganti"))
                .body(not(containsString("/confirm\"")));
        TableOwner.rewrites(
                "fact",
                "update fact set version = version - 1 where nomination_id = ? and criterion = 'K3' and current",
                edition.nomination("BSR2"));
        second.open(page, "/confirm").fill("sure", "yes").send().then().statusCode(303);
        assertEquals(0, edition.number(COUNTING, edition.nomination("BSR2")));
    }

    @Test
    void no_verdict_is_pronounced_while_a_fact_waits() {
        EditionFixture edition = RankingFixture.closed("FAKTPUTUS", database);
        run("FAKTPUTUS").then().statusCode(303);
        record("FAKTPUTUS");
        VerdictFixture.form(FormClient.as(edition.member(1)), "FAKTPUTUS", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("1 perubahan data kategori ini menunggu orang kedua"));
        assertEquals(0, edition.number("select count(*) from verdict where category_id = ?", edition.category("BSR")));
    }

    @Test
    void what_waits_since_before_closing_is_rejected_and_not_confirmed() {
        EditionFixture edition = RankingFixture.closed("FAKTLAMA", database);
        EditionFixture.asOwner("update fact set current = false where nomination_id = ?", edition.nomination("BSR2"));
        EditionFixture.asOwner(
                "insert into fact (id, nomination_id, criterion, evidence, recorded_at) values (nextval('fact_seq'), ?, 'K3', 'Surat', ?)",
                edition.nomination("BSR2"),
                EditionFixture.OPENED_AT);
        String fact = edition.text(
                "select public_id from fact where nomination_id = ? and current", edition.nomination("BSR2"));
        var second = FormClient.as(SECOND);
        second.get("/editions/FAKTLAMA/facts").then().body(not(containsString("/facts/confirm")));
        second.get("/editions/FAKTLAMA")
                .then()
                .body(containsString("Putuskan fakta yang menunggu sejak sebelum penutupan"))
                .body(not(containsString("Sahkan fakta yang dicatat petugas lain")));
        record("FAKTLAMA");
        String correction = SecondPersonFixture.first(second, "FAKTLAMA");
        var page = second.open("/editions/FAKTLAMA/facts/" + fact, "/reject");
        second.get("/editions/FAKTLAMA/facts/" + fact).then().body(not(containsString("/confirm\"")));
        page.send("/editions/FAKTLAMA/facts/" + fact + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("catat sebagai koreksi"));
        run("FAKTLAMA").then().statusCode(422);
        page.fill("reason", "Bukti lama").send().then().statusCode(303);
        second.open(correction, "/confirm").fill("sure", "yes").send().then().statusCode(303);
        run("FAKTLAMA").then().statusCode(303);
    }

    @Test
    void who_recorded_what_waits_since_before_closing_is_told_that_it_is_rejected_or_corrected() {
        EditionFixture edition = RankingFixture.closed("FAKTSENDIRI", database);
        FormClient.as(OFFICER).get("/editions");
        EditionFixture.asOwner("update fact set current = false where nomination_id = ?", edition.nomination("BSR2"));
        EditionFixture.asOwner(
                "insert into fact (id, nomination_id, criterion, evidence, recorded_by, recorded_at)"
                        + " select nextval('fact_seq'), ?, 'K3', 'Surat', id, ? from account where subject = ?",
                edition.nomination("BSR2"),
                EditionFixture.OPENED_AT,
                OFFICER.split(" ")[0]);
        String fact = edition.text(
                "select public_id from fact where nomination_id = ? and current", edition.nomination("BSR2"));
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/FAKTSENDIRI/facts/" + fact)
                .then()
                .body(containsString("Petugas lain menolaknya"))
                .body(not(containsString("mengesahkannya")));
        officer.get("/editions/FAKTSENDIRI")
                .then()
                .body(containsString("Minta petugas lain memutuskan fakta yang menunggu sejak sebelum penutupan"));
    }
}
