package id.paritrana.scoresheet.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several seats in few words: numbers that follow each other are told by the first and the last of them. */
final class SeatRanges {
    private static final int FEW = 2;

    private SeatRanges() {}

    /** @param seats codes in their order, mostly numbers */
    static String of(List<String> seats) {
        var runs = new ArrayList<List<String>>();
        for (String seat : seats) {
            if (runs.isEmpty() || !follows(last(runs), seat)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(seat);
        }
        return runs.stream().map(SeatRanges::said).collect(Collectors.joining(", "));
    }

    private static String last(List<List<String>> runs) {
        List<String> run = runs.get(runs.size() - 1);
        return run.get(run.size() - 1);
    }

    private static boolean follows(String before, String seat) {
        return isNumber(before) && isNumber(seat) && Integer.parseInt(before) + 1 == Integer.parseInt(seat);
    }

    private static boolean isNumber(String code) {
        return code.matches("[0-9]{1,4}");
    }

    private static String said(List<String> run) {
        return run.size() <= FEW ? String.join(", ", run) : run.get(0) + "\u2060–\u2060" + run.get(run.size() - 1);
    }
}
