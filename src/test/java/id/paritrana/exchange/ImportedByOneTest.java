package id.paritrana.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.paritrana.coverage.RecordCoverage;
import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.exchange.WorkbookDifference.ChangedField;
import id.paritrana.exchange.WorkbookDifference.Kind;
import id.paritrana.fact.RecordFact;
import id.paritrana.nomination.RecordValue;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.TemplateFilledIn;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.WorkbookRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An import is the act of one officer: from freezing on it does in an official edition nothing that this officer could not do by
 * hand. Each table and each field of the edition stands here with every stage; what is not listed is refused.
 */
class ImportedByOneTest {
    /** Stages from left to right: being made, frozen, opened, closed, pronounced. Then what the officer does by hand instead. */
    private static final String LISTED = """
            edition.name            changed  + + + + -  LABEL
            edition.kind            changed  - - - - -
            edition.assessment_year changed  + - - - -
            edition.award_year      changed  + - - - -
            edition.region          changed  + - - - -
            edition.period_start    changed  + - - - -
            edition.period_end      changed  + - - - -
            edition.assessment_year filled   + + + + +  LABEL
            edition.award_year      filled   + + + + +  LABEL
            edition.region          filled   + + + + +  LABEL
            edition.period_start    filled   + - - - -
            edition.period_end      filled   + - - - -
            categories              added    + - - - -
            categories              changed  + - - - -
            categories              removed  + - - - -
            criteria                added    + - - - -
            criteria                changed  + - - - -
            criteria                removed  + - - - -
            rules                   added    + - - - -
            rules                   changed  + - - - -
            rules                   removed  + - - - -
            levels                  added    + - - - -
            levels                  changed  + - - - -
            levels                  removed  + - - - -
            seats                   added    + - - - -
            seats                   changed  + - - - -
            seats                   removed  + - - - -
            nominations             added    + - - - -
            nominations             changed  + - - - -
            nominations             removed  + - - - -
            nominations             withdrawn + - - - -
            values.figure           added    + + + - -  RecordValue
            values.figure           changed  + + + - -  RecordValue
            values.figure           removed  + + + - -  RecordValue
            values.fact             added    + + + - -  RecordFact
            values.fact             changed  + + + - -  RecordFact
            values.fact             removed  + - - - -
            values.fact             emptied  + - - - -
            items                   added    + + + - -  RecordFact
            items                   changed  + + + - -  RecordFact
            items                   removed  + - - - -
            coverage                added    + + + - -  RecordCoverage
            coverage                changed  + + + - -  RecordCoverage
            coverage                removed  + + + - -  RecordCoverage
            marks                   added    - - - - -
            marks                   changed  - - - - -
            marks                   removed  - - - - -
            recusals                added    - - - - -
            recusals                changed  - - - - -
            recusals                removed  - - - - -
            """;

    /** Nothing that counts: how the edition is called, and what stands on papers alone. */
    private static final String LABEL = "LABEL";

    private static final Set<String> BY_HAND =
            Set.of(RecordValue.class, RecordFact.class, RecordCoverage.class).stream()
                    .map(Class::getSimpleName)
                    .collect(Collectors.toSet());

    private static final List<String> STAGES = List.of("made", "frozen", "opened", "closed", "pronounced");

    private static final EditionWorkbook BOOK = TemplateFilledIn.withMarks();

    private static final ValueRow FACT = value("perda", null);
    private static final ValueRow FIGURE = value("", BigDecimal.TEN);

    private static ValueRow value(String level, @Nullable BigDecimal number) {
        return new ValueRow(
                BOOK.nominations().get(0).code(), "A", number, level, null, null, null, null, "x", ValueState.RECORDED);
    }

    private record Line(String allowed, String byHand) {}

    private static Map<String, Line> listed() {
        var lines = new LinkedHashMap<String, Line>();
        LISTED.lines().map(line -> line.trim().split(" +")).forEach(words -> {
            String what = words[0] + " " + words[1];
            String byHand = words.length > 7 ? words[7] : "";
            lines.put(what, new Line(String.join("", Arrays.copyOfRange(words, 2, 7)), byHand));
        });
        return lines;
    }

    @Test
    void an_import_does_in_an_official_edition_nothing_that_its_officer_could_not_do_by_hand() {
        var found = new LinkedHashMap<String, String>();
        changes().forEach((what, change) -> {
            var allowed = new StringBuilder();
            STAGES.forEach(stage ->
                    allowed.append(ImportRules.objections(change, state(stage)).isEmpty() ? '+' : '-'));
            found.put(what, allowed.toString());
        });
        var expected = new HashMap<String, String>();
        listed().forEach((what, line) -> expected.put(what, line.allowed()));
        assertEquals(expected, found);
    }

