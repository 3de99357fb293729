package id.paritrana.verdict;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestSignIn;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.EditionFixture;
import id.paritrana.proof.PackageCheck;
import id.paritrana.proof.PackageDiffers;
import id.paritrana.proof.SealedVerdict;
import id.paritrana.proof.VerifyingKey;
import id.paritrana.ranking.RankingFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A verdict is kept once more as a signed file, and what is shown is compared with it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerdictPackageTest {
    private static final String OFFICER = "officer secretariat";
    private static final String RED = "Tidak sesuai catatan";

    @Inject
    DataSource database;

    private EditionFixture pronounced(String code) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        VerdictFixture.pronounce(code, "BSR");
        return edition;
    }

    private static Response get(String user, String path) {
        return given().header(TestSignIn.HEADER, user).get(path);
    }

    private static String path(String edition) {
        return "/editions/" + edition + "/verdict/BSR/package.zip";
    }

    private static String digest(EditionFixture edition) {
        return edition.text(
                "select p.digest from verdict_package p join verdict v on v.id = p.verdict_id where v.category_id = ?",
                edition.category("BSR"));
    }

    @Test
    void it_is_made_with_the_verdict_and_proves_it() throws PackageDiffers {
        EditionFixture edition = RankingFixture.closed("PAKET1", database);
        RankingFixture.run("PAKET1", "BSR", "");
        var chair = FormClient.as("PAKET1-kursi1");
        var checked = VerdictFixture.form(chair, "PAKET1", "BSR", 1, 2, 3, 4, 5, 6)
                .fill("place-BSR1", "1")
                .fill("place-BSR2", "2")
                .fill("reason", "Temuan lapangan")
                .send();
        VerdictFixture.confirm(chair, "PAKET1", "BSR", checked).then().statusCode(303);

        byte[] file = get(OFFICER, path("PAKET1"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .asByteArray();
        assertEquals(digest(edition), Sha256.of(file));
        PackageCheck.Proved proved = PackageCheck.check(file, List.of(VerifyingKey.demo()));
        assertEquals(6, proved.verdict().present());
        assertEquals(8, proved.verdict().entitled());
        assertEquals(
                new SealedVerdict.PlaceGiven("BSR1", 1, "Temuan lapangan"),
                proved.verdict().places().get(0));
        assertEquals(
                edition.text("select result_hash from ranking_run where category_id = ?", edition.category("BSR")),
                proved.category().resultDigest());
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'verdict-pronounced' and after like ?",
                        edition.id(),
                        "%" + digest(edition) + "%"));
        get(OFFICER, "/editions/PAKET1/verdict/BSR")
                .then()
                .statusCode(200)
                .body(containsString(Sha256.grouped(digest(edition))))
                .body(containsString("kunci contoh, yang dapat dipakai siapa saja"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'package-taken'", edition.id()));
    }

    @Test
    void it_is_for_those_who_may_know_how_each_seat_marked() {
        EditionFixture edition = pronounced("PAKET2");
        get("checker auditor", path("PAKET2")).then().statusCode(200);
        get("PAKET2-kursi1", path("PAKET2")).then().statusCode(200);
        for (String other : new String[] {"PAKET2-kursi2", "PAKET2-kursi9", "keeper admin", "nobody"}) {
            assertTrue(List.of(403, 404).contains(get(other, path("PAKET2")).statusCode()), other);
        }
        get("PAKET2-kursi2", "/editions/PAKET2/verdict/BSR")
                .then()
                .body(containsString(Sha256.grouped(digest(edition))))
                .body(not(containsString("package.zip")));
        get("PAKET2-kursi9", "/editions/PAKET2/verdict/BSR")
                .then()
                .statusCode(200)
                .body(not(containsString(Sha256.grouped(digest(edition)))));
        get(OFFICER, "/editions/PAKET2/verdict/KAB/package.zip").then().statusCode(404);
    }

    @Test
    void it_never_changes() {
        EditionFixture edition = pronounced("PAKET3");
        for (String change : new String[] {
            "update verdict_package set made_at = made_at", "delete from verdict_package", "truncate verdict_package"
        }) {
            SQLException refused = assertThrows(SQLException.class, () -> EditionFixture.tryTo(database, change));
            assertEquals("42501", refused.getSQLState(), change);
        }
        assertFalse(digest(edition).isEmpty());
    }

    @Test
    void a_verdict_of_before_there_were_packages_has_one_when_it_is_first_asked_for() {
        EditionFixture edition = pronounced("PAKET4");
        String then = digest(edition);
        assertEquals(
                1,
                TableOwner.rewrites(
                        "verdict_package",
                        "delete from verdict_package where verdict_id in (select id from verdict where category_id = ?)",
                        edition.category("BSR")));
        get(OFFICER, "/editions/PAKET4/verdict/BSR").then().statusCode(200);
        assertEquals(then, digest(edition), "the same verdict and key make the same file");
    }

    @Test
    void a_time_zone_that_was_set_anew_when_that_was_possible_leaves_the_verdict_in_its_own() {
        EditionFixture edition = pronounced("PAKET5");
        EditionFixture.asOwner("update edition set zone = 'Asia/Jayapura' where id = ?", edition.id());
        get(OFFICER, "/editions/PAKET5/verdict/BSR").then().statusCode(200).body(containsString("09.30\u00a0WITA"));
    }

    /** Who has the password of the database's owner changes what was pronounced: nobody is shown it. */
    @Test
    void a_rewritten_verdict_is_told_in_red_and_not_served() {
        String[] rewrites = {
            "verdict_place: update verdict_place set place = 9, reason = 'x' where nomination_id = ?",
            "verdict_place: update verdict_place set ranked_place = 3, reason = 'x' where nomination_id = ?",
            "verdict_place: delete from verdict_place where nomination_id = ?",
            "verdict_presence: update verdict_presence set presence = 'absent' where seat_id = ?",
            "verdict: update verdict set held_on = held_on - 1 where category_id = ?",
            "ranking_run: update ranking_run set reason = 'lain' where category_id = ?",
            "verdict_package: update verdict_package set bytes = bytes || 'x'::bytea where verdict_id in (select id from verdict where category_id = ?)",
            "verdict_package: update verdict_package set digest = repeat('0', 64) where verdict_id in (select id from verdict where category_id = ?)",
        };
        for (int i = 0; i < rewrites.length; i++) {
            String code = "PALSU" + i;
            EditionFixture edition = pronounced(code);
            String[] tableAndSql = rewrites[i].split(": ", 2);
            long id = tableAndSql[0].equals("verdict_place")
                    ? edition.nomination("BSR1")
                    : tableAndSql[0].equals("verdict_presence") ? edition.seatId(2) : edition.category("BSR");
            get(OFFICER, "/editions/" + code + "/verdict/BSR").then().statusCode(200);
            assertEquals(1, TableOwner.rewrites(tableAndSql[0], tableAndSql[1], id), rewrites[i]);
            boolean cached = tableAndSql[1].contains("set bytes");
            if (!cached) {
                get(OFFICER, "/editions/" + code + "/verdict/BSR")
                        .then()
                        .statusCode(500)
                        .header("Cache-Control", "no-store")
                        .body(containsString(RED))
                        .body(containsString("Jangan pakai hasil ini"))
                        .body(not(containsString("PT Contoh " + code)));
                get(OFFICER, "/editions/" + code + "/export/verdict-csv").then().statusCode(500);
            }
            if (tableAndSql[0].equals("verdict_package")) {
                get(OFFICER, path(code)).then().statusCode(500).body(containsString(RED));
            }
        }
    }

    /** The app signs what was pronounced, and not what somebody wrote into its tables. */
    @Test
    void a_verdict_that_nobody_pronounced_is_neither_signed_nor_shown() {
        EditionFixture edition = RankingFixture.closed("PALSU-A", database);
        RankingFixture.run("PALSU-A", "BSR", "");
        String verdict =
                "insert into verdict (id, category_id, run_id, pronounced_at, chair_seat_id, held_on, held_at, place, entitled, present,"
                        + " quorum_numerator, quorum_denominator)"
                        + " select nextval('verdict_seq'), r.category_id, r.id, r.run_at, ?, date '2026-05-21', time '09:00', 'Aula', 8, 6,"
                        + " %s from ranking_run r where r.category_id = ?";
        var refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database, verdict.formatted("1, 9"), edition.seatId(1), edition.category("BSR")));
        assertEquals("PA031", refused.getSQLState(), "the quorum is that of the edition");
        edition.run(verdict.formatted("2, 3"), edition.seatId(1), edition.category("BSR"));
        get(OFFICER, "/editions/PALSU-A/verdict/BSR")
                .then()
                .statusCode(500)
                .body(containsString(RED))
                .body(containsString("tidak tercatat dalam jurnal"));
        get(OFFICER, path("PALSU-A")).then().statusCode(500);
        assertEquals(
                0,
                edition.number(
                        "select count(*) from verdict_package p join verdict v on v.id = p.verdict_id where v.category_id = ?",
                        edition.category("BSR")));
    }

    /** Places rewritten and the package taken away: the app makes none of them anew. */
    @Test
    void a_package_is_made_anew_only_to_the_same_digest() {
        EditionFixture edition = pronounced("PALSU-B");
        String then = digest(edition);
        long verdict = edition.number("select id from verdict where category_id = ?", edition.category("BSR"));
        assertEquals(
                1, TableOwner.rewrites("verdict_package", "delete from verdict_package where verdict_id = ?", verdict));
        assertEquals(
                1,
                TableOwner.rewrites(
                        "verdict_presence",
                        "update verdict_presence set presence = 'absent' where verdict_id = ? and seat_id = ?",
                        verdict,
                        edition.seatId(2)));
        get(OFFICER, "/editions/PALSU-B/verdict/BSR").then().statusCode(500).body(containsString(RED));
        get(OFFICER, path("PALSU-B")).then().statusCode(500).body(containsString(RED));
        assertEquals(
                0,
                edition.number("select count(*) from verdict_package where verdict_id = ?", verdict),
                "none is kept");
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'verdict-pronounced' and after like ?",
                        edition.id(),
                        "%" + then + "%"));
    }

    /** Who changes the frozen bytes or the result on record: the list says it, the page is withheld. */
    @Test
    void rewritten_frozen_bytes_are_told_in_red_and_not_served() {
        String[] rewrites = {
            "update ranking_run set result_hash = repeat('0', 64) where category_id = ?",
            "update ranking_run set input = 'x'::bytea, input_hash = encode(sha256('x'::bytea), 'hex') where category_id = ?",
        };
        for (int i = 0; i < rewrites.length; i++) {
            String code = "BEKU" + i;
            EditionFixture edition = RankingFixture.closed(code, database);
            RankingFixture.run(code, "BSR", "");
            assertEquals(1, TableOwner.rewrites("ranking_run", rewrites[i], edition.category("BSR")));
            get(OFFICER, "/editions/" + code + "/ranking")
                    .then()
                    .statusCode(200)
                    .body(containsString("Tidak sesuai catatan: jangan dipakai"));
            for (String page :
                    new String[] {"ranking/BSR", "ranking/BSR?nomination=BSR1", "verdict/BSR", "export/results-xlsx"}) {
                get(OFFICER, "/editions/" + code + "/" + page)
                        .then()
                        .statusCode(500)
                        .body(containsString(RED))
                        .body(not(containsString("PT Contoh " + code)));
            }
        }
    }
}
