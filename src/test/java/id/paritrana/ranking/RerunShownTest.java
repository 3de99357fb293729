package id.paritrana.ranking;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the second person of another run is shown: in what the data differ from those of the run before. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RerunShownTest {
    private static final String SECOND = "ulang-dua secretariat";
    private static final String CHANGE = "update data_value set value = ? where nomination_id = ? and criterion = 'K2'";
    private static final String RUNS = "select count(*) from ranking_run where category_id = ?";

    @Inject
    DataSource database;

    private EditionFixture proposed(String code) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        RankingFixture.run(code, "BSR", "Pemutakhiran");
        return edition;
    }

    @Test
    void that_nothing_differs_is_an_answer() {
        proposed("ULANGSAMA");
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "ULANGSAMA"))
                .then()
                .body(containsString("Tidak ada data yang berbeda dari hitungan ke‑1."))
                .body(not(containsString("berbeda dari hitungan ke‑1:")));
    }

    @Test
    void each_row_that_differs_is_shown_in_words() {
        EditionFixture edition = proposed("ULANGBEDA");
        EditionFixture.asOwner(CHANGE, 97.5, edition.nomination("BSR3"));
        EditionFixture.asOwner("update fact set current = false where nomination_id = ?", edition.nomination("BSR1"));
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "ULANGBEDA"))
                .then()
                .body(containsString("3 baris data berbeda dari hitungan ke‑1:"))
                .body(containsString("BSR3.K2 PT Contoh ULANGBEDA 3: "))
                .body(containsString(" → 97,5"))
                .body(containsString("PT Contoh ULANGBEDA 1: tidak ada lagi. Sebelumnya "));
    }

    @Test
    void a_recused_chair_is_told_of_which_nominees_the_rows_are() {
        EditionFixture edition = proposed("ULANGLIHAT");
        TableOwner.rewrites(
                "recusal",
                "insert into recusal (id, nomination_id, seat_id, reason, declared_at) values (nextval('recusal_seq'), ?, ?, 'Kerabat', ?)",
                edition.nomination("BSR2"),
                edition.seatId(1),
                EditionFixture.OPENED_AT);
        EditionFixture.asOwner(CHANGE, 97.5, edition.nomination("BSR3"));
        var chair = FormClient.as(edition.member(1));
        chair.get(SecondPersonFixture.first(chair, "ULANGLIHAT"))
                .then()
                .body(containsString("Pada calon yang boleh Anda lihat, 1 baris data berbeda dari hitungan ke‑1:"));
    }

    @Test
    void what_changes_between_reading_and_confirming_is_not_confirmed() {
        EditionFixture edition = proposed("ULANGBASI");
        var form = SecondPersonFixture.form(FormClient.as(SECOND), "ULANGBASI");
        EditionFixture.asOwner(CHANGE, 97.5, edition.nomination("BSR3"));
        form.send().then().statusCode(422);
        assertEquals(1, edition.number(RUNS, edition.category("BSR")));
        SecondPersonFixture.confirm(FormClient.as(SECOND), "ULANGBASI").then().statusCode(303);
        assertEquals(2, edition.number(RUNS, edition.category("BSR")));
    }

    @Test
    void a_long_list_is_folded_and_counted() {
        EditionFixture edition = RankingFixture.large("ULANGBANYAK", 14, database);
        RankingFixture.run("ULANGBANYAK", "BSR", "");
        RankingFixture.run("ULANGBANYAK", "BSR", "Pemutakhiran");
        for (int n = 1; n <= 14; n++) {
            EditionFixture.asOwner(CHANGE, 11.5, edition.nomination("BSR" + n));
        }
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "ULANGBANYAK")).then().body(containsString("5 baris lagi"));
    }
}
