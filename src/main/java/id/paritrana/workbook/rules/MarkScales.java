package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import id.paritrana.scoring.normaliser.Range;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.MarkRow;

/**
 * Doubts marks that seem to be given on a smaller scale than the criterion has: all of them, those of one seat, or some
 * of one nominee. There may be a million marks, so only those in the lowest tenth of their scale are kept one by one.
 */
final class MarkScales {
    /** Fewer marks than these say nothing about a scale. */
    private static final int ENOUGH = 3;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final BigDecimal SLACK = new BigDecimal("0.2");

    private final Map<List<String>, Marked> criteria = new LinkedHashMap<>();

    /** A mark in the lowest tenth of its scale. */
    private record Low(int at, String nomination, String seat, BigDecimal mark) {}

    private static final class Group {
        private int all;
        private int low;
        private int some;
        private BigDecimal least = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.ZERO;
        private boolean hasHigh;

        void add(BigDecimal mark, boolean isLow) {
            all++;
            if (isLow) {
                low++;
                some += mark.signum() > 0 ? 1 : 0;
            } else {
                least = hasHigh ? least.min(mark) : mark;
                most = hasHigh ? most.max(mark) : mark;
                hasHigh = true;
            }
        }

        /** Whether all of them are low, and enough of them are not zero. */
        boolean isLow() {
            return low == all && some >= ENOUGH;
        }

        /** Whether ten times a mark is about what the other seats, in agreement, gave. */
        boolean fits(BigDecimal mark) {
            BigDecimal tenfold = mark.movePointRight(1);
            BigDecimal slack = tenfold.multiply(SLACK);
            return all - low > 1
                    && most.compareTo(least.multiply(TWO)) <= 0
                    && tenfold.compareTo(least.subtract(slack)) >= 0
                    && tenfold.compareTo(most.add(slack)) <= 0;
        }
    }

    private static final class Marked {
        private final Range scale;
        private final Group all = new Group();
        private final Map<String, Group> seats = new HashMap<>();
        private final Map<String, Group> nominations = new LinkedHashMap<>();
        private final List<Low> lows = new ArrayList<>();

        Marked(Range scale) {
            this.scale = scale;
        }
    }

    /** Notes one mark within its scale. */
    void add(int at, MarkRow row, String category, Range scale) {
        Marked marked = criteria.computeIfAbsent(List.of(category, row.criterion()), key -> new Marked(scale));
        BigDecimal above = row.mark().subtract(scale.lo());
        // a zero means the same on every scale
        boolean low = above.movePointRight(1).compareTo(scale.span()) <= 0;
        marked.all.add(above, low);
        marked.seats.computeIfAbsent(row.seat(), seat -> new Group()).add(above, low);
        marked.nominations
                .computeIfAbsent(row.nomination(), nomination -> new Group())
                .add(above, low);
        if (low && above.signum() > 0 && marked.lows.size() < FileLimits.PROBLEMS) {
            marked.lows.add(new Low(at, row.nomination(), row.seat(), above));
        }
    }

    List<Finding> doubts() {
        List<Finding> doubts = new ArrayList<>();
        criteria.forEach((criterion, marked) -> doubt(criterion.get(1), marked, doubts));
        return doubts;
    }

    private static void doubt(String criterion, Marked marked, List<Finding> doubts) {
        if (marked.lows.isEmpty()) {
            return;
        }
        if (marked.all.isLow()) {
            Finding all = doubt(
                    marked.lows.get(0), Telling.alone("workbook.mark.low-all"), criterion, marked.scale, Map.of());
            doubts.add(withAll(all, marked, low -> true));
            return;
        }
        Set<String> told = new HashSet<>();
        for (Low low : marked.lows) {
            if (marked.seats.getOrDefault(low.seat(), new Group()).isLow()) {
                if (told.add("seat " + low.seat())) {
                    Finding seat = doubt(
                            low,
                            Telling.alone("workbook.mark.low-seat"),
                            criterion,
                            marked.scale,
                            Map.of("seat", low.seat()));
                    doubts.add(withAll(seat, marked, other -> other.seat().equals(low.seat())));
                }
            } else if (isApart(low, marked) && told.add("nomination " + low.nomination())) {
                doubts.add(doubt(
                        low,
                        Telling.oncePer("workbook.mark.low-nomination", "criterion"),
                        criterion,
                        marked.scale,
                        Map.of(
                                "nomination",
                                low.nomination(),
                                "mark",
                                DecimalText.of(low.mark().add(marked.scale.lo())))));
            }
        }
    }

    /** A doubt with the other marks of which it speaks. */
    private static Finding withAll(Finding doubt, Marked marked, Predicate<Low> isMeant) {
        return doubt.or(marked.lows.stream()
                .filter(low -> low.at() != doubt.index() && isMeant.test(low))
                .map(low -> doubt.at(low.at()))
                .toList());
    }

    /** Whether this nominee alone has only low marks, or a mark is a tenth of what the other seats gave. */
    private static boolean isApart(Low low, Marked marked) {
        Group own = marked.nominations.getOrDefault(low.nomination(), new Group());
        return own.isLow() ? own.low == marked.all.low : own.fits(low.mark());
    }

    private static Finding doubt(Low low, Telling told, String criterion, Range scale, Map<String, String> more) {
        Map<String, String> args = new HashMap<>(more);
        args.put("criterion", criterion);
        args.put("lo", DecimalText.of(scale.lo()));
        args.put("hi", DecimalText.of(scale.hi()));
        return Finding.warning(EditionTable.MARKS, low.at(), "mark", told, args);
    }
}
