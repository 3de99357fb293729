package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.WorkbookRow;

/**
 * A stored edition merged with the permitted changes of a file. Rows that the file lacks stay; a row is deleted when it
 * is marked or its table was ticked, together with everything that belongs to a deleted nomination.
 *
 * @param lacking the stored rows of a table that the file does not have, where it has others
 */
record MergedWorkbook(EditionWorkbook wanted, Map<EditionTable, List<WorkbookRow>> lacking) {
    /** Tables whose rows belong to a nomination. */
    static final Set<EditionTable> OF_NOMINATIONS = EnumSet.of(
            EditionTable.VALUES, EditionTable.COVERAGE, EditionTable.ITEMS, EditionTable.MARKS, EditionTable.RECUSALS);

    static MergedWorkbook of(EditionWorkbook stored, ImportPlan.Wish wish) {
        Map<EditionTable, List<WorkbookRow>> lacking = new EnumMap<>(EditionTable.class);
        EditionWorkbook file = wish.file();
        var result = stored.like().edition(filledIn(file.edition(), stored.edition()));
        Set<EditionTable> present = EnumSet.noneOf(EditionTable.class);
        present.addAll(file.present());
        Set<String> gone = new HashSet<>();
        for (EditionTable table : inOrder()) {
            List<? extends WorkbookRow> rows =
                    table == EditionTable.ITEMS ? decided(file.items(), stored.items()) : file.rows(table);
            List<WorkbookRow> marked = wish.marked().getOrDefault(table, List.of());
            Map<List<String>, WorkbookRow> given = byCodes(rows);
            Set<List<String>> removed = new HashSet<>(byCodes(marked).keySet());
            Map<List<String>, WorkbookRow> all = new LinkedHashMap<>();
            for (WorkbookRow row : stored.rows(table)) {
                List<String> codes = row.codes();
                boolean withNomination =
                        OF_NOMINATIONS.contains(table) && gone.contains(codes.get(0)) && !given.containsKey(codes);
                if (removed.contains(codes) || withNomination) {
                    noteGone(table, codes, gone);
                    present.add(table);
                    continue;
                }
                if (!given.containsKey(codes) && !rows.isEmpty()) {
                    lacking.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
                    if (wish.ticked().contains(table)) {
                        noteGone(table, codes, gone);
                        continue;
                    }
                }
                all.put(codes, given.getOrDefault(codes, row));
            }
            if (given.keySet().containsAll(all.keySet())) {
                // a file that has everything also says in which order
                result.rows(table, rows);
            } else {
                given.forEach(all::putIfAbsent);
                result.rows(table, List.copyOf(all.values()));
            }
        }
        return new MergedWorkbook(result.present(present).build(), lacking);
    }

    /**
     * The items of a file. A list with an undecided item has no value yet, so that it is not taken over; what is stored of it
     * stays.
     */
    private static List<ItemRow> decided(List<ItemRow> file, List<ItemRow> stored) {
        Set<List<String>> open = new HashSet<>();
        file.stream().filter(item -> item.accepted() == null).forEach(item -> open.add(list(item)));
        List<ItemRow> decided = new ArrayList<>(file);
        decided.removeIf(item -> open.contains(list(item)));
        stored.stream().filter(item -> open.contains(list(item))).forEach(decided::add);
        return decided;
    }

    private static List<String> list(ItemRow item) {
        return List.of(item.nomination(), item.criterion());
    }

    private static void noteGone(EditionTable table, List<String> codes, Set<String> gone) {
        if (table == EditionTable.NOMINATIONS) {
            gone.addAll(codes);
        }
    }

    private static List<EditionTable> inOrder() {
        var tables = new ArrayList<>(List.of(EditionTable.values()));
        tables.remove(EditionTable.EDITION);
        return tables;
    }

    static Map<List<String>, WorkbookRow> byCodes(List<? extends WorkbookRow> rows) {
        Map<List<String>, WorkbookRow> byCodes = new HashMap<>();
        rows.forEach(row -> byCodes.putIfAbsent(row.codes(), row));
        return byCodes;
    }

    /** What the file leaves empty about the edition stays as it is. */
    private static EditionInfo filledIn(EditionInfo file, EditionInfo stored) {
        return new EditionInfo(
                file.code(),
                file.name().isEmpty() ? stored.name() : file.name(),
                either(file.kind(), stored.kind()),
                either(file.assessmentYear(), stored.assessmentYear()),
                either(file.awardYear(), stored.awardYear()),
                file.region().isEmpty() ? stored.region() : file.region(),
                either(file.periodStart(), stored.periodStart()),
                either(file.periodEnd(), stored.periodEnd()));
    }

    private static <T> @Nullable T either(@Nullable T file, @Nullable T stored) {
        return file == null ? stored : file;
    }
}
