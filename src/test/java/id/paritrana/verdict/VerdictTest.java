package id.paritrana.verdict;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.ranking.RankingFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link PronounceVerdict}. Seat 9 is recused from BSR3, so eight seats are entitled and six have to be present. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerdictTest {
    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void atStart() {
        clock.reset();
    }

    @Test
    void the_chair_pronounces_once_after_checking() {
        EditionFixture edition = RankingFixture.closed("VERD1", database);
        RankingFixture.run("VERD1", "BSR", "");
        var chair = FormClient.as("VERD1-kursi1");
        var checked =
                VerdictFixture.form(chair, "VERD1", "BSR", 1, 2, 3, 4, 5, 6).send();
        checked.then()
                .statusCode(200)
                .body(containsString(
                        "Hadir 6 dari 8 kursi yang berhak; kuorum 6 tercapai (paling sedikit 2/3 kursi yang berhak)."))
                .body(containsString("Semua peringkat sesuai rekapitulasi."))
                .body(containsString("Kamis, 21\u00a0Mei\u00a02026"));
        assertEquals(0, edition.number("select count(*) from verdict where category_id = ?", edition.category("BSR")));
        VerdictFixture.confirm(chair, "VERD1", "BSR", checked).then().statusCode(303);
        VerdictFixture.confirm(chair, "VERD1", "BSR", checked).then().statusCode(303);
        assertEquals(1, edition.number("select count(*) from verdict where category_id = ?", edition.category("BSR")));
        assertEquals(
                3,
                edition.number(
                        "select count(*) from verdict_place p join verdict v on v.id = p.verdict_id where v.category_id = ?",
                        edition.category("BSR")));
        assertEquals(
                "recused",
                edition.text(
                        "select presence from verdict_presence p join verdict v on v.id = p.verdict_id"
                                + " where v.category_id = ? and p.seat_id = ?",
                        edition.category("BSR"),
                        edition.seatId(9)));
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/VERD1/verdict/BSR")
                .then()
                .statusCode(200)
                .body(containsString("Pemegang VERD1 1"))
                .body(containsString("Hadiah untuk peringkat 1 sampai 3."))
                .body(containsString("Buat berita acara"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'verdict-pronounced'",
                        edition.id()));
    }

    @Test
    void only_what_was_shown_and_ticked_after_a_fresh_sign_in_is_pronounced() {
        EditionFixture edition = RankingFixture.closed("VERDSEAL", database);
        RankingFixture.run("VERDSEAL", "BSR", "");
        String address = "/editions/VERDSEAL/verdict/BSR";
        var chair = FormClient.as("VERDSEAL-kursi1");
        String checked = VerdictFixture.form(chair, "VERDSEAL", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send()
                .then()
                .statusCode(200)
                .extract()
                .asString();
        chair.form(checked, address, "/verdict/")
                .fill("step", "pronounce")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Centang pernyataan"));
        chair.form(checked, address, "/verdict/")
                .fill("step", "pronounce")
                .fill("sure", "yes")
                .fill("seat-8", "absent")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("berubah sejak halaman ini dibuka"));
        var late = chair.form(checked, address, "/verdict/")
                .fill("step", "pronounce")
                .fill("sure", "yes");
        chair.signedIn("PT10M");
        late.send().then().statusCode(422).body(containsString("Masuk sekali lagi"));
        assertEquals(0, edition.number("select count(*) from verdict where category_id = ?", edition.category("BSR")));
    }

    @Test
    void what_was_typed_in_one_tab_is_kept_though_another_was_checked_since_and_no_more_than_ten_are() {
        EditionFixture edition = RankingFixture.closed("VERDTABS", database);
        RankingFixture.run("VERDTABS", "BSR", "");
        var chair = FormClient.as("VERDTABS-kursi1").signedIn("PT10M");
        var kept = new ArrayList<String>();
        for (int tab = 1; tab <= 12; tab++) {
            String checked = VerdictFixture.form(chair, "VERDTABS", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                    .fill("place", "Ruang nomor " + tab)
                    .send()
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var way = Pattern.compile("kept%2F([\\w-]+)").matcher(checked);
            assertTrue(way.find(), checked);
            kept.add(way.group(1));
            clock.advance(Duration.ofMinutes(1));
        }
        for (int tab = 3; tab <= 12; tab++) {
            assertTrue(storedForm(edition, kept.get(tab - 1)).contains("Ruang nomor " + tab));
        }
        String address = "/editions/VERDTABS/verdict/BSR/kept/";
        var again = FormClient.as("VERDTABS-kursi1");
        again.get(address + kept.get(2)).then().statusCode(200).body(containsString("Ruang nomor 3"));
        assertNull(storedForm(edition, kept.get(1)), "the eldest make room");
        clock.advance(Duration.ofHours(1));
        again.get(address + kept.get(11)).then().statusCode(404);
    }

    private static String storedForm(EditionFixture edition, String id) {
        return edition.text("select fields from kept_form where id = ?", id);
    }

    @Test
    void afterwards_nothing_can_be_run_again() {
        EditionFixture edition = RankingFixture.closed("VERD2", database);
        RankingFixture.run("VERD2", "BSR", "");
        var officer = FormClient.as("officer secretariat");
        var form = officer.open("/editions/VERD2/ranking/BSR", "/run").fill("reason", "Terlambat");
        VerdictFixture.pronounce("VERD2", "BSR");
        form.send().then().statusCode(422).body(containsString("sudah ditetapkan"));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database,
                        "insert into ranking_run (id, category_id, number, run_at, input, input_hash, result_hash, engine)"
                                + " values (nextval('ranking_run_seq'), ?, 2, " + TestClock.SQL_NOW
                                + ", '', repeat('0', 64), repeat('0', 64), '')",
                        edition.category("BSR")));
        assertEquals("PA008", refused.getSQLState());
    }

    @Test
    void a_deviation_is_kept_with_its_reason() {
        RankingFixture.closed("VERD3", database);
        RankingFixture.run("VERD3", "BSR", "");
        var chair = FormClient.as("VERD3-kursi1");
        var form = VerdictFixture.form(chair, "VERD3", "BSR", 1, 2, 3, 4, 5, 6)
                .fill("place-BSR1", "1")
                .fill("place-BSR2", "2");
        var refused = form.send();
        refused.then()
                .statusCode(422)
                .body(
                        containsString(
                                "PT Contoh VERD3 1: menurut rekapitulasi peringkat 2, ditetapkan peringkat 1. Tulis alasan rapat pleno menyimpang."))
                .body(containsString("value=\"Ruang Rapat Contoh\""))
                .body(containsString("<title>Galat: "));
        form.fill("reason-BSR1", "Temuan lapangan <b>A</b>").fill("reason", "Bergeser karenanya");
        var checked = form.send();
        checked.then()
                .statusCode(200)
                .body(containsString("menurut rekapitulasi peringkat 2, ditetapkan peringkat 1"))
                .body(containsString("Temuan lapangan &lt;b&gt;A&lt;/b&gt;"));
        VerdictFixture.confirm(chair, "VERD3", "BSR", checked).then().statusCode(303);
        given().header(TestSignIn.HEADER, "checker auditor")
                .get("/editions/VERD3/verdict/BSR")
                .then()
                .body(containsString("Temuan lapangan"))
                .body(containsString("Bergeser karenanya"))
                .body(not(containsString("Buat berita acara")));
    }

    /** The others stay folded: seven empty fields would ask for what nobody has to say. */
    @Test
    void a_reason_is_asked_for_only_where_the_rank_is_another_than_the_computed_one() {
        RankingFixture.closed("VERD16", database);
        RankingFixture.run("VERD16", "BSR", "");
        var chair = FormClient.as("VERD16-kursi1");
        String path = "/editions/VERD16/verdict/BSR";
        String asRanked = chair.get(path).then().statusCode(200).extract().asString();
        assertEquals(List.of(), openReasons(asRanked));
        assertTrue(asRanked.contains("name=\"reason-BSR1\""), "it can be given without a script");
        var form = VerdictFixture.form(chair, "VERD16", "BSR", 1, 2, 3, 4, 5, 6)
                .fill("place-BSR1", "1")
                .fill("place-BSR2", "2");
        String refused = form.send().then().statusCode(422).extract().asString();
        assertEquals(
                List.of("reason-BSR1", "reason-BSR2"),
                openReasons(refused).stream().sorted().toList());
        form.fill("reason", "Temuan lapangan").fill("held-at", "bukan jam");
        assertTrue(openReasons(form.send().asString()).contains("reason"));
    }

    private static List<String> openReasons(String page) {
        return Pattern.compile("<details class=\"why\" open>.*?name=\"(reason[^\"]*)\"", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void too_few_seats_decide_nothing() {
        EditionFixture edition = RankingFixture.closed("VERD4", database);
        RankingFixture.run("VERD4", "BSR", "");
        var chair = FormClient.as("VERD4-kursi1");
        VerdictFixture.form(chair, "VERD4", "BSR", 1, 2, 3, 4, 5, 9)
                .send()
                .then()
                .statusCode(422)
                .body(containsString(
                        "Kuorum belum tercapai: hadir 5 dari 8 kursi yang berhak, perlu paling sedikit 6."));
        VerdictFixture.form(chair, "VERD4", "BSR", 1, 2, 3, 4, 5)
                .fill("step", "pronounce")
                .send()
                .then()
                .statusCode(422);
        assertEquals(0, edition.number("select count(*) from verdict where category_id = ?", edition.category("BSR")));
    }

    /** It is ten in Makassar, and nine by a clock an hour west of it. */
    @Test
    void the_plenary_has_begun_by_the_clock_of_the_edition() {
        EditionFixture edition = RankingFixture.closed("VERD9", database);
        RankingFixture.run("VERD9", "BSR", "");
        var chair = FormClient.as("VERD9-kursi1");
        var form = VerdictFixture.form(chair, "VERD9", "BSR", 1, 2, 3, 4, 5, 6);
        form.send().then().statusCode(200);
        EditionFixture.asOwner("update edition set zone = 'Asia/Jakarta' where id = ?", edition.id());
        form.send().then().statusCode(422).body(containsString("Jam itu belum tiba"));
    }

    @Test
    void a_plenary_decides_on_nothing_that_was_not_there_yet() {
        EditionFixture edition = RankingFixture.closed("VERD21", database);
        RankingFixture.run("VERD21", "BSR", "");
        var chair = FormClient.as("VERD21-kursi1");
        var form = VerdictFixture.form(chair, "VERD21", "BSR", 1, 2, 3, 4, 5, 6);
        form.fill("held-on", "2026-05-20")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Peringkat ini dihitung pada 21\u00a0Mei\u00a02026"));
        // closed at ten past nine today, and computed at ten
        TableOwner.rewrites(
                "category",
                "update category set closed_at = timestamptz '2026-05-21 01:10:40Z' where id = ?",
                edition.category("BSR"));
        form = VerdictFixture.form(chair, "VERD21", "BSR", 1, 2, 3, 4, 5, 6);
        form.fill("held-at", "09.09")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Hari itu penilaian baru ditutup pukul 09.10"));
        form.fill("held-at", "09.10").send().then().statusCode(200);
        String verdict =
                "insert into verdict (id, category_id, run_id, pronounced_at, chair_seat_id, held_on, held_at, place, entitled,"
                        + " present, quorum_numerator, quorum_denominator) select nextval('verdict_seq'), category_id, id, "
                        + TestClock.SQL_NOW
                        + ", ?, ?::date, ?::time, 'x', 9, 9, 2, 3 from ranking_run where category_id = ?";
        for (String[] early : new String[][] {{"2026-05-21", "09:09"}, {"2026-05-20", "23:00"}}) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> EditionFixture.tryTo(
                            database, verdict, edition.seatId(1), early[0], early[1], edition.category("BSR")));
            assertEquals("PA044", refused.getSQLState());
        }
    }

    @Test
    void all_who_may_decide_are_present_by_one_button() {
        RankingFixture.closed("VERD10", database);
        RankingFixture.run("VERD10", "BSR", "");
        var chair = FormClient.as("VERD10-kursi1");
        String path = "/editions/VERD10/verdict/BSR";
        var answered = chair.open(path, "/verdict/")
                .fill("held-at", "09.30")
                .fill("place", "Aula Contoh")
                .fill("seat-3", "absent")
                .fill("step", "all-present")
                .send();
        answered.then().statusCode(200).body(containsString("value=\"Aula Contoh\""));
        var form = chair.form(answered.asString(), path, "/verdict/");
        for (int seat = 1; seat <= 8; seat++) {
            assertEquals("present", form.value("seat-" + seat));
        }
        form.fill("step", "check")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Hadir 8 dari 8 kursi yang berhak"))
                .body(containsString("<p>Mengusulkan peringkat 1 ke penilaian tingkat nasional.</p>"));
    }

    @Test
    void all_nominations_are_shown_by_a_button_that_loses_nothing_that_was_typed() {
        RankingFixture.large("VERD70", 70, database);
        RankingFixture.run("VERD70", "BSR", "");
        var chair = FormClient.as("VERD70-kursi1");
        String path = "/editions/VERD70/verdict/BSR";
        var form = chair.open(path, "/verdict/");
        var hidden = new ArrayList<String>();
        for (int n = 1; n <= 70; n++) {
            if (form.value("place-BSR" + n) == null) {
                hidden.add("BSR" + n);
            }
        }
        assertEquals(40, hidden.size());
        var all = form.fill("place", "Aula <b>Contoh</b>").fill("step", "all").send();
        all.then().statusCode(200).body(containsString("value=\"Aula &lt;b&gt;Contoh&lt;/b&gt;\""));
        var whole = chair.form(all.asString(), path, "/verdict/");
        String last = hidden.get(39);
        assertNotNull(whole.value("place-" + last));
        // what stands in a row that the next page would leave out stays as well
        var again = whole.fill("reason-" + last, "Alasan di baris yang tersembunyi")
                .fill("held-at", "bukan jam")
                .fill("step", "check")
                .send();
        again.then().statusCode(422).body(containsString("Alasan di baris yang tersembunyi"));
        assertNull(chair.form(again.asString(), path, "/verdict/").value("place-" + hidden.get(38)));
    }

    @Test
    void the_presiding_seat_is_told_that_only_it_can_pronounce_and_others_who_can() {
        EditionFixture edition = RankingFixture.closed("VERD11", database);
        RankingFixture.run("VERD11", "BSR", "");
        String tasks = "/editions/VERD11/tasks";
        String link = "href=\"/editions/VERD11/verdict/BSR\">";
        FormClient.as("VERD11-kursi1")
                .get(tasks)
                .then()
                .statusCode(200)
                .body(containsString("Menunggu keputusan Anda"))
                .body(containsString("Hanya Anda, sebagai ketua, yang dapat menetapkannya"))
                .body(containsString(link));
        FormClient.as("VERD11-kursi2").get(tasks).then().body(not(containsString("Menunggu keputusan Anda")));
        String ranking = "/editions/VERD11/ranking/BSR";
        FormClient.as("VERD11-kursi1").get(ranking).then().body(containsString(">Tetapkan peringkat</a>"));
        for (String waits : List.of("VERD11-kursi2", "officer secretariat")) {
            FormClient.as(waits)
                    .get(ranking)
                    .then()
                    .body(containsString("Menunggu rapat pleno dan penetapan oleh kursi 1, Unsur 1."))
                    .body(not(containsString(">Lihat penetapan</a>")));
        }
        FormClient.as("officer secretariat")
                .get("/editions/VERD11/verdict")
                .then()
                .body(containsString("Hanya satu kursi yang dapat menetapkan: kursi 1, Unsur 1"));
        FormClient.as("VERD11-kursi1")
                .get("/editions/VERD11/ranking/KAB")
                .then()
                .body(containsString("Yang menutup penilaian dan menghitung peringkat adalah sekretariat"));
        edition.recuse("BSR1", 1);
        FormClient.as("VERD11-kursi1").get(tasks).then().body(not(containsString("Menunggu keputusan Anda")));
        FormClient.as("VERD11-kursi2").get(tasks).then().body(containsString(link));
    }

    @Test
    void half_of_the_seats_is_not_more_than_half() {
        EditionFixture edition = RankingFixture.closed("VERD8", database);
        TableOwner.rewrites(
                "edition",
                "update edition set quorum_numerator = 1, quorum_denominator = 2, quorum_over = true where id = ?",
                edition.id());
        RankingFixture.run("VERD8", "BSR", "");
        var chair = FormClient.as("VERD8-kursi1");
        VerdictFixture.form(chair, "VERD8", "BSR", 1, 2, 3, 4)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("hadir 4 dari 8 kursi yang berhak, perlu paling sedikit 5."))
                .body(
                        containsString(
                                "Rapat sah bila hadir lebih dari 1/2 kursi yang berhak, jadi di sini paling sedikit 5 dari 8."));
        var checked = VerdictFixture.form(chair, "VERD8", "BSR", 1, 2, 3, 4, 5).send();
        checked.then().statusCode(200).body(containsString("kuorum 5 tercapai"));
        VerdictFixture.confirm(chair, "VERD8", "BSR", checked).then().statusCode(303);
        chair.get("/editions/VERD8/verdict/BSR")
                .then()
                .body(containsString("kuorum 5 tercapai (lebih dari 1/2 kursi yang berhak)."))
                .body(containsString("<span class=\"tot num\">85,50</span>"));
        assertEquals(
                "true",
                edition.text("select quorum_over::text from verdict where category_id = ?", edition.category("BSR")));
        clock.advance(Duration.ofMinutes(1));
        FormClient.as("verdict-one secretariat")
                .open("/editions/VERD8/settings", "/quorum")
                .fill("quorum", "1/9")
                .fill("quorumRule", "least")
                .fill("reason", "sedikit yang datang")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as("verdict-two secretariat"), "VERD8")
                .then()
                .statusCode(303);
        chair.get("/editions/VERD8/ranking/BSR")
                .then()
                .statusCode(200)
                .body(not(containsString("Ubah kuorum rapat pleno menjadi paling sedikit 1/9")));
    }

    @Test
    void who_has_no_rank_is_counted_and_named_beside_the_places_with_the_reason() {
        EditionFixture edition = EditionFixture.of("VERD12").opened(database);
        edition.file("BSR3", 1, Map.of("K1", "70"));
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", "80")).file("BSR2", seat, Map.of("K1", "90"));
            if (seat > 1) {
                edition.recuse("BSR3", seat);
            }
        }
        edition.close("BSR");
        RankingFixture.run("VERD12", "BSR", "");
        var chair = FormClient.as("VERD12-kursi1");
        String why = "baru 1 dari 9 kursi memberi nilai yang dihitung; kuorumnya 5.";
        for (String page : List.of("ranking/BSR", "verdict/BSR")) {
            chair.get("/editions/VERD12/" + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Tidak diperingkat: "))
                    .body(containsString(why));
        }
        chair.get("/editions/VERD12/ranking/BSR").then().body(containsString("2 dari 3 calon diperingkat."));
        chair.get("/editions/VERD12/ranking").then().body(containsString("2 dari 3 calon diperingkat"));
    }

    @Test
    void only_the_presiding_seat_has_the_form() {
        EditionFixture edition = RankingFixture.closed("VERD5", database);
        RankingFixture.run("VERD5", "BSR", "");
        for (String other : new String[] {"VERD5-kursi2", "officer secretariat", "checker auditor"}) {
            given().header(TestSignIn.HEADER, other)
                    .get("/editions/VERD5/verdict/BSR")
                    .then()
                    .statusCode(200)
                    .body(containsString("Hanya satu kursi yang dapat menetapkan: kursi 1, Unsur 1."))
                    .body(not(containsString("name=\"held-on\"")));
        }
        var chair = FormClient.as("VERD5-kursi1");
        var form = VerdictFixture.form(chair, "VERD5", "BSR", 1, 2, 3, 4, 5, 6);
        var second = FormClient.as("VERD5-kursi2");
        second.get("/editions/VERD5/ranking/BSR");
        second.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("step", "pronounce")
                .post("/editions/VERD5/verdict/BSR")
                .then()
                .statusCode(oneOf(400, 404));
        edition.recuse("BSR1", 1);
        form.send().then().statusCode(404);
        given().header(TestSignIn.HEADER, "VERD5-kursi2")
                .get("/editions/VERD5/verdict/BSR")
                .then()
                .statusCode(200)
                .body(containsString("Ketua punya benturan kepentingan dalam kategori ini."));
    }

    @Test
    void a_rerun_while_the_form_is_open_is_told() {
        RankingFixture.closed("VERD6", database);
        RankingFixture.run("VERD6", "BSR", "");
        var chair = FormClient.as("VERD6-kursi1");
        var form = VerdictFixture.form(chair, "VERD6", "BSR", 1, 2, 3, 4, 5, 6);
        RankingFixture.runAgain("VERD6", "BSR", "Data dibetulkan");
        form.send().then().statusCode(422).body(containsString("sudah dihitung ulang (hitungan ke‑2)"));
    }

    @Test
    void a_recused_member_learns_no_place() {
        RankingFixture.closed("VERD7", database);
        RankingFixture.run("VERD7", "BSR", "");
        VerdictFixture.pronounce("VERD7", "BSR");
        String page = given().header(TestSignIn.HEADER, "VERD7-kursi9")
                .get("/editions/VERD7/verdict/BSR")
                .asString();
        assertTrue(page.contains("Hasilnya tidak ditampilkan"));
        assertTrue(!page.contains("PT Contoh VERD7"));
    }
}
