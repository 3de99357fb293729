package id.paritrana.exchange;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What would fail on the day keeps a scheme from being frozen, and names the cell. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TrialRankingTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Test
    void a_tie_rule_that_one_category_does_not_know_is_refused_at_freezing() {
        ImportFixture.edition("DRY1", "")
                .with("rules", "\"head_to_head, shared\"", "\"C1, shared\"")
                .taken(OFFICER);
        String page = refused("DRY1");
        assertTrue(page.contains("rules!C"), page);
        assertTrue(page.contains("C1"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "DRY2, rules, '*,quorum,3', '*,quorum,6', rules!C, 'kuorum 6 kategori KAB tidak dapat dicapai oleh 5 kursi'",
        "DRY3, criteria, 'KAB,C1,T,Mutu kebijakan,30,panel,,rubric,0,100,,', 'KAB,C1,T,Mutu kebijakan,30,panel,,rubric,0,100,,,,,,101', criteria!P, 'calon dengan nilai terbaik pun'",
    })
    void a_rule_under_which_nobody_is_ranked_is_refused_now(
            String code, String table, String words, String others, String cell, String sentence) {
        ImportFixture edition = ImportFixture.edition(code, "");
        if (table.equals("criteria")) {
            edition.with("criteria", "hi,target,table\n", "hi,target,table,aggregator,missing,min_coverage,gate\n")
                    .with("criteria", words, others);
            for (String row : new String[] {
                "KAB,T,,Nilai akhir,,aggregate,,,,,,",
                "KAB,A1,T,Bentuk regulasi,40,choice,,,,,,",
                "KAB,B1,T,Cakupan,30,ratio,,target,,,1,",
                "BSR,U,,Nilai akhir,,aggregate,,,,,,",
                "BSR,K1,U,Kepatuhan,100,panel,,rubric,0,100,,"
            }) {
                edition.with("criteria", row, row + ",,,,");
            }
        } else {
            edition.with(table, words, others);
        }
        edition.taken(OFFICER);
        String page = refused(code);
        assertTrue(page.contains(cell), page);
        assertTrue(page.contains(sentence), page);
    }

    @Test
    void a_score_that_depends_on_who_else_takes_part_is_refused_at_freezing() {
        ImportFixture.edition("DRY6", "")
                .with(
                        "criteria",
                        "KAB,C1,T,Mutu kebijakan,30,panel,,rubric,0,100,,",
                        "KAB,C1,T,Mutu kebijakan,30,panel,,minmax,,,,")
                .taken(OFFICER);
        String page = refused("DRY6");
        assertTrue(page.contains("bergantung pada peserta lain"), page);
        assertFalse(page.contains("Periksa sebelum dibekukan"), page);
    }

    @Test
    void a_sound_scheme_is_frozen() {
        ImportFixture.edition("DRY4", "").taken(OFFICER);
        var officer = FormClient.as(OFFICER);
        assertFalse(officer.get("/editions/DRY4/scheme").asString().contains("Belum bisa dibekukan"));
        officer.open("/editions/DRY4/scheme", "/freeze")
                .fill("basis", "Juknis")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
    }

    @Test
    void the_journal_tells_from_and_to_and_the_ranking_which_imports_its_data_came_by() throws SQLException {
        ImportFixture.edition("DRY5", "").taken(OFFICER);
        ImportFixture.edition("DRY5", "")
                .with("values", "800,1000,80", "850,1000,85")
                .with("seats", "Pengusaha", "Apindo")
                .taken("second-officer secretariat");
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/DRY5/journal")
                .then()
                .body(containsString("N1 B1 pembilang</th><td>800</td><td>850</td>"))
                .body(containsString("3 unsur</th><td>Pengusaha</td><td>Apindo</td>"));
        confirmsTheFacts("/editions/DRY5/facts");
        EditionFixture.tryTo(
                database,
                "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', opened_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = 'DRY5'");
        EditionFixture.asOwner(
                "update category set closed_at = timestamptz '2026-05-21 02:00Z' where edition_id = (select id from edition where code = 'DRY5')");
        id.paritrana.ranking.RankingFixture.run("DRY5", "KAB", "");
        officer.get("/editions/DRY5/ranking/KAB")
                .then()
                .body(containsString("Data masuk lewat impor"))
                .body(containsString("uji.zip"))
                .body(containsString("second-officer"));
    }

    /** By somebody who brought none of them. */
    private static void confirmsTheFacts(String list) {
        var third = FormClient.as("third-officer secretariat");
        String ticked =
                third.open(list, "/facts/confirm").fill("step", "all").send().asString();
        third.form(ticked, list, "/facts/confirm").send().then().statusCode(303);
    }

    private static ImportFixture withBlanks(String regulation, String members) {
        return ImportFixture.edition("DRYBLANK", "")
                .with("nominations", "KAB,N2,", "KAB,N1 B,")
                .with("criteria", "KAB,A1,", "KAB,X,")
                .with("criteria", "KAB,B1,", "KAB,B X,")
                .with("levels", "KAB,A1,", "KAB,X,")
                .with("values", ",A1,", ",X,")
                .with("values", ",B1,", ",B X,")
                .with("values", "N2,", "N1 B,")
                .with("values", "N1 B,X,tidak_ada", "N1 B,X," + regulation)
                .with("values", "800,1000,80", members);
    }

    @Test
    void the_journal_tells_rows_apart_whose_codes_read_alike() {
        withBlanks("tidak_ada ", "800,1000,80 ").taken(OFFICER);
        withBlanks("perda", "850,1000,85").taken(OFFICER);
        FormClient.as(OFFICER)
                .get("/editions/DRYBLANK/journal")
                .then()
                .body(containsString("N1 B X nilai</th><td>tidak_ada</td><td>perda</td>"))
                .body(containsString("N1 B X pembilang</th><td>800</td><td>850</td>"));
    }

    private static String refused(String code) {
        var answer = FormClient.as(OFFICER)
                .open("/editions/" + code + "/scheme", "/freeze")
                .fill("basis", "Juknis")
                .fill("sure", "true")
                .send();
        answer.then().statusCode(422);
        return answer.asString();
    }
}
