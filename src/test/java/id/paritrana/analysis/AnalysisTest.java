package id.paritrana.analysis;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AnalysisTest {
    private static final String OFFICER = "officer secretariat";
    private static final String INSPECTOR = "checker auditor";

    @Inject
    DataSource database;

    @Inject
    ComputeAnalysis compute;

    @Test
    void a_run_is_analysed_by_itself_and_the_page_says_it_in_words_first() {
        AnalysisFixture.analysed("ANA1", database);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/ANA1/ranking/BSR")
                .then()
                .statusCode(200)
                .body(containsString("Seberapa kukuh peringkat pertama?"))
                .body(
                        containsString(
                                "PT Contoh ANA1 2 pertama dalam 100 % hitungan dengan bobot digeser; tetap pertama kursi mana pun yang dikeluarkan."))
                .body(containsString("PT Contoh ANA1 2 tetap pertama pada 9 dari 9 hitungan."))
                .body(containsString("Bobot mana pun yang digeser sendirian, PT Contoh ANA1 2 tetap pertama."))
                .body(containsString("<li class=\"here\" aria-current=\"true\">Kukuh</li>"))
                .body(containsString("10.000 hitungan. Bilangan awal 1, xoshiro256++"))
                .body(containsString("hampir selalu peringkat 1"));
    }

    @Test
    void the_page_of_details_names_everything_needed_to_repeat_it() {
        AnalysisFixture.analysed("ANA2", database);
        given().header(TestSignIn.HEADER, INSPECTOR)
                .get("/editions/ANA2/ranking/BSR/analysis")
                .then()
                .statusCode(200)
                .body(containsString("Sejauh mana satu bobot boleh bergeser"))
                .body(containsString("aria-label=\"Ukuran kesepakatan panel pada tiap kriteria\""))
                .body(containsString("Bila satu kriteria tidak dihitung"))
                .body(containsString("Kursi 9"))
                .body(containsString("Rata-rata tanpa satu nilai tertinggi dan satu terendah"))
                .body(containsString("tidak dapat dibedakan oleh penilaian panel ini"))
                .body(containsString("score edisi.zip --out hasil --seed 1 --draws 10000"))
                .body(containsString("bilangan awal 1, pembangkit xoshiro256++"))
                .body(containsString("berbagi peringkat pertama"))
                .body(containsString("class=\"st wait\">terbagi</span>"))
                .body(containsString("bobot ini tidak mengubah yang pertama selama masih di atas nol: "))
                .body(not(containsString("kedua batas ini")))
                .body(containsString("Pada hitungan dengan bobot sembarang, tidak ada calon lain yang pertama"))
                .body(not(containsString("analysis.")));
    }

    @Test
    void the_sentences_are_there_in_english_too() {
        AnalysisFixture.analysed("ANA3", database);
        given().header(TestSignIn.HEADER, INSPECTOR)
                .cookie("bahasa", "en")
                .get("/editions/ANA3/ranking/BSR/analysis")
                .then()
                .statusCode(200)
                .body(containsString("and stays first whichever seat is left out"))
                .body(containsString("cannot be told apart by this panel"))
                .body(containsString("Marks far from those of other seats"))
                .body(not(containsString("analysis.")));
    }

    @Test
    void what_a_dead_worker_left_is_taken_up_and_gives_the_same_bytes() {
        EditionFixture edition = AnalysisFixture.analysed("ANA4", database);
        String before = AnalysisFixture.result(edition);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        edition.run(
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, attempts, worker,"
                        + " started_at, heartbeat_at, step, step_number) values (nextval('analysis_seq'), ?, 'running', 1, 10000,"
                        + " 0.25, 'XO_SHI_RO_256_PP', 'Paritrana', " + TestClock.SQL_NOW
                        + " - interval '1 hour', 1, 'a worker that was killed',"
                        + " " + TestClock.SQL_NOW + " - interval '1 hour', " + TestClock.SQL_NOW
                        + ", 'leave_one_out', 4)",
                run);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/ANA4/ranking/BSR")
                .then()
                .body(containsString("Menghitung 4 dari 6 uji: satu per satu dikeluarkan."))
                .body(containsString("/analysis.js"));
        // from now on the worker of the app may take it up as well
        edition.run(
                "update analysis set heartbeat_at = " + TestClock.SQL_NOW + " - interval '59 minutes' where run_id = ?",
                run);
        while (compute.compute()) {
            // somebody else's analyses may be ahead in the queue
        }
        AnalysisFixture.awaitDone(edition);
        assertEquals("done", AnalysisFixture.state(edition));
        assertEquals(before, AnalysisFixture.result(edition));
        assertEquals(2, edition.number("select attempts from analysis where run_id = ?", run));
        String engine = edition.text("select engine from ranking_run where id = ?", run);
        assertEquals(engine, edition.text("select engine from analysis where run_id = ?", run), "who worked it out");
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/ANA4/ranking/BSR/analysis")
                .then()
                .statusCode(200)
                .body(containsString("Dihitung oleh " + engine));
    }

    @Test
    void each_part_answers_while_it_is_closed_and_programs_are_named_in_opened_ones_alone() {
        AnalysisFixture.analysed("ANAJ", database);
        String page = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/ANAJ/ranking/BSR/analysis")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String part : new String[] {"tanpa-kriteria", "tanpa-kursi", "aturan-lain"}) {
            assertTrue(
                    page.matches(
                            "(?s).*id=\"" + part
                                    + "\">[^<]+</h2><span class=\"meta said\">Peringkat 1 (tetap|berganti atau terbagi) dalam .*"),
                    part + ": " + page);
        }
        for (String part : new String[] {"sepakat", "kursi"}) {
            assertTrue(
                    page.matches("(?s).*id=\"" + part + "\">[^<]+</h2><span class=\"meta said\">[^<]{10,}</span>.*"),
                    part + ": " + page);
        }
        for (String technical : new String[] {"java -jar", "xoshiro256", "Dihitung oleh Paritrana"}) {
            String before = page.substring(0, page.indexOf(technical));
            assertTrue(before.split("<details", -1).length > before.split("</details>", -1).length, technical);
        }
    }

    /** The input of its run is not what was put on record, so that it cannot be worked out. */
    @Test
    void one_whose_run_is_not_on_record_fails_and_the_next_is_worked_out() {
        EditionFixture edition = AnalysisFixture.analysed("ANAG", database);
        TableOwner.rewrites(
                "ranking_run",
                "insert into ranking_run (id, category_id, number, run_by, run_at, reason, input, input_hash, result_hash, engine)"
                        + " select nextval('ranking_run_seq'), category_id, 2, run_by, run_at, reason, input, input_hash, result_hash,"
                        + " engine from ranking_run where category_id = ?",
                edition.category("BSR"));
        edition.run(
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at)"
                        + " select nextval('analysis_seq'), id, 'waiting', 1, 10000, 0.25, 'XO_SHI_RO_256_PP', engine, "
                        + TestClock.SQL_NOW + " from ranking_run where category_id = ? and number = 2",
                edition.category("BSR"));
        while (compute.compute()) {
            // all that waits
        }
        AnalysisFixture.awaitDone(edition);
        assertEquals("failed", AnalysisFixture.state(edition));
    }

    @Test
    void one_that_is_alive_elsewhere_is_left_alone() {
        EditionFixture edition = AnalysisFixture.analysed("ANA5", database);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        edition.run(
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, attempts, worker,"
                        + " started_at, heartbeat_at) values (nextval('analysis_seq'), ?, 'running', 1, 10000, 0.25,"
                        + " 'XO_SHI_RO_256_PP', 'Paritrana', " + TestClock.SQL_NOW + ", 1, 'another replica', "
                        + TestClock.SQL_NOW + ", " + TestClock.SQL_NOW + " + interval '1 hour')",
                run);
        while (compute.compute()) {
            // all that waits
        }
        assertEquals("running", AnalysisFixture.state(edition));
        assertEquals("another replica", edition.text("select worker from analysis where run_id = ?", run));
    }

    @Test
    void one_that_kills_its_workers_fails_and_may_be_asked_for_again() {
        EditionFixture edition = AnalysisFixture.analysed("ANA6", database);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        edition.run(
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, attempts, worker,"
                        + " started_at, heartbeat_at) values (nextval('analysis_seq'), ?, 'running', 1, 10000, 0.25,"
                        + " 'XO_SHI_RO_256_PP', 'Paritrana', " + TestClock.SQL_NOW + ", 3, 'the third', "
                        + TestClock.SQL_NOW + ", " + TestClock.SQL_NOW + " - interval '1 hour')",
                run);
        while (compute.compute()) {
            // all that waits
        }
        AnalysisFixture.awaitDone(edition);
        assertEquals("failed", AnalysisFixture.state(edition));
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/ANA6/ranking/BSR", "/analysis").send().then().statusCode(303);
        AnalysisFixture.awaitDone(edition);
        assertEquals("done", AnalysisFixture.state(edition));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'analysis-asked'", edition.id()));
    }

    @Test
    void a_newer_run_cancels_what_is_unfinished_of_an_older_one() {
        EditionFixture edition = AnalysisFixture.analysed("ANA7", database);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        edition.run(
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, attempts, worker,"
                        + " started_at, heartbeat_at) values (nextval('analysis_seq'), ?, 'running', 1, 10000, 0.25,"
                        + " 'XO_SHI_RO_256_PP', 'Paritrana', " + TestClock.SQL_NOW + ", 1, 'another replica', "
                        + TestClock.SQL_NOW + ", " + TestClock.SQL_NOW + " + interval '1 hour')",
                run);
        RankingFixture.runAgain("ANA7", "BSR", "Data dibetulkan");
        AnalysisFixture.awaitDone(edition);
        assertEquals("cancelled", edition.text("select state from analysis where run_id = ?", run));
        assertEquals("done", AnalysisFixture.state(edition));
    }

    @Test
    void a_finished_analysis_is_never_rewritten() {
        EditionFixture edition = AnalysisFixture.analysed("ANA8", database);
        SQLException refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database,
                        "update analysis set worker = 'x' where run_id = (select id from ranking_run where category_id = ?)",
                        edition.category("BSR")));
        assertEquals("PA011", refused.getSQLState());
        var officer = FormClient.as(OFFICER);
        var page = officer.open("/editions/ANA8/ranking/BSR", "/run");
        page.send("/editions/ANA8/ranking/BSR/analysis")
                .then()
                .statusCode(422)
                .body(containsString("Hitungan ini sudah diuji"));
    }

    /** By the owner of the database: other bytes, another run's analysis, other draws. The ranking beside it stands. */
    @Test
    void a_rewritten_analysis_is_told_in_red_and_not_served() {
        EditionFixture other = AnalysisFixture.analysed("ANAL", database);
        String[] rewrites = {
            "update analysis a set result = o.result from analysis o join ranking_run r on r.id = o.run_id"
                    + " where r.category_id = ? and a.run_id = (select id from ranking_run where category_id = ?)",
            "update analysis set seed = 7, draws = 10 where ? > 0 and run_id = (select id from ranking_run where category_id = ?)",
            "update analysis set result = 'x'::bytea where ? > 0 and run_id = (select id from ranking_run where category_id = ?)",
        };
        // one more byte, which no reader minds
        TableOwner.rewrites(
                "analysis",
                "update analysis set result = result || '\\x00'::bytea where run_id = (select id from ranking_run where category_id = ?)",
                other.category("BSR"));
        for (int i = 0; i < rewrites.length; i++) {
            String code = "ANAR" + i;
            EditionFixture edition = AnalysisFixture.analysed(code, database);
            assertEquals(
                    1,
                    TableOwner.rewrites("analysis", rewrites[i], other.category("BSR"), edition.category("BSR")),
                    rewrites[i]);
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/" + code + "/ranking/BSR")
                    .then()
                    .statusCode(200)
                    .body(containsString("Uji kekukuhan hitungan ke‑1 yang tersimpan bukan yang dihitung waktu itu"))
                    .body(not(containsString("tetap pertama")));
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/" + code + "/ranking/BSR/analysis")
                    .then()
                    .statusCode(500)
                    .body(containsString("Tidak sesuai catatan"));
        }
    }

    /** By the role of the app, or by a replica from before analyses were put on record. */
    @Test
    void an_analysis_is_not_finished_without_an_entry() {
        EditionFixture edition = AnalysisFixture.analysed("ANAH", database);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        String columns =
                "insert into analysis (id, run_id, seed, draws, weight_noise, generator, engine, asked_at, state, worker, heartbeat_at,"
                        + " result) values (nextval('analysis_seq'), ?, 1, 10000, 0.25, 'XO_SHI_RO_256_PP', 'Paritrana', "
                        + TestClock.SQL_NOW + ", ";
        for (String silent : new String[] {
            columns + "'done', '', null, 'x'::bytea)",
            "update analysis set state = 'done', result = 'x'::bytea where run_id = ?"
        }) {
            SQLException refused = assertThrows(SQLException.class, () -> EditionFixture.tryTo(database, silent, run));
            assertEquals("PA030", refused.getSQLState(), silent);
            if (silent.startsWith("insert")) {
                edition.run(
                        columns + "'running', 'a replica of the old version', " + TestClock.SQL_NOW
                                + " + interval '1 hour', null)",
                        run);
            }
        }
        assertEquals("running", AnalysisFixture.state(edition));
    }

    /** By the owner of the tables: a result that no worker found. */
    @Test
    void an_analysis_that_nobody_worked_out_is_not_served() {
        EditionFixture edition = AnalysisFixture.analysed("ANAF", database);
        long run = edition.number("select id from ranking_run where category_id = ?", edition.category("BSR"));
        AnalysisFixture.asOwner("delete from analysis where run_id = ?", run);
        TableOwner.rewrites(
                "analysis",
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, finished_at, result)"
                        + " select nextval('analysis_seq'), ?, 'done', 1, 10000, 0.25, 'XO_SHI_RO_256_PP', 'Paritrana', "
                        + TestClock.SQL_NOW + ", " + TestClock.SQL_NOW + ", 'x'::bytea",
                run);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/ANAF/ranking/BSR/analysis")
                .then()
                .statusCode(500)
                .body(containsString("Tidak sesuai catatan"));
    }

    @Test
    void single_seats_are_for_the_chair_the_secretariat_and_the_auditor_alone() {
        EditionFixture edition = AnalysisFixture.analysed("ANA9", database);
        for (String entitled : new String[] {OFFICER, INSPECTOR, edition.member(1)}) {
            String details = given().header(TestSignIn.HEADER, entitled)
                    .get("/editions/ANA9/ranking/BSR/analysis")
                    .asString();
            assertTrue(details.contains("Selisih nilai tiap kursi dari panel"), entitled);
            assertTrue(details.contains("Tiap kursi di samping panel"), entitled);
            assertTrue(details.contains("<td class=\"hx\"><span class=\"vh\">benturan</span></td>"), entitled);
        }
        for (int seat : new int[] {2, 5}) {
            for (String path : new String[] {"", "/analysis"}) {
                String page = given().header(TestSignIn.HEADER, edition.member(seat))
                        .get("/editions/ANA9/ranking/BSR" + path)
                        .asString();
                assertTrue(page.contains("Seberapa kukuh"), path);
                for (String trace : new String[] {
                    "Selisih nilai tiap kursi",
                    "Tiap kursi di samping",
                    "class=\"heat\"",
                    "Nilai yang jauh",
                    "Tanpa kursi"
                }) {
                    assertTrue(!page.contains(trace), seat + path + " shows " + trace);
                }
            }
        }
    }

    @Test
    void a_recused_seat_sees_no_analysis_at_all() {
        EditionFixture edition = AnalysisFixture.analysed("ANA10", database);
        given().header(TestSignIn.HEADER, edition.member(9))
                .get("/editions/ANA10/ranking/BSR")
                .then()
                .statusCode(200)
                .body(not(containsString("kukuh")));
        given().header(TestSignIn.HEADER, edition.member(9))
                .get("/editions/ANA10/ranking/BSR/analysis")
                .then()
                .statusCode(404);
        given().header(TestSignIn.HEADER, "keeper admin")
                .get("/editions/ANA10/ranking/BSR/analysis")
                .then()
                .statusCode(404);
    }
}
