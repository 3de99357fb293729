package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.MarkRow;

/**
 * Doubts a nominee whose marks all equal another's, by seat and criterion. There may be a million marks, so only a hash
 * sum is kept for each nominee.
 */
final class MarkCopies {
    /** Fewer marks, or fewer different ones, may well coincide. */
    private static final int ENOUGH = 10;

    private static final int DIFFERENT = 3;

    /** One seat alone may well mark two nominees alike. */
    private static final int SEATS = 2;

    private final Map<String, Marked> nominations = new LinkedHashMap<>();

    private static final class Marked {
        private final int at;
        private final String category;
        private final Set<BigDecimal> different = new HashSet<>();
        private final Set<String> seats = new HashSet<>();
        private int count;
        private long sum;

        Marked(int at, String category) {
            this.at = at;
            this.category = category;
        }
    }

    void add(int at, MarkRow row, String category) {
        Marked marked = nominations.computeIfAbsent(row.nomination(), code -> new Marked(at, category));
        marked.count++;
        marked.seats.add(row.seat());
        long place = spread(spread(row.criterion().hashCode()) + row.seat().hashCode());
        marked.sum += spread(place + row.mark().hashCode());
        if (marked.different.size() < DIFFERENT) {
            marked.different.add(row.mark());
        }
    }

    /** A hash, each of whose bits depends on all bits of the number (Steele et al., SplitMix64). */
    private static long spread(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** @param marks all of them, in the order in which they were added */
    List<Finding> doubts(List<MarkRow> marks) {
        Map<String, Finding> doubts = new LinkedHashMap<>();
        Map<List<Object>, String> seen = new HashMap<>();
        nominations.forEach((nomination, marked) -> {
            if (marked.count < ENOUGH || marked.seats.size() < SEATS || marked.different.size() < DIFFERENT) {
                return;
            }
            String first = seen.putIfAbsent(List.of(marked.category, marked.count, marked.sum), nomination);
            if (first != null) {
                Finding doubt = Finding.warning(
                        EditionTable.MARKS,
                        marked.at,
                        "mark",
                        Telling.alone("workbook.mark.copied"),
                        Map.of("nomination", nomination, "other", first));
                doubts.put(nomination, doubt.or(new ArrayList<>()));
            }
        });
        withAll(doubts, marks);
        return List.copyOf(doubts.values());
    }

    /** Adds the other marks of each doubted nominee to its doubt. */
    private static void withAll(Map<String, Finding> doubts, List<MarkRow> marks) {
        int left = doubts.isEmpty() ? 0 : FileLimits.PROBLEMS;
        for (int at = 0; at < marks.size() && left > 0; at++) {
            Finding doubt = doubts.get(marks.get(at).nomination());
            if (doubt != null && doubt.index() != at) {
                doubt.elsewhere().add(doubt.at(at));
                left--;
            }
        }
    }
}
