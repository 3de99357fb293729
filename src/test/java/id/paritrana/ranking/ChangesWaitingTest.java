package id.paritrana.ranking;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What would change the data of a closed category is decided before its ranking is computed, and before its verdict. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChangesWaitingTest {
    private static final String OFFICER = "tunggu-satu secretariat";
    private static final String SECOND = "tunggu-dua secretariat";
    private static final String WAITS = "perubahan data kategori ini";

    @Inject
    DataSource database;

    private static void propose(String what, String edition, String nominee) {
        String at = "/editions/" + edition + "/nominations/" + nominee;
        var officer = FormClient.as(OFFICER);
        FormClient.Form form =
                switch (what) {
                    case "value" -> officer.open(at + "/values/K2", "/values/").fill("value", "99");
                    case "coverage" ->
                        officer.open(at + "/coverage/new", "/coverage/new")
                                .fill("segment", "PU")
                                .fill("asOf", "2024-12-31")
                                .fill("participants", "45")
                                .fill("workers", "90")
                                .fill("source", "Surat 9/2026");
                    default -> officer.open(at + "/facts/K3").fill("evidence", "Surat 9/2026");
                };
        form.fill("reason", "Menurut surat 9/2026").send().then().statusCode(303);
    }

    private static Response run(String edition) {
        return FormClient.as(OFFICER)
                .open("/editions/" + edition + "/ranking/BSR", "/run")
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "coverage", "fact"})
    void no_ranking_is_run_and_no_verdict_pronounced_while_a_correction_waits(String what) {
        String code = "TUNGGU-" + what;
        EditionFixture edition = RankingFixture.closed(code, database);
        FormClient.as(SECOND).get("/editions");
        propose(what, code, "BSR3");
        run(code).then().statusCode(422).body(containsString(WAITS));
        assertEquals(
                0, edition.number("select count(*) from ranking_run where category_id = ?", edition.category("BSR")));
        String proposal = SecondPersonFixture.first(FormClient.as(SECOND), code);
        FormClient.as(OFFICER)
                .get("/editions/" + code + "/ranking/BSR")
                .then()
                .body(containsString(proposal))
                .body(containsString("Petugas sekretariat selain Anda"));
        FormClient.as(SECOND)
                .get("/editions/" + code + "/ranking/BSR")
                .then()
                .body(containsString(proposal))
                .body(containsString("Keputusan Anda"));
        FormClient.as(OFFICER)
                .get("/editions/" + code)
                .then()
                .body(containsString("1 perubahan data menunggu orang kedua; setelah itu peringkat dihitung"));
        reject(FormClient.as(SECOND), proposal);
        FormClient.as(OFFICER)
                .get("/editions/" + code + "/ranking/BSR")
                .then()
                .body(not(containsString("Menunggu orang kedua")));
        run(code).then().statusCode(303);

        propose(what, code, "BSR2");
        var chair = FormClient.as(edition.member(1));
        chair.get("/editions/" + code + "/tasks").then().body(containsString("1 perubahan data kategori ini menunggu"));
        String again = SecondPersonFixture.first(FormClient.as(SECOND), code);
        chair.get("/editions/" + code + "/verdict/BSR").then().body(containsString(again));
        VerdictFixture.form(chair, code, "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send()
                .then()
                .statusCode(422)
                .body(containsString(WAITS));
        reject(chair, again);
        VerdictFixture.pronounce(code, "BSR");
    }

    @Test
    void a_run_that_is_proposed_already_is_not_confirmed_before_what_waits_is_decided() {
        EditionFixture edition = RankingFixture.closed("TUNGGU-ULANG", database);
        run("TUNGGU-ULANG").then().statusCode(303);
        FormClient.as(OFFICER)
                .open("/editions/TUNGGU-ULANG/ranking/BSR", "/run")
                .fill("reason", "Data dibetulkan")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        String rerun = SecondPersonFixture.first(second, "TUNGGU-ULANG");
        var form = second.open(rerun, "/confirm").fill("sure", "yes");
        propose("value", "TUNGGU-ULANG", "BSR2");
        form.send().then().statusCode(422);
        second.get(rerun).then().body(containsString(WAITS)).body(not(containsString("/confirm\"")));
        String value = edition.text(
                "select public_id from proposal where edition_id = ? and act = 'value-corrected'", edition.id());
        reject(second, "/editions/TUNGGU-ULANG/proposals/" + value);
        second.open(rerun, "/confirm").fill("sure", "yes").send().then().statusCode(303);
    }

    @Test
    void what_concerns_a_withdrawn_nominee_holds_up_nothing() {
        EditionFixture edition = RankingFixture.closed("TUNGGU-TARIK", database);
        propose("value", "TUNGGU-TARIK", "BSR3");
        TableOwner.rewrites(
                "nomination",
                "update nomination set withdrawn_at = ?, withdrawal_reason = 'mundur' where id = ?",
                EditionFixture.OPENED_AT,
                edition.nomination("BSR3"));
        run("TUNGGU-TARIK").then().statusCode(303);
    }

    /** The chair presides over BSR2, and another seat over the category. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3"})
    void whoever_pronounces_the_verdict_decides_what_holds_it_up(int recused, int presides) {
        String code = "TUNGGU-PIMPIN" + presides;
        EditionFixture open = EditionFixture.of(code);
        EditionFixture edition = RankingFixture.closed(open, database);
        for (int seat = 1; seat <= recused; seat++) {
            edition.recuse("BSR1", seat);
        }
        run(code).then().statusCode(303);
        propose("fact", code, "BSR2");
        String proposal = SecondPersonFixture.first(FormClient.as(SECOND), code);
        var presiding = FormClient.as(edition.member(presides));
        presiding.get("/editions/" + code + "/verdict/BSR").then().body(containsString(proposal));
        FormClient.as(edition.member(5)).get(proposal).then().statusCode(404);
        FormClient.as(edition.member(1)).get(proposal).then().statusCode(200).body(containsString("/reject\""));
        reject(presiding, proposal);
        assertEquals(
                0,
                edition.number(
                        "select count(*) from proposal where edition_id = ? and decision is null", edition.id()));
    }

    private static void reject(FormClient person, String proposal) {
        person.open(proposal, "/reject")
                .fill("reason", "Salinan lama benar")
                .send()
                .then()
                .statusCode(303);
    }
}
