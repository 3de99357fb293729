package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionFixture;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Filing as the use case does it; what the pages make of it is told in {@link SheetLifeTest}. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FileScoreSheetTest {
    private static final Map<String, String> MARKS = Map.of("A2", "3", "C1", "78", "D2", "86");
    private static final int LOOKED_THROUGH = 1;

    @Inject
    DataSource database;

    @Inject
    FileScoreSheet filing;

    private void file(EditionFixture edition, String nomination, int version, boolean declared) {
        MemberFixture.inRequest(
                () -> filing.file(MemberFixture.member(edition, 4), edition.code(), nomination, version, declared));
    }

    private List<String> refused(EditionFixture edition, String nomination, int version, boolean declared) {
        return assertThrows(Refusal.class, () -> file(edition, nomination, version, declared)).objections().stream()
                .map(Objection::key)
                .toList();
    }

    private static long filings(EditionFixture edition) {
        return edition.number(
                "select count(*) from sheet_filing f join score_sheet s on s.id = f.sheet_id"
                        + " join nomination n on n.id = s.nomination_id where n.edition_id = ?",
                edition.id());
    }

    @Test
    void a_complete_sheet_is_filed_with_its_marks_and_noted() {
        var edition =
                EditionFixture.of("FILEFULL").nominations(1).opened(database).draft("KAB1", 4, MARKS);
        file(edition, "KAB1", LOOKED_THROUGH, true);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from score_sheet where nomination_id = ? and filed_at = " + TestClock.SQL_NOW,
                        edition.nomination("KAB1")));
        assertEquals(1, filings(edition));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'sheet-filed'", edition.id()));
        assertEquals(List.of("scoresheet.is-filed"), refused(edition, "KAB1", LOOKED_THROUGH + 1, true));
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var edition =
                EditionFixture.of("FILEPART").nominations(1).opened(database).draft("KAB1", 4, Map.of("C1", "78"));
        assertEquals(
                List.of("scoresheet.filing.mark", "scoresheet.filing.mark", "scoresheet.filing.declare"),
                refused(edition, "KAB1", LOOKED_THROUGH, false));
        assertEquals(0, filings(edition));
    }

    @Test
    void a_sheet_that_was_changed_since_it_was_looked_through_is_not_filed() {
        var edition =
                EditionFixture.of("FILEMOVED").nominations(1).opened(database).draft("KAB1", 4, MARKS);
        assertEquals(List.of("scoresheet.filing.changed"), refused(edition, "KAB1", LOOKED_THROUGH - 1, true));
        assertEquals(0, filings(edition));
    }

    @Test
    void after_closing_nothing_is_filed() {
        var edition =
                EditionFixture.of("FILELATE").nominations(1).opened(database).draft("KAB1", 4, MARKS);
        edition.close("KAB");
        assertEquals(List.of("scoresheet.filing.closed"), refused(edition, "KAB1", LOOKED_THROUGH, true));
    }

    @Test
    void there_is_no_sheet_for_whoever_holds_no_seat_or_is_recused() {
        var edition = EditionFixture.of("FILENONE").nominations(1).opened(database);
        edition.recuse("KAB1", 4);
        assertThrows(NotThere.class, () -> file(edition, "KAB1", 0, true));
        assertThrows(
                NotThere.class,
                () -> MemberFixture.inRequest(() -> filing.file(Viewer.NOBODY, edition.code(), "BSR1", 0, true)));
    }
}
