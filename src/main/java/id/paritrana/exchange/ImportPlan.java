package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.digest.HashedFields;
import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.rules.WorkbookRules;

/**
 * The effect of importing a file, row by row. Rows that the file lacks stay stored; a row is deleted only when it is
 * marked or its table was ticked. Rows that may no longer change stay too, with the reason, and the rest is imported.
 *
 * @param stored the edition as it is; empty for a new one
 * @param result the edition as it is then
 * @param difference of the result to what is stored
 * @param staying rows that differ in the file but may not change
 * @param absent how many stored rows of a table the file does not have, where it has others, and may go
 * @param objections objections to the result as a whole
 */
record ImportPlan(
        EditionWorkbook stored,
        EditionWorkbook result,
        WorkbookDifference difference,
        List<Staying> staying,
        Map<EditionTable, Integer> absent,
        List<Objection> objections) {
    private static final int PROBLEMS_SHOWN = 20;

    /** A row that stays as it is stored. */
    record Staying(Change<?> change, Objection reason) {}

    /** @param file what was read; @param marked rows that it says are to go; @param ticked tables whose absent rows go too */
    record Wish(EditionWorkbook file, Map<EditionTable, List<WorkbookRow>> marked, Set<EditionTable> ticked) {
        static Wish of(EditionWorkbook file) {
            return new Wish(file, Map.of(), Set.of());
        }

        /** Nominations with the criteria on which a checklist is left when what is asked has been done. */
        Set<List<String>> listed(EditionWorkbook stored) {
            Set<List<String>> given = codes(file.items());
            Set<List<String>> gone = codes(marked.getOrDefault(EditionTable.ITEMS, List.of()));
            boolean all = !ticked.contains(EditionTable.ITEMS);
            return Stream.concat(file.items().stream(), stored.items().stream())
                    .filter(item -> !gone.contains(item.codes()))
                    .filter(item -> all || given.contains(item.codes()))
                    .map(item -> List.of(item.nomination(), item.criterion()))
                    .collect(Collectors.toSet());
        }

        private static Set<List<String>> codes(Collection<? extends WorkbookRow> rows) {
            return rows.stream().map(WorkbookRow::codes).collect(Collectors.toSet());
        }

        static Wish of(Reading reading, Set<EditionTable> ticked) {
            return new Wish(reading.workbook(), reading.marked(), ticked);
        }
    }

    /**
     * @param stored what is there; the empty workbook for a new edition
     * @param hindrances what speaks against one change
     */
    static ImportPlan of(EditionWorkbook stored, Wish wish, Function<Change<?>, List<Objection>> hindrances) {
        MergedWorkbook merged = MergedWorkbook.of(stored, wish);
        EditionWorkbook wanted = merged.wanted();
        List<Staying> staying = new ArrayList<>();
        Map<EditionTable, Set<List<String>>> kept = new EnumMap<>(EditionTable.class);
        Set<String> notAdded = new HashSet<>();
        Set<String> notRemoved = new HashSet<>();
        for (Change<?> change : WorkbookDifference.between(stored, wanted).changes()) {
            List<Objection> objections = hindrances.apply(change);
            if (objections.isEmpty() && change.after() != null && isOf(notAdded, change)) {
                objections = List.of(Objection.overall(
                        "exchange.with-nomination", change.row().nomination()));
            } else if (objections.isEmpty() && change.after() == null && isOf(notRemoved, change)) {
                objections = List.of(Objection.overall(
                        "exchange.stays-with-nomination", change.row().nomination()));
            }
            if (!objections.isEmpty()) {
                staying.add(new Staying(change, objections.get(0)));
                kept.computeIfAbsent(change.table(), table -> new HashSet<>()).add(change.codes());
                if (change.table() == EditionTable.NOMINATIONS && change.kind() == WorkbookDifference.Kind.ADDED) {
                    notAdded.addAll(change.codes());
                } else if (change.table() == EditionTable.NOMINATIONS
                        && change.kind() == WorkbookDifference.Kind.REMOVED) {
                    notRemoved.addAll(change.codes());
                }
            }
        }
        EditionWorkbook result = staying.isEmpty() ? wanted : without(stored, wanted, kept);
        WorkbookDifference difference = WorkbookDifference.between(stored, result);
        boolean nothingStored = stored.categories().isEmpty();
        return new ImportPlan(
                stored,
                result,
                difference,
                staying,
                removable(merged.lacking(), hindrances),
                nothingStored || difference.isEmpty() ? List.of() : problems(stored, result));
    }

    /** What making a new edition of a file does. */
    static ImportPlan made(Wish wish) {
        ImportPlan plan = of(EditionWorkbook.EMPTY, wish, change -> List.of());
        return new ImportPlan(
                plan.stored, plan.result, plan.difference, List.of(), Map.of(), ImportRules.onMaking(wish.file()));
    }

    /** The fingerprint of the plan: agreement to it is agreement to nothing else. */
    String fingerprint() {
        var fields = new HashedFields();
        difference.changes().forEach(change -> change.in(fields));
        return fields.hash();
    }

    /** The changes without the rows that go together with their nomination. */
    WorkbookDifference toApply() {
        Set<String> gone = new HashSet<>();
        difference.of(EditionTable.NOMINATIONS).stream()
                .filter(change -> change.kind() == WorkbookDifference.Kind.REMOVED)
                .forEach(change -> gone.addAll(change.codes()));
        return gone.isEmpty()
                ? difference
                : new WorkbookDifference(difference.changes().stream()
                        .filter(change -> !(MergedWorkbook.OF_NOMINATIONS.contains(change.table())
                                && change.kind() == WorkbookDifference.Kind.REMOVED
                                && gone.contains(change.codes().get(0))))
                        .toList());
    }

    /** How many of the rows that a file lacks may still go; what has to stay is not offered. */
    private static Map<EditionTable, Integer> removable(
            Map<EditionTable, List<WorkbookRow>> lacking, Function<Change<?>, List<Objection>> hindrances) {
        Map<EditionTable, Integer> removable = new EnumMap<>(EditionTable.class);
        lacking.forEach((table, rows) -> {
            int count = (int) rows.stream()
                    .map(row -> new Change<>(table, WorkbookDifference.Kind.REMOVED, row.codes(), row, null, List.of()))
                    .filter(change -> hindrances.apply(change).isEmpty())
                    .count();
            if (count > 0) {
                removable.put(table, count);
            }
        });
        return removable;
    }

    /** The wanted workbook with the rows of those codes as they are stored. */
    private static EditionWorkbook without(
            EditionWorkbook stored, EditionWorkbook wanted, Map<EditionTable, Set<List<String>>> kept) {
        var result = wanted.like();
        kept.forEach((table, codes) -> {
            if (table == EditionTable.EDITION) {
                result.edition(stored.edition());
                return;
            }
            Map<List<String>, WorkbookRow> was = MergedWorkbook.byCodes(stored.rows(table));
            Map<List<String>, WorkbookRow> rows = new LinkedHashMap<>();
            for (WorkbookRow row : wanted.rows(table)) {
                List<String> own = row.codes();
                WorkbookRow stays = codes.contains(own) ? was.get(own) : row;
                if (stays != null) {
                    rows.put(own, stays);
                }
            }
            codes.forEach(own -> {
                WorkbookRow stays = was.get(own);
                if (stays != null) {
                    rows.putIfAbsent(own, stays);
                }
            });
            result.rows(table, List.copyOf(rows.values()));
        });
        return result.build();
    }

    private static boolean isOf(Set<String> nominations, Change<?> change) {
        return MergedWorkbook.OF_NOMINATIONS.contains(change.table())
                && nominations.contains(change.row().nomination());
    }

    /** Rules that the merged rows break, although neither the stored rows nor the file broke them. */
    private static List<Objection> problems(EditionWorkbook stored, EditionWorkbook result) {
        Set<String> before = new HashSet<>();
        WorkbookRules.problems(stored).forEach(problem -> before.add(problem.key() + problem.args()));
        return WorkbookRules.problems(result).stream()
                .filter(Problem::isError)
                .filter(problem -> !before.contains(problem.key() + problem.args()))
                .limit(PROBLEMS_SHOWN)
                .map(problem -> Objection.overall(
                        "exchange.together",
                        (Told) locale -> Messages.text(locale, "exchange.table." + problem.sheet()),
                        (Told) locale -> new ProblemText(locale).sentence(problem)))
                .toList();
    }

    /** Rows of nominations that change their category, with where from and where to. */
    List<Change<NominationRow>> moves() {
        return difference.of(EditionTable.NOMINATIONS, NominationRow.class).stream()
                .filter(change -> change.before() != null
                        && change.after() != null
                        && !change.before().category().equals(change.after().category()))
                .toList();
    }

    Map<String, String> nominationNames() {
        Map<String, String> names = new HashMap<>();
        result.nominations().forEach(row -> names.put(row.code(), row.name()));
        return names;
    }

    Map<String, String> categoryNames() {
        Map<String, String> names = new HashMap<>();
        for (CategoryRow row : result.categories()) {
            names.put(row.code(), row.name());
        }
        return names;
    }
}
