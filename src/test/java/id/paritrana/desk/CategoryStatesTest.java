package id.paritrana.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where categories stand, and who can sign in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CategoryStatesTest {
    private static final OffsetDateTime FROZEN =
            TestClock.START.minusSeconds(86_400).atOffset(ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Inject
    DataSource database;

    @Inject
    CategoryStates states;

    @Inject
    Editions editions;

    @Test
    void a_seat_whose_only_holder_has_left_is_not_bound() {
        var fixture = EditionFixture.of("DESKBOUND").opened(database);
        var edition = editions.byCode("DESKBOUND").orElseThrow();
        assertEquals(states.seats(edition), states.boundSeats(edition));
        EditionFixture.asOwner(
                "update seat_holder set valid_to = ? where seat_id = ?", TODAY.minusDays(2), fixture.seatId(3));
        EditionFixture.asOwner(
                "update seat_holder set valid_from = ? where seat_id = ?", TODAY.plusDays(2), fixture.seatId(4));
        assertEquals(states.seats(edition) - 2, states.boundSeats(edition));
    }

    @Test
    void before_scoring_is_opened_no_category_is_being_scored_or_can_be_closed() {
        EditionFixture.of("DESKPREP").nominations(2).prepared(database);
        var officer = FormClient.as("meja secretariat");
        String desk = officer.get("/editions/DESKPREP").asString();
        assertTrue(desk.contains("Belum dibuka"), desk);
        assertFalse(desk.contains(">Sedang dinilai<") || desk.contains(">Tutup penilaian"), desk);
        String ranking = officer.get("/editions/DESKPREP/ranking").asString();
        assertTrue(ranking.contains("Penilaian belum dibuka"), ranking);
        assertFalse(ranking.contains("Sedang dinilai"), ranking);
    }

    @Test
    void a_category_with_a_withdrawal_that_waits_is_held() {
        EditionFixture.of("DESKTARIK").opened(database);
        FormClient.as("meja secretariat")
                .open("/editions/DESKTARIK/roster/BSR3/withdraw", "/withdraw")
                .fill("reason", "Mengundurkan diri")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                List.of("BSR"),
                states.of(editions.byCode("DESKTARIK").orElseThrow()).stream()
                        .filter(CategoryState::held)
                        .map(CategoryState::code)
                        .toList());
    }

    @Test
    void a_category_can_be_closed_from_the_desk_only_when_nothing_is_missing() {
        EditionFixture.of("DESKMISS")
                .nominations(2)
                .deadline(TestClock.START.plusSeconds(60))
                .opened(database);
        String desk =
                FormClient.as("meja secretariat").get("/editions/DESKMISS").asString();
        assertTrue(desk.contains(">Sedang dinilai<"), desk);
        assertFalse(desk.contains(">Tutup penilaian"), desk);
        assertTrue(
                desk.contains("href=\"/editions/DESKMISS/close/KAB\">Lembar yang belum terkirim dan penutupan<"), desk);
    }

    @Test
    void the_desk_and_the_list_of_rankings_give_a_category_the_same_sign() {
        var fixture = EditionFixture.of("DESKSIGN").nominations(2).opened(database);
        fixture.close("BSR");
        var officer = FormClient.as("meja secretariat");
        String desk = officer.get("/editions/DESKSIGN").asString();
        assertTrue(desk.contains("<span class=\"st half\">Sedang dinilai</span>"), desk);
        assertTrue(desk.contains("<span class=\"st full\">Ditutup</span>"), desk);
        String rankings = officer.get("/editions/DESKSIGN/ranking").asString();
        assertTrue(rankings.contains("class=\"st half\">Sedang dinilai</span>"), rankings);
        assertTrue(rankings.contains("class=\"st full\">Siap dihitung</span>"), rankings);
        String read = FormClient.as(fixture.member(2))
                .get("/editions/DESKSIGN/ranking")
                .asString();
        assertTrue(read.contains("class=\"st full\">Menunggu dihitung sekretariat</span>"), read);
    }

    @Test
    void the_desk_says_whether_the_deadline_is_still_to_come() {
        EditionFixture.of("DESKLATE").deadline(TestClock.START.minusSeconds(60)).opened(database);
        EditionFixture.of("DESKSOON").deadline(TestClock.START.plusSeconds(60)).opened(database);
        var officer = FormClient.as("meja secretariat");
        String late = officer.get("/editions/DESKLATE").asString();
        assertTrue(late.matches("(?s).*<b class=\"st wait\">Batas akhir [^<]* sudah lewat\\.</b>.*"), late);
        assertTrue(late.contains("/editions/DESKLATE/close/KAB\">Usulkan penutupan<"), late);
        String soon = officer.get("/editions/DESKSOON").asString();
        assertTrue(soon.contains("Batas akhir ") && !soon.contains("sudah lewat"), soon);
    }

    @Test
    void a_category_that_seats_do_not_mark_waits_for_no_sheet_and_can_be_closed() {
        var fixture = EditionFixture.of("DESKDATA").nominations(2).prepared(database);
        EditionFixture.asOwner(
                "update stored_criterion set source = 'number', normaliser = 'goalposts', mark_lo = null, mark_hi = null"
                        + " where edition_id = ? and category = 'BSR' and source = 'panel'",
                fixture.id());
        fixture.run("update edition set frozen_at = ?, scheme_basis = 'Juknis' where id = ?", FROZEN, fixture.id());
        fixture.run("update edition set opened_at = ? where id = ?", FROZEN, fixture.id());
        String desk =
                FormClient.as("meja secretariat").get("/editions/DESKDATA").asString();
        assertTrue(desk.contains("2 calon, tanpa lembar penilaian"), desk);
        assertTrue(desk.contains("18 lembar belum terkirim"), "only those of the other category");
        assertTrue(desk.contains("Kemajuan: 0 dari 18 lembar terkirim"));
        assertTrue(desk.contains("Tutup penilaian Perusahaan besar"));
        assertTrue(desk.contains("tidak ada lembar yang ditunggu"));
    }

    @Test
    void a_recused_seat_owes_no_sheet_and_one_that_it_filed_before_does_not_count() {
        var fixture = EditionFixture.of("DESKSTATE").nominations(2).opened(database);
        fixture.run(
                "insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at, filed_at)"
                        + " select nextval('score_sheet_seq'), ?, id, ?, ?, ? from seat where edition_id = ?",
                fixture.nomination("KAB1"),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                fixture.id());
        fixture.recuse("KAB1", 3);
        var edition = editions.byCode("DESKSTATE").orElseThrow();
        long seats = states.seats(edition);
        var kab = states.of(edition).stream()
                .filter(c -> c.code().equals("KAB"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(2L, 2 * seats - 1, seats - 1), List.of(kab.nominations(), kab.expected(), kab.filed()));
    }
}
