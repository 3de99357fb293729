package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.scoring.normaliser.Range;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.MarkRow;

/**
 * Doubts a mark at the very foot of its scale, where the others of the nominee, or all others of the criterion, are in the upper half: it
 * may stand for a seat that was absent. There may be a million marks, so only the doubtful ones are kept one by one.
 */
final class MarksOfAbsent {
    /** On a shorter scale each step is a level of its own. */
    private static final BigDecimal SHORT = BigDecimal.TEN;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<List<String>, Marked> criteria = new LinkedHashMap<>();

    private record Foot(int at, MarkRow row) {}

    private static final class Group {
        private int foot;
        private int between;
        private int high;
        private BigDecimal least = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.ZERO;

        void add(BigDecimal mark, boolean isFoot, boolean isHigh) {
            foot += isFoot ? 1 : 0;
            between += !isFoot && !isHigh ? 1 : 0;
            if (isHigh) {
                least = high == 0 ? mark : least.min(mark);
                most = high == 0 ? mark : most.max(mark);
                high++;
            }
        }

        /** Whether all that are not at the foot are in the upper half, and there are some. */
        boolean isParted() {
            return between == 0 && high > 1;
        }
    }

    private static final class Marked {
        private final Group all = new Group();
        private final Map<String, Group> nominations = new HashMap<>();
        private final List<Foot> feet = new ArrayList<>();
    }

    /** Notes one mark within its scale. */
    void add(int at, MarkRow row, String category, Range scale) {
        if (scale.span().compareTo(SHORT) < 0) {
            return;
        }
        Marked marked = criteria.computeIfAbsent(List.of(category, row.criterion()), key -> new Marked());
        BigDecimal above = row.mark().subtract(scale.lo());
        boolean foot = above.movePointRight(2).compareTo(scale.span()) <= 0;
        boolean high = above.multiply(TWO).compareTo(scale.span()) >= 0;
        marked.all.add(row.mark(), foot, high);
        marked.nominations
                .computeIfAbsent(row.nomination(), nomination -> new Group())
                .add(row.mark(), foot, high);
        if (foot && marked.feet.size() < FileLimits.PROBLEMS) {
            marked.feet.add(new Foot(at, row));
        }
    }

    /** @param told doubts about the scale that seats used: a criterion that has one is not doubted once more */
    List<Finding> doubts(List<Finding> told) {
        Set<String> scales = new HashSet<>();
        told.forEach(finding -> scales.add(finding.args().get("criterion")));
        List<Finding> doubts = new ArrayList<>();
        criteria.forEach((criterion, marked) -> {
            if (!scales.contains(criterion.get(1))) {
                marked.feet.forEach(foot -> doubt(foot, marked, doubts));
            }
        });
        return doubts;
    }

    private static void doubt(Foot foot, Marked marked, List<Finding> doubts) {
        Group own = marked.nominations.getOrDefault(foot.row().nomination(), new Group());
        boolean few = marked.all.isParted() && marked.all.foot * 2 < marked.all.foot + marked.all.high;
        Group others = own.isParted() ? own : few ? marked.all : null;
        if (others != null) {
            doubts.add(Finding.warning(
                    EditionTable.MARKS,
                    foot.at(),
                    "mark",
                    Telling.oncePer("workbook.mark.absent", "criterion").inEachRow(),
                    Map.of(
                            "mark", DecimalText.of(foot.row().mark()),
                            "by", foot.row().seat(),
                            "nomination", foot.row().nomination(),
                            "criterion", foot.row().criterion(),
                            "least", DecimalText.of(others.least),
                            "most", DecimalText.of(others.most))));
        }
    }
}
