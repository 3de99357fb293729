package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.exchange.WorkbookDifference.Kind;
import id.paritrana.refusal.Objection;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.RowCells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of the rows of a file and of those that are stored, without a database. */
class ImportPlanTest {
    private static final EditionWorkbook STORED =
            TemplateFilledIn.withMarks().like().marks(List.of()).build();

    private static ImportPlan plan(EditionWorkbook file) {
        return ImportPlan.of(STORED, ImportPlan.Wish.of(file), change -> List.of());
    }

    private static List<String> removed(ImportPlan plan) {
        return plan.difference().changes().stream()
                .filter(change -> change.kind() == Kind.REMOVED)
                .map(Change::key)
                .toList();
    }

    @Test
    void an_empty_sheet_and_a_row_that_is_not_there_delete_nothing() {
        for (EditionTable table : EditionTable.values()) {
            if (table == EditionTable.EDITION) {
                continue;
            }
            ImportPlan empty = plan(STORED.like().rows(table, List.of()).build());
            assertEquals(List.of(), empty.difference().changes(), table.code());
            assertEquals(Map.of(), empty.absent(), table + ": an empty sheet offers no deletion either");
        }
        ImportPlan partly = plan(
                STORED.like().nominations(STORED.nominations().subList(0, 3)).build());
        assertEquals(List.of(), partly.difference().changes());
        assertEquals(Map.of(EditionTable.NOMINATIONS, 9), partly.absent());
    }

    @Test
    void rows_that_may_not_go_are_not_offered_for_deletion() {
        ImportPlan frozen = ImportPlan.of(
                STORED,
                ImportPlan.Wish.of(STORED.like()
                        .nominations(STORED.nominations().subList(0, 3))
                        .values(STORED.values().subList(0, 1))
                        .build()),
                change -> change.table() == EditionTable.NOMINATIONS
                        ? List.of(Objection.overall("exchange.roster-frozen.nominations"))
                        : List.of());
        assertEquals(Map.of(EditionTable.VALUES, STORED.values().size() - 1), frozen.absent());
    }

    @Test
    void a_list_with_an_undecided_item_is_not_stored_as_refused() {
        String nominee = STORED.nominations().get(0).code();
        var decided = new ItemRow(nominee, "DAFTAR", "a", true, false, BigDecimal.ONE);
        var open = new ItemRow(nominee, "DAFTAR", "b", null, true, BigDecimal.ONE);
        var no = new ItemRow(nominee, "DAFTAR", "b", false, true, BigDecimal.ONE);
        assertEquals(
                List.of(),
                plan(STORED.like().items(List.of(decided, open)).build())
                        .difference()
                        .of(EditionTable.ITEMS));
        assertEquals(
                2,
                plan(STORED.like().items(List.of(decided, no)).build())
                        .difference()
                        .count(EditionTable.ITEMS));
        EditionWorkbook before = STORED.like().items(List.of(decided, no)).build();
        ImportPlan again = ImportPlan.of(
                before,
                ImportPlan.Wish.of(before.like().items(List.of(decided, open)).build()),
                change -> List.of());
        assertEquals(List.of(), again.difference().changes(), "what is stored of the list stays");
    }

    @Test
    void lists_of_a_file_are_compared_with_those_that_are_stored() {
        List<NominationRow> nominees = STORED.nominations().stream()
                .filter(row -> row.category().equals(STORED.nominations().get(0).category()))
                .toList();
        String one = nominees.get(0).code();
        String other = nominees.get(1).code();
        EditionWorkbook before = STORED.like()
                .items(List.of(item(one, "a"), item(one, "b"), item(other, "a"), item(other, "b")))
                .build();
        assertEquals(List.of(), doubts(before, List.of(item(one, "a"), item(other, "a"), item(other, "b"))));
        assertEquals(List.of("workbook.item.differs"), doubts(before, List.of(item(one, "c"))));
        assertEquals(
                List.of(), doubts(STORED.like().items(List.of(item(one, "a"))).build(), List.of()));
    }

    private static ItemRow item(String nominee, String item) {
        return new ItemRow(nominee, "DAFTAR", item, true, false, BigDecimal.ONE);
    }