    @Test
    void whatever_is_taken_over_after_freezing_has_its_act_by_hand() {
        listed().forEach((what, line) -> {
            boolean late = line.allowed().substring(1).contains("+");
            assertEquals(late, !line.byHand().isEmpty(), what);
            assertTrue(!late || line.byHand().equals(LABEL) || BY_HAND.contains(line.byHand()), what);
        });
    }

    private static Map<String, Change<?>> changes() {
        var changes = new LinkedHashMap<String, Change<?>>();
        editions(changes);
        changes.put(
                "values.fact emptied",
                new Change<>(
                        EditionTable.VALUES,
                        Kind.CHANGED,
                        FACT.codes(),
                        FACT,
                        FIGURE,
                        List.of(new ChangedField("x", "a", "b"))));
        NominationRow standing = BOOK.nominations().get(0);
        changes.put(
                "nominations withdrawn",
                new Change<>(
                        EditionTable.NOMINATIONS,
                        Kind.CHANGED,
                        standing.codes(),
                        standing,
                        new NominationRow(
                                standing.category(),
                                standing.code(),
                                standing.name(),
                                standing.regionCode(),
                                standing.sector(),
                                "mengundurkan diri"),
                        List.of(new ChangedField("withdrawn", "", "mengundurkan diri"))));
        for (EditionTable table : EditionTable.values()) {
            if (table == EditionTable.EDITION) {
                continue;
            }
            for (WorkbookRow row : rows(table)) {
                String name = row instanceof ValueRow value
                        ? table.code() + (value.isFact() ? ".fact" : ".figure")
                        : table.code();
                changes.putIfAbsent(
                        name + " added", new Change<>(table, Kind.ADDED, row.codes(), null, row, List.of()));
                changes.putIfAbsent(
                        name + " changed",
                        new Change<>(
                                table, Kind.CHANGED, row.codes(), row, row, List.of(new ChangedField("x", "a", "b"))));
                changes.putIfAbsent(
                        name + " removed", new Change<>(table, Kind.REMOVED, row.codes(), row, null, List.of()));
            }
        }
        return changes;
    }

    private static List<? extends WorkbookRow> rows(EditionTable table) {
        if (table == EditionTable.VALUES) {
            return List.of(FACT, FIGURE);
        }
        return table == EditionTable.RECUSALS
                ? List.of(new RecusalRow(BOOK.nominations().get(0).code(), "1", "kerabat"))
                : BOOK.rows(table);
    }

    private static void editions(Map<String, Change<?>> changes) {
        var full = new EditionInfo(
                "UJI",
                "Uji",
                EditionKind.OFFICIAL,
                2025,
                2026,
                "Wilayah",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31));
        var other = new EditionInfo(
                "UJI2",
                "Uji lain",
                EditionKind.PRACTICE,
                2023,
                2024,
                "Lain",
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 11, 30));
        var blank = new EditionInfo("UJI", "Uji", EditionKind.OFFICIAL, null, null, "", null, null);
        for (int field = 0; field < EditionInfo.class.getRecordComponents().length; field++) {
            if (name(field).equals("code")) {
                continue; // tells which edition it is
            }
            var name = "edition." + name(field);
            changes.put(name + " changed", changed(full, with(full, field, other)));
            if (!with(blank, field, full).equals(blank)) {
                changes.put(name + " filled", changed(blank, with(blank, field, full)));
            }
        }
    }

    private static Change<EditionInfo> changed(EditionInfo before, EditionInfo after) {
        return new Change<>(
                EditionTable.EDITION, Kind.CHANGED, List.of(), before, after, List.of(new ChangedField("x", "a", "b")));
    }

    private static String name(int field) {
        return EditionInfo.class
                .getRecordComponents()[field]
                .getName()
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    /** The first with one field of the second. */
    private static EditionInfo with(EditionInfo one, int field, EditionInfo second) {
        var components = EditionInfo.class.getRecordComponents();
        try {
            var values = new ArrayList<Object>();
            for (int i = 0; i < components.length; i++) {
                values.add(components[i].getAccessor().invoke(i == field ? second : one));
            }
            return (EditionInfo) EditionInfo.class.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportRules.State state(String stage) {
        int at = STAGES.indexOf(stage);
        Set<String> all = BOOK.categories().stream().map(CategoryRow::code).collect(Collectors.toSet());
        Map<String, String> nominatedIn =
                BOOK.nominations().stream().collect(Collectors.toMap(NominationRow::code, NominationRow::category));
        return new ImportRules.State(
                EditionKind.OFFICIAL,
                at >= 1,
                at >= 2,
                at == 2,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                at >= 3 ? all : Set.of(),
                at >= 4 ? all : Set.of(),
                Set.of(),
                new StillNeeded.Codes(Set.of(), Set.of(), Set.of()),
                new TouchedCategories(all, nominatedIn));
    }
}
