package id.paritrana.committee;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * {@link ProposeHolders}: the holders of a new edition are proposed in one press and confirmed in another; each stays an act of its
 * own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeveralHoldersTest {
    private static final Pattern TICK = Pattern.compile("name=\"proposal\" value=\"([\\w-]+)\\.(\\w+)\"");

    @Inject
    DataSource database;

    private FormClient first;
    private FormClient second;

    /** An edition whose workbook named nine holders, who have all signed in since. */
    private EditionFixture named(String code) {
        var edition = EditionFixture.of(code).prepared(database);
        EditionFixture.asOwner(
                "update seat_holder set account_id = null where seat_id in (select id from seat where edition_id = ?)",
                edition.id());
        for (int seat = 1; seat <= 9; seat++) {
            FormClient.as(code + "-n" + seat).get("/editions");
        }
        first = FormClient.as(code + "-satu secretariat");
        second = FormClient.as(code + "-dua secretariat");
        second.get("/editions");
        return edition;
    }

    private static String account(EditionFixture edition, String subject) {
        return edition.text(
                "select public_id from account where issuer = ? and subject = ?", TestSignIn.ISSUER, subject);
    }

    private static String field(EditionFixture edition, int seat) {
        return "account-" + edition.text("select public_id from seat_holder where id = ?", edition.holderId(seat));
    }

    private static String page(EditionFixture edition) {
        return "/editions/" + edition.code() + "/holders";
    }

    /** The form with an account of its own for each of these seats. */
    private FormClient.Form filled(EditionFixture edition, int... seats) {
        var form = first.open(page(edition), "/holders");
        for (int seat : seats) {
            form.type(field(edition, seat), account(edition, edition.code() + "-n" + seat));
        }
        return form.fill("reason", "SK Gubernur 5/2026");
    }

    private void proposed(EditionFixture edition, int... seats) {
        filled(edition, seats).send().then().statusCode(303);
    }

    private static String list(EditionFixture edition) {
        return "/editions/" + edition.code() + "/proposals";
    }

    private FormClient.Form allTicked(EditionFixture edition) {
        return allTicked(edition, second);
    }

    private static FormClient.Form allTicked(EditionFixture edition, FormClient who) {
        String ticked = who.open(list(edition), "/proposals/confirm")
                .fill("step", "all")
                .send()
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return who.form(ticked, list(edition), "/proposals/confirm").fill("sure", "yes");
    }

    private static long count(EditionFixture edition, String act) {
        return edition.number("select count(*) from journal where edition_id = ? and act = ?", edition.id(), act);
    }

    private static long bound(EditionFixture edition) {
        return edition.number(
                "select count(*) from seat_holder h join seat s on s.id = h.seat_id"
                        + " where s.edition_id = ? and h.account_id is not null",
                edition.id());
    }

    private static String proposal(EditionFixture edition, int seat) {
        return edition.text("select public_id from proposal where seat_id = ?", edition.seatId(seat));
    }

    @Test
    void nine_seats_take_one_press_of_each_officer_and_nine_acts_of_each_are_on_record() {
        var edition = named("BANYAK1");
        first.get("/editions/BANYAK1").then().body(containsString("href=\"/editions/BANYAK1/holders\""));
        first.get("/editions/BANYAK1/committee").then().body(containsString("href=\"/editions/BANYAK1/holders\""));
        var form = filled(edition, IntStream.rangeClosed(1, 9).toArray());
        String led = form.send().then().statusCode(303).extract().header("Location");
        assertTrue(led.endsWith("/proposals?done=holders-proposed&counted=9"), led);
        form.send().then().statusCode(303);
        assertEquals(9, count(edition, "proposal-proposed"), "sent twice, done once");
        assertEquals(0, bound(edition));
        String waiting = first.get(page(edition)).asString();
        assertTrue(waiting.contains("Tidak ada kursi yang perlu diisi"), waiting);
        first.get("/editions/BANYAK1/committee").then().body(not(containsString("href=\"/editions/BANYAK1/holders\"")));
        assertFalse(first.get(list(edition)).asString().contains("name=\"proposal\""), "nobody confirms their own");

        String shown = second.get(list(edition)).asString();
        assertTrue(shown.contains("9 usul tentang pemegang kursi"), shown);
        assertFalse(shown.contains(" checked"), "nothing is ticked beforehand");
        assertEquals(9, TICK.matcher(shown).results().count());
        for (int seat = 1; seat <= 9; seat++) {
            assertTrue(shown.contains("Hubungkan akun BANYAK1-n" + seat + " (kode"), shown);
        }
        assertEquals(9, shown.split("Masa: tanpa batas\\.", -1).length - 1, "each with its days");
        String done = allTicked(edition).send().then().statusCode(303).extract().header("Location");
        String told = second.unencoded()
                .get(done.substring(done.indexOf("/editions")))
                .asString();
        assertTrue(told.contains("9 usul disahkan dan sudah terjadi"), told);
        assertTrue(told.contains("Akun BANYAK1-n9 (kode"), told);
        assertEquals(9, bound(edition));
        assertEquals(9, count(edition, "proposal-confirmed"));
        assertEquals(9, count(edition, "account-bound"));
        FormClient.as("BANYAK1-n4")
                .get("/editions/BANYAK1/tasks")
                .then()
                .statusCode(200)
                .body(containsString("dihubungkan dengan Pemegang BANYAK1 4"));
    }

    @Test
    void empty_rows_change_nothing_and_an_empty_form_says_so() {
        var edition = named("BANYAK2");
        first.open(page(edition), "/holders")
                .fill("reason", "SK")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Belum ada baris yang diisi"));
        proposed(edition, 2, 7);
        assertEquals(2, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
        String shown = first.get(page(edition)).asString();
        assertTrue(shown.contains("menunggu orang kedua: <a"), shown);
        assertFalse(shown.contains("name=\"" + field(edition, 7) + "\""), shown);
        assertTrue(shown.contains("name=\"" + field(edition, 8) + "\""), shown);
    }

    @Test
    void a_refused_row_is_named_proposes_nothing_and_keeps_all_that_was_typed() {
        var edition = named("BANYAK3");
        EditionFixture.asOwner("update account set duties = 'secretariat' where subject = 'BANYAK3-n5'");
        String refused = filled(edition, 4, 6)
                .fill(field(edition, 5), account(edition, "BANYAK3-n5"))
                .fill(field(edition, 7), account(edition, "BANYAK3-n4"))
                .fill("reason", "")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(refused.contains("Kursi\u00a05: Akun ini punya tugas sekretariat"), refused);
        assertTrue(refused.contains("Kursi\u00a07: Akun ini juga dipilih untuk kursi\u00a04"), refused);
        assertTrue(refused.contains("href=\"#f-" + field(edition, 7) + "\""), refused);
        assertEquals(1, refused.split("<li><a href=\"#f-reason\"", -1).length - 1, refused);
        assertEquals(0, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
        assertEquals(0, count(edition, "proposal-proposed"));
        var again = first.form(refused, page(edition), "/holders");
        assertEquals(account(edition, "BANYAK3-n4"), again.value(field(edition, 4)));
        assertEquals(account(edition, "BANYAK3-n6"), again.value(field(edition, 6)));
        again.fill(field(edition, 5), "")
                .fill(field(edition, 7), "")
                .fill("reason", "SK 5/2026")
                .send()
                .then()
                .statusCode(303);
        assertEquals(2, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
    }

    @Test
    void a_seat_without_a_holder_gets_one_and_the_account_afterwards() {
        var edition = named("BANYAK4");
        EditionFixture.asOwner("delete from seat_holder where seat_id = ?", edition.seatId(3));
        String refused = first.open(page(edition), "/holders")
                .type("from-3", "2026-13-45")
                .fill("reason", "SK 5/2026")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(refused.contains("Kursi\u00a03: Tulis nama pemegang kursi"), refused);
        assertTrue(refused.contains("2026-13-45"), refused);
        filled(edition, 4)
                .type("name-3", "Rahmat Hidayat")
                .type("title-3", "Kepala Dinas")
                .type("from-3", "2026-05-02")
                .send()
                .then()
                .statusCode(303);
        String shown = second.get(list(edition)).asString();
        assertTrue(shown.contains("Angkat Rahmat Hidayat (Definitif) sebagai pemegang kursi\u00a03"), shown);
        assertTrue(shown.contains("Jabatan: Kepala Dinas"), shown);
        assertTrue(shown.contains("Masa: 2\u00a0Mei\u00a02026 sampai tanpa batas"), shown);
        allTicked(edition).send().then().statusCode(303);
        String now = first.get(page(edition)).asString();
        assertTrue(now.contains("Akun Rahmat Hidayat, kursi\u00a03"), now);
    }

    @Test
    void several_seats_are_offered_where_one_is_to_be_filled_in_and_nowhere_else() {
        var edition = named("BANYAK15");
        String offer = "href=\"/editions/BANYAK15/holders\"";
        EditionFixture.asOwner("delete from seat_holder where seat_id = ?", edition.seatId(3));
        filled(edition, 1, 2, 4, 5, 6, 7, 8, 9).send().then().statusCode(303);
        first.get("/editions/BANYAK15/committee").then().body(containsString(offer));
        filled(edition).type("name-3", "Rahmat Hidayat").send().then().statusCode(303);
        first.get("/editions/BANYAK15/committee").then().body(not(containsString(offer)));
        assertTrue(first.get(page(edition)).asString().contains("Tidak ada kursi yang perlu diisi"));
        allTicked(edition).send().then().statusCode(303);
        filled(edition)
                .fill(
                        "account-"
                                + edition.text(
                                        "select public_id from seat_holder where seat_id = ?", edition.seatId(3)),
                        account(edition, "BANYAK15-n3"))
                .send()
                .then()
                .statusCode(303);
        first.get("/editions/BANYAK15/committee").then().body(not(containsString(offer)));
        EditionFixture.asOwner("update seat_holder set valid_to = date '2026-12-31' where id = ?", edition.holderId(4));
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, name, title, kind, valid_from)"
                        + " values (nextval('seat_holder_seq'), ?, 'Siti Aminah', '', 'definitive', date '2027-01-01')",
                edition.seatId(4));
        first.get("/editions/BANYAK15/committee").then().body(containsString(offer));
        assertTrue(first.get(page(edition)).asString().contains("Akun Siti Aminah, kursi\u00a04"));
    }

    @Test
    void accounts_of_a_holders_name_are_chosen_on_request_and_never_when_two_have_it() {
        var edition = named("BANYAK5");
        for (int seat : List.of(2, 3)) {
            EditionFixture.asOwner(
                    "update account set display_name = ? where subject = ?",
                    "pemegang BANYAK5 " + seat,
                    "BANYAK5-n" + seat);
        }
        EditionFixture.asOwner("update account set display_name = 'Pemegang BANYAK5 3' where subject = 'BANYAK5-n8'");
        String offered = first.get(page(edition)).asString();
        assertTrue(offered.contains("name=\"step\" value=\"same\"") && !offered.contains(" selected"), offered);
        String typed = account(edition, "BANYAK5-n9");
        var chosen = filled(edition)
                .fill(field(edition, 9), typed)
                .fill("step", "same")
                .send();
        chosen.then().statusCode(200).body(not(containsString("name=\"step\" value=\"same\"")));
        var form = first.form(chosen.asString(), page(edition), "/holders");
        assertEquals(account(edition, "BANYAK5-n2"), form.value(field(edition, 2)));
        assertEquals("", form.value(field(edition, 3)));
        assertEquals(typed, form.value(field(edition, 9)));
        assertEquals("SK Gubernur 5/2026", form.value("reason"));
        assertEquals(0, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
        form.send().then().statusCode(303);
        assertEquals(2, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
    }

    @Test
    void only_who_may_bind_accounts_finds_the_page() {
        var edition = named("BANYAK6");
        for (String who : List.of("BANYAK6-n1", "BANYAK6-periksa auditor", edition.member(1))) {
            FormClient.as(who).get(page(edition)).then().statusCode(org.hamcrest.Matchers.oneOf(403, 404));
        }
        FormClient.as("BANYAK6-kelola admin").get(page(edition)).then().statusCode(200);
    }

    @Test
    void of_two_officers_who_propose_the_same_seats_at_once_one_is_told_so_seat_by_seat() throws Exception {
        var edition = named("BANYAK7");
        var mine = filled(edition, 1, 2, 3);
        var one = first;
        first = FormClient.as("BANYAK7-tiga secretariat");
        var theirs = filled(edition, 2, 3, 4);
        first = one;
        List<Response> answers = atOnce(edition, List.of(mine, theirs));
        for (Response answer : answers) {
            if (answer.statusCode() == 422) {
                assertTrue(answer.asString().contains("Kursi\u00a02: Tentang hal ini sudah ada usul"));
                assertTrue(answer.asString().contains("Kursi\u00a03: Tentang hal ini sudah ada usul"));
            }
        }
        assertEquals(3, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
    }

    @Test
    void of_two_who_confirm_at_once_one_is_told_what_the_other_did() throws Exception {
        var edition = named("BANYAK8");
        proposed(edition, 1, 2, 3);
        var mine = allTicked(edition);
        var theirs = allTicked(edition, FormClient.as("BANYAK8-tiga secretariat"));
        List<Response> answers = atOnce(edition, List.of(mine, theirs));
        for (Response answer : answers) {
            if (answer.statusCode() == 422) {
                assertTrue(
                        answer.asString().contains("kursi\u00a02. Usul ini sudah disahkan orang kedua"),
                        answer.asString());
            }
        }
        assertEquals(3, bound(edition));
        assertEquals(3, count(edition, "account-bound"));
    }

    /** Both forms come to the same locked seats before either goes on; one of them is done, the other refused. */
    private List<Response> atOnce(EditionFixture edition, List<FormClient.Form> forms) throws Exception {
        var sent = new ArrayList<CompletableFuture<Response>>();
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select 1 from seat where edition_id = ? for update")) {
                lock.setLong(1, edition.id());
                lock.execute();
            }
            forms.forEach(form -> sent.add(CompletableFuture.supplyAsync(form::send)));
            while (edition.number("select count(distinct pid) from pg_locks where not granted") < 2
                    && sent.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.sleep(20);
            }
            other.commit();
        }
        var answers = new ArrayList<Response>();
        var statuses = new TreeSet<Integer>();
        for (var each : sent) {
            answers.add(each.get());
            statuses.add(each.get().statusCode());
        }
        assertEquals(Set.of(303, 422), statuses);
        return answers;
    }

    @Test
    void what_was_decided_since_it_was_shown_is_named_and_the_others_of_the_press_wait_ticked() {
        var edition = named("BANYAK9");
        proposed(edition, 1, 2, 3);
        var form = allTicked(edition);
        first.open(list(edition) + "/" + proposal(edition, 2), "/reject")
                .send()
                .then()
                .statusCode(303);
        String refused = form.send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains("kursi\u00a02. Usul ini sudah ditarik oleh pengusulnya"), refused);
        assertEquals(0, bound(edition));
        assertEquals(0, count(edition, "proposal-confirmed"));
        assertEquals(2, refused.split("name=\"proposal\"[^>]* checked", -1).length - 1, refused);
        second.form(refused, list(edition), "/proposals/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        assertEquals(2, bound(edition));
    }

    @Test
    void what_has_changed_since_it_was_shown_is_not_confirmed_and_named() {
        var edition = named("BANYAK10");
        proposed(edition, 1, 2, 3);
        var form = allTicked(edition);
        EditionFixture.asOwner("update account set display_name = 'Nama Lain' where subject = 'BANYAK10-n3'");
        String refused = form.send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains("Hubungkan akun Nama Lain"), refused);
        assertTrue(refused.contains("Keadaannya berubah sejak halaman ini dibuka"), refused);
        assertEquals(0, bound(edition));
        EditionFixture.asOwner(
                "update seat_holder set valid_to = date '2026-12-31', version = version + 1 where id = ?",
                edition.holderId(2));
        String overtaken = allTicked(edition).send().then().extract().asString();
        assertEquals(2, bound(edition), overtaken);
        String left = second.get(list(edition)).asString();
        assertTrue(left.contains("Hubungkan akun BANYAK10-n2"), left);
        assertFalse(left.contains("name=\"proposal\""), left);
    }

    @Test
    void an_account_that_two_proposals_give_two_seats_gets_neither_in_one_press() {
        var edition = named("BANYAK11");
        proposed(edition, 1, 2);
        String account = account(edition, "BANYAK11-n1");
        first.open(page(edition), "/holders")
                .fill(field(edition, 3), account)
                .fill("reason", "SK")
                .send()
                .then()
                .statusCode(303);
        String refused =
                allTicked(edition).send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains("kursi\u00a03. Akun ini sudah memegang kursi lain"), refused);
        assertEquals(0, bound(edition));
    }

    @Test
    void nothing_is_confirmed_without_ticks_or_a_fresh_sign_in_and_ticks_outlast_the_sign_in() {
        var edition = named("BANYAK12");
        proposed(edition, 1, 2);
        second.open(list(edition), "/proposals/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Belum ada usul yang dicentang"));
        allTicked(edition).without("sure").send().then().statusCode(422).body(containsString("Centang pernyataan"));
        var form = allTicked(edition);
        second.signedIn("PT10M");
        String refused = form.send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains("Masuk sekali lagi sebelum memutuskan"), refused);
        assertFalse(refused.contains("name=\"proposal\""), refused);
        String both = proposal(edition, 1) + "." + proposal(edition, 2);
        String other = proposal(edition, 2) + "." + proposal(edition, 1);
        assertTrue(refused.contains("ticked%3D" + both) || refused.contains("ticked%3D" + other), refused);
        assertEquals(0, bound(edition));
        second.signedIn("PT0S");
        String back = second.get(list(edition) + "?ticked=" + both).asString();
        assertEquals(2, back.split(" checked", -1).length - 1, back);
    }

    @Test
    void whoever_changes_what_the_form_names_confirms_nothing() {
        var edition = named("BANYAK13");
        proposed(edition, 1, 2);
        EditionFixture opened = EditionFixture.of("BANYAK13B").frozen(database);
        first.open("/editions/BANYAK13B/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        String unfreeze = opened.text("select public_id from proposal where edition_id = ?", opened.id());
        var one = second.open(list(edition) + "?ticked=" + proposal(edition, 1), "/proposals/confirm")
                .fill("sure", "yes");
        String ticked = one.value("proposal");
        String seal = ticked.substring(ticked.indexOf('.'));
        for (String wrong : List.of(unfreeze + seal, "tidak-ada" + seal, "", seal)) {
            one.fill("proposal", wrong).send().then().statusCode(404);
        }
        one.fill("proposal", unfreeze + seal)
                .send("/editions/BANYAK13B/proposals/confirm")
                .then()
                .statusCode(404);
        one.fill("proposal", proposal(edition, 2) + seal)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Keadaannya berubah"));
        first.open(list(edition) + "/" + proposal(edition, 1), "/reject")
                .fill("proposal", ticked)
                .fill("sure", "yes")
                .send(list(edition) + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("Ini usul Anda sendiri"))
                .body(containsString("kursi\u00a01. "));
        assertEquals(0, bound(edition));
        assertEquals(
                0,
                opened.number(
                        "select count(*) from proposal where edition_id = ? and decision is not null", opened.id()));
        FormClient member = FormClient.as(opened.member(4));
        assertFalse(member.get("/editions/BANYAK13B/proposals").asString().contains("name=\"proposal\""));
    }

    @Test
    void the_desk_leads_to_all_seats_only_while_one_is_to_be_filled_in() {
        var edition = named("BANYAK16");
        EditionFixture.asOwner("delete from seat_holder where seat_id = ?", edition.seatId(3));
        String link = "href=\"/editions/BANYAK16/holders\"";
        first.get("/editions/BANYAK16").then().body(containsString(link));
        filled(edition, 1, 2, 4, 5, 6, 7, 8, 9)
                .type("name-3", "Rahmat Hidayat")
                .send()
                .then()
                .statusCode(303);
        first.get(page(edition)).then().body(containsString("Tidak ada kursi yang perlu diisi"));
        first.get("/editions/BANYAK16").then().body(not(containsString(link)));
    }

    @Test
    void an_appointment_that_was_overtaken_says_why_and_cannot_be_ticked() {
        var edition = named("BANYAK14");
        EditionFixture.asOwner("delete from seat_holder where seat_id = ?", edition.seatId(3));
        filled(edition, 1, 2).type("name-3", "Rahmat Hidayat").send().then().statusCode(303);
        var form = allTicked(edition);
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, name, title, kind) values (nextval('seat_holder_seq'), ?, 'Siti Aminah', '', 'definitive')",
                edition.seatId(3));
        String told = "Masa ini bertumpang dengan masa Siti Aminah";
        String refused = form.send().then().statusCode(422).extract().asString();
        assertTrue(refused.contains("kursi\u00a03. " + told), refused);
        assertEquals(2, TICK.matcher(refused).results().count(), refused);
        second.get(list(edition) + "/" + proposal(edition, 3))
                .then()
                .body(containsString(told))
                .body(not(containsString("/confirm\"")));
        allTicked(edition).send().then().statusCode(303);
        assertEquals(2, bound(edition));
        assertFalse(SecondPersonFixture.first(second, "BANYAK14").isEmpty());
    }
}
