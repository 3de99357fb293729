package id.paritrana.exchange;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an import may remove while an edition is in preparation, and what it may not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RemovalTest {
    private static final String OFFICER = "officer secretariat";
    private static final String OVER = "nomination,segment,as_of,participants,workers\nP1,BPU,2025-12-31,77074,51086\n";

    /** Every column that points to a nominee, a seat or a category, and what becomes of it when an import removes that one. */
    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("nomination.category_id", "the workbook has no nominee of a category that it lacks"),
            Map.entry("coverage_record.nomination_id", "goes with it"),
            Map.entry("data_value.nomination_id", "goes with it"),
            Map.entry("evidence.nomination_id", "goes with it"),
            Map.entry("fact.nomination_id", "goes with it"),
            Map.entry("seat_holder.seat_id", "goes with it"),
            Map.entry("coverage_answer.nomination_id", "keeps it"),
            Map.entry("proposal.category_id", "keeps it"),
            Map.entry("proposal.nomination_id", "keeps it"),
            Map.entry("proposal.seat_id", "keeps it"),
            Map.entry("journal.seat_id", "keeps it"),
            Map.entry("journal.sealed_in", "keeps it"),
            Map.entry("recusal.nomination_id", "keeps it"),
            Map.entry("recusal.seat_id", "keeps it"),
            Map.entry("score_sheet.nomination_id", "keeps it"),
            Map.entry("score_sheet.seat_id", "keeps it"),
            Map.entry("ranking_run.category_id", "after freezing"),
            Map.entry("verdict.category_id", "after freezing"),
            Map.entry("verdict.chair_seat_id", "after freezing"),
            Map.entry("verdict_place.nomination_id", "after freezing"),
            Map.entry("verdict_presence.seat_id", "after freezing"),
            Map.entry("document.category_id", "after freezing"));

    @Inject
    DataSource database;

    @Test
    void a_nominee_whose_warnings_were_answered_is_not_removed_and_the_preview_says_so() {
        ImportFixture.edition("HAPUS1", "").with("coverage", OVER).taken(OFFICER);
        FormClient.as(OFFICER)
                .open("/editions/HAPUS1/nominations/P1/coverage", "/answers")
                .fill("reason", "Pekerja luar daerah ikut dihitung")
                .send()
                .then()
                .statusCode(303);
        String page = without("HAPUS1", "BSR,P1,PT Contoh Satu,,").preview(OFFICER);
        assertTrue(page.contains("Calon P1 tidak dapat dihapus: tercatat usul tentangnya atau jawaban"), page);
        assertFalse(page.contains("Impor ini menghapus"), page);
    }

    @Test
    void a_seat_whose_holder_the_journal_knows_is_not_removed_either() throws SQLException {
        ImportFixture.edition("HAPUS2", "").taken(OFFICER);
        try (var connection = database.getConnection();
                var noted = connection.prepareStatement("""
                        select note(?, null, s.id, e.id, null, 'conflict-declared', 'edition:HAPUS2', '{}', '{}', '')
                          from seat s join edition e on e.id = s.edition_id where e.code = 'HAPUS2' and s.code = '5'""")) {
            noted.setObject(1, TestClock.START.atOffset(ZoneOffset.UTC));
            noted.executeQuery();
        }
        var file = ImportFixture.edition("HAPUS2", "")
                .with("seats", "code,element,role,holder\n", "code,element,role,holder,hapus\n")
                .with("seats", "5,Ahli,member,Pemegang lima", "5,Ahli,member,Pemegang lima,ya");
        String page = file.preview(OFFICER);
        assertTrue(page.contains("Kursi 5 tidak dapat dihapus"), page);
    }

    @Test
    void whatever_points_to_a_nominee_a_seat_or_a_category_goes_with_it_or_keeps_it() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                         where c.contype = 'f' and c.confrelid in
                               ('nomination'::regclass, 'seat'::regclass, 'category'::regclass)""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertEquals(new TreeSet<>(POINTERS.keySet()), found);
    }

    private static ImportFixture without(String edition, String nomination) {
        return ImportFixture.edition(edition, "")
                .with("nominations", "region_code,sector\n", "region_code,sector,hapus\n")
                .with("nominations", nomination, nomination + ",ya");
    }
}