    /** The doubts about items of a file that holds these items alone, which by themselves are in doubt too. */
    private static List<String> doubts(EditionWorkbook before, List<ItemRow> items) {
        EditionWorkbook file = before.like().items(items).build();
        ImportPlan plan = ImportPlan.of(before, ImportPlan.Wish.of(file), change -> List.of());
        Problem alone = new Problem(
                "items",
                "C2",
                "item",
                Telling.oncePer("workbook.item.differs", "criterion"),
                Map.of(),
                Problem.Severity.WARNING);
        Reading reading = new Reading(file, new TableSet(List.of()), List.of(alone), Map.of(), new RowCells());
        return ImportView.doubts(reading, plan).stream()
                .map(problem -> problem.key())
                .filter(key -> key.startsWith("workbook.item."))
                .toList();
    }

    @Test
    void a_marked_nomination_goes_with_everything_about_it_and_a_ticked_table_loses_what_the_file_lacks() {
        NominationRow gone = STORED.nominations().get(0);
        ImportPlan marked = ImportPlan.of(
                STORED,
                new ImportPlan.Wish(
                        EditionWorkbook.builder()
                                .edition(STORED.edition())
                                .present(Set.of(EditionTable.NOMINATIONS))
                                .build(),
                        Map.of(EditionTable.NOMINATIONS, List.of(gone)),
                        Set.of()),
                change -> List.of());
        assertTrue(removed(marked).contains(gone.code()));
        assertEquals(List.of(), marked.objections());
        assertTrue(removed(marked).stream().allMatch(key -> key.startsWith(gone.code())), removed(marked)::toString);
        assertEquals(
                List.of(gone.code()),
                marked.toApply().changes().stream().map(Change::key).toList(),
                "what hangs on it goes with it, once");
        ImportPlan ticked = ImportPlan.of(
                STORED,
                new ImportPlan.Wish(
                        STORED.like().values(STORED.values().subList(1, 4)).build(),
                        Map.of(),
                        EnumSet.of(EditionTable.VALUES)),
                change -> List.of());
        assertEquals(STORED.values().size() - 3, removed(ticked).size());
    }

    @Test
    void what_may_not_change_stays_with_its_reason_and_the_rest_is_taken_over() {
        ValueRow value = STORED.values().get(0);
        var changed = new ValueRow(
                value.nomination(),
                value.criterion(),
                null,
                "PERKADA_LAMPIRAN",
                null,
                null,
                null,
                value.asOf(),
                value.source(),
                value.state());
        var values = new ArrayList<>(STORED.values());
        values.set(0, changed);
        var nominations = new ArrayList<>(STORED.nominations());
        NominationRow first = nominations.get(0);
        nominations.set(0, new NominationRow("DESA", first.code(), first.name(), "", ""));
        ImportPlan plan = ImportPlan.of(
                STORED,
                ImportPlan.Wish.of(
                        STORED.like().values(values).nominations(nominations).build()),
                change -> change.table() == EditionTable.NOMINATIONS
                        ? List.of(Objection.overall("exchange.categories-frozen"))
                        : List.of());
        assertEquals(
                List.of(value.nomination() + "." + value.criterion()),
                plan.difference().changes().stream().map(Change::key).toList());
        assertEquals(
                List.of(first.code()),
                plan.staying().stream().map(s -> s.change().key()).toList());
        assertEquals(first.category(), plan.result().nominations().get(0).category());
    }

    @Test
    void rows_that_break_a_rule_only_together_with_the_stored_ones_are_refused_before() {
        var renamed = STORED.criteria().stream()
                .map(row -> row.category().equals("MIKRO") && row.code().equals("CAKUPAN")
                        ? new id.paritrana.workbook.CriterionRow(
                                row.category(),
                                "CAKUPAN2",
                                row.parent(),
                                row.name(),
                                row.weight(),
                                row.source(),
                                row.direction(),
                                row.normaliser(),
                                row.lo(),
                                row.hi(),
                                row.target(),
                                row.table(),
                                row.aggregator(),
                                row.missing(),
                                row.minCoverage(),
                                row.gate())
                        : row)
                .toList();
        ImportPlan both = plan(STORED.like().criteria(renamed).build());
        assertEquals(
                List.of("exchange.together"),
                both.objections().stream().map(Objection::key).distinct().toList());
        ImportPlan instead = ImportPlan.of(
                STORED,
                new ImportPlan.Wish(
                        STORED.like().criteria(renamed).build(), Map.of(), EnumSet.of(EditionTable.CRITERIA)),
                change -> List.of());
        assertEquals(List.of(), instead.objections());
    }

    @Test
    void settings_that_the_file_leaves_empty_stay() {
        var info = STORED.edition();
        ImportPlan plan = plan(STORED.like()
                .edition(new id.paritrana.workbook.EditionInfo(info.code(), "", null, null, null, "", null, null))
                .build());
        assertEquals(List.of(), plan.difference().changes());
    }
}
