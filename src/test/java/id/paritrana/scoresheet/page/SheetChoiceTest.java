package id.paritrana.scoresheet.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.access.HeldSeat;
import id.paritrana.scoresheet.GivenMark;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetState;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.site.form.Fields;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Choosing between what is stored and what was typed, without a database. */
class SheetChoiceTest {
    private static final int VERSION = 3;
    private static final Map<String, GivenMark> STORED = Map.of("A", given("80"), "B", given("70"), "C", given("60"));

    private static GivenMark given(String value) {
        return new GivenMark(new BigDecimal(value), "");
    }

    private static SheetState sheet(Map<String, GivenMark> marks) {
        return new SheetState(
                new HeldSeat(1, 2, "4", "Unsur", false, false, "ED"),
                1,
                ZoneId.of("Asia/Makassar"),
                true,
                0,
                1,
                "KAB1",
                "Kabupaten",
                false,
                1,
                null,
                1L,
                VERSION,
                Instant.EPOCH,
                null,
                false,
                marks,
                null);
    }

    private static SheetCriteria criteria() {
        var rows = new ArrayList<>(List.of(row("ROOT", "", null, Source.AGGREGATE)));
        STORED.keySet().stream().sorted().forEach(code -> rows.add(row(code, "ROOT", "1", Source.PANEL)));
        var workbook = EditionWorkbook.builder().criteria(rows).build();
        return SheetCriteria.of(SchemeAssembler.draft(workbook, "KAB").scheme());
    }

    private static CriterionRow row(String code, String parent, String weight, Source source) {
        boolean panel = source == Source.PANEL;
        return new CriterionRow(
                "*",
                code,
                parent,
                code,
                weight == null ? null : new BigDecimal(weight),
                source,
                Direction.BENEFIT,
                null,
                panel ? BigDecimal.ZERO : null,
                panel ? new BigDecimal("100") : null,
                null,
                ScoreTable.NONE,
                Aggregation.ARITHMETIC,
                MissingPolicy.ZERO,
                null,
                null);
    }

    private static ConflictView view(SheetChoice choice) {
        return ConflictView.of(sheet(STORED), criteria(), choice, Messages.INDONESIAN);
    }

    /** The form comes as it was typed: 1, 2 and 3 instead of what is stored. */
    private static SheetChoice sent(int version, String pick, String... decided) {
        return SheetChoice.of(new Fields(Map.of(
                "version",
                List.of(String.valueOf(version)),
                "m-A",
                List.of("1"),
                "m-B",
                List.of("2"),
                "m-C",
                List.of("3"),
                "pick",
                List.of(pick),
                "decided",
                List.of(decided))));
    }

    private static SheetChoice settled(SheetChoice sent) {
        return sent.settled(view(sent), Messages.INDONESIAN);
    }

    private static List<String> open(SheetChoice choice) {
        return view(choice).open().stream().map(d -> d.criterion().code()).toList();
    }

    private static List<String> marks(SheetChoice choice) {
        return List.of("A", "B", "C").stream()
                .map(code -> choice.form().at(code).mark())
                .toList();
    }

    @Test
    void a_choice_for_one_criterion_leaves_the_others_open() {
        var mine = settled(sent(VERSION, "typed:B"));
        assertEquals(List.of("A", "C"), open(mine));
        assertEquals(List.of("1", "2", "3"), marks(mine));
        var stored = settled(sent(VERSION, "stored:B"));
        assertEquals(List.of("A", "C"), open(stored));
        assertEquals(List.of("1", "70", "3"), marks(stored));
    }

    @Test
    void a_choice_for_all_is_for_those_that_are_still_open() {
        var stored = settled(sent(VERSION, "stored", "A", "C"));
        assertEquals(List.of(), open(stored));
        assertEquals(List.of("1", "70", "3"), marks(stored));
        var typed = settled(sent(VERSION, "typed", "A"));
        assertEquals(List.of(), open(typed));
        assertEquals(List.of("1", "2", "3"), marks(typed));
    }

    @Test
    void what_was_chosen_on_another_version_of_the_sheet_is_asked_for_again() {
        var choice = settled(sent(VERSION - 1, "stored", "A"));
        assertEquals(List.of("A", "B", "C"), open(choice));
        assertEquals(Set.of(), choice.mine());
        assertEquals(List.of("1", "2", "3"), marks(choice));
    }

    @Test
    void a_button_for_a_criterion_that_nobody_asks_for_chooses_nothing() {
        var choice = settled(sent(VERSION, "stored:X"));
        assertEquals(List.of("A", "B", "C"), open(choice));
        assertEquals(Set.of("A"), settled(sent(VERSION, "typed:A", "A")).mine());
    }

    @Test
    void choosing_changes_nothing_of_what_it_began_from() {
        var sent = sent(VERSION, "typed", "A");
        settled(sent);
        assertEquals(Set.of("A"), sent.mine());
        assertEquals("typed", sent.pick());
    }
}
