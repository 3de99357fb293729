package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Saving as the use case does it: what is stored, what is left out and told, and what stops everything. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SaveScoreSheetTest {
    @Inject
    DataSource database;

    @Inject
    SaveScoreSheet saving;

    private SaveScoreSheet.Saved save(EditionFixture edition, int version, Map<String, TypedMark> typed) {
        var saved = new AtomicReference<SaveScoreSheet.Saved>();
        MemberFixture.inRequest(() -> saved.set(saving.save(
                MemberFixture.member(edition, 4),
                edition.code(),
                "KAB1",
                UUID.randomUUID().toString(),
                new SheetForm(version, typed))));
        return saved.get();
    }

    private static String marks(EditionFixture edition) {
        return edition.text(
                "select coalesce(string_agg(criterion || '=' || value, ' ' order by criterion), '') from sheet_mark"
                        + " where nomination_id = ? and seat_id = ?",
                edition.nomination("KAB1"),
                edition.seatId(4));
    }

    private static Map<String, TypedMark> typed(String criterion, String mark) {
        return Map.of(criterion, new TypedMark(mark, ""));
    }

    @Test
    void what_can_be_read_is_saved_and_what_cannot_is_told() {
        var edition = EditionFixture.of("SAVEPART").nominations(1).opened(database);
        var saved = save(edition, 0, Map.of("A2", new TypedMark("3", ""), "C1", new TypedMark("105", "")));
        assertEquals(
                List.of("m-C1 scoresheet.mark.above"),
                saved.left().stream().map(o -> o.field() + " " + o.key()).toList());
        assertEquals("A2=3", marks(edition));
        assertEquals("3", saved.marks().get("A2").value().toPlainString());
        assertNull(saved.marks().get("C1").value());
    }

    @Test
    void a_form_of_an_older_version_saves_nothing_unless_it_says_what_is_stored() {
        var edition = EditionFixture.of("SAVEOLD").nominations(1).opened(database);
        int version = save(edition, 0, typed("C1", "78")).version();
        assertThrows(SaveScoreSheet.Stale.class, () -> save(edition, 0, typed("C1", "80")));
        assertEquals("C1=78", marks(edition));
        assertEquals(version, save(edition, 0, typed("C1", "78")).version());
        save(edition, version, typed("C1", "80"));
        assertEquals("C1=80", marks(edition));
    }

    @Test
    void an_empty_form_begins_no_sheet() {
        var edition = EditionFixture.of("SAVENONE").nominations(1).opened(database);
        assertNull(save(edition, 0, typed("C1", "")).savedAt());
        assertEquals(
                0,
                edition.number("select count(*) from score_sheet where nomination_id = ?", edition.nomination("KAB1")));
    }

    @Test
    void a_sheet_that_is_filed_and_one_whose_scoring_is_not_open_take_no_mark() {
        var edition = EditionFixture.of("SAVEFILED").nominations(1).opened(database);
        edition.file("KAB1", 4, Map.of("A2", "3", "C1", "78", "D2", "86"));
        assertEquals(List.of("scoresheet.is-filed"), refused(edition, 2));
        var early = EditionFixture.of("SAVEEARLY").nominations(1).frozen(database);
        assertEquals(List.of("scoresheet.not-open"), refused(early, 0));
    }

    private List<String> refused(EditionFixture edition, int version) {
        return assertThrows(Refusal.class, () -> save(edition, version, typed("C1", "50"))).objections().stream()
                .map(Objection::key)
                .toList();
    }

    @Test
    void a_recused_seat_finds_no_sheet() {
        var edition = EditionFixture.of("SAVERECUSED").nominations(1).opened(database);
        edition.recuse("KAB1", 4);
        assertThrows(NotThere.class, () -> save(edition, 0, typed("C1", "50")));
    }
}
