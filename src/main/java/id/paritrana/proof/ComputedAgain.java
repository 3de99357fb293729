package id.paritrana.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How recomputed tables agree with those in a package: byte for byte, except for what is named here.
 *
 * @param statisticsNearly whether some statistic agrees to nine digits only, as happens on another kind of processor
 * @param otherwise the explanations that this version words differently, about the same subject with the same figure
 * @param further how many figures this version explains beyond those of the package
 */
public record ComputedAgain(boolean statisticsNearly, List<SaidOtherwise> otherwise, int further) {
    private static final double SAME_STATISTIC = 1e-9;
    private static final int LONGEST_QUOTE = 120;
    private static final ComputedAgain WHOLE = new ComputedAgain(false, List.of(), 0);

    public ComputedAgain {
        otherwise = List.copyOf(otherwise);
    }

    /**
     * An explanation in two wordings.
     *
     * @param about the nomination and the path of the figure
     * @param packed the sentence in the package
     * @param ours the sentence of this version
     */
    public record SaidOtherwise(String about, String packed, String ours) {}

    /**
     * Compares every file with the recomputed one.
     *
     * @throws PackageDiffers naming the first difference of any other kind
     */
    static ComputedAgain between(Map<String, byte[]> packed, Map<String, byte[]> made) throws PackageDiffers {
        boolean nearly = false;
        ComputedAgain explained = WHOLE;
        for (Map.Entry<String, byte[]> each : made.entrySet()) {
            String name = each.getKey();
            byte[] there = packed.get(name);
            if (Arrays.equals(each.getValue(), there)) {
                continue;
            }
            if (name.equals(PackageFiles.EXPLANATIONS)) {
                explained = explained(there, each.getValue());
            } else if (PackageFiles.isAdvice(name) && nearlyEqual(there, each.getValue())) {
                nearly = true;
            } else {
                throw recomputed(name, lines(there), lines(each.getValue()));
            }
        }
        return new ComputedAgain(nearly, explained.otherwise(), explained.further());
    }

    /**
     * Compares the explanations; a different sentence or an additional explanation is allowed. Explanations decide
     * nothing, and a later version may word them better or explain more, so such a difference is reported and is not a
     * forgery. A change made without the key is found earlier, by the fingerprint.
     *
     * @throws PackageDiffers when the package's explanations differ in anything but a sentence
     */
    private static ComputedAgain explained(byte[] there, byte[] made) throws PackageDiffers {
        List<List<String>> then = PackageTable.cells(there);
        Set<List<String>> about = then.stream().map(ComputedAgain::about).collect(Collectors.toSet());
        List<List<String>> all = PackageTable.cells(made);
        List<List<String>> now =
                all.stream().filter(row -> about.contains(about(row))).toList();
        List<String> figuresThen = withoutSentences(then);
        List<String> figuresNow = withoutSentences(now);
        if (!figuresThen.equals(figuresNow)) {
            throw recomputed(PackageFiles.EXPLANATIONS, figuresThen, figuresNow);
        }
        var otherwise = new ArrayList<SaidOtherwise>();
        for (int row = 0; row < then.size(); row++) {
            String said = last(then.get(row));
            if (!said.equals(last(now.get(row)))) {
                otherwise.add(new SaidOtherwise(
                        then.get(row).get(1) + " " + then.get(row).get(2), said, last(now.get(row))));
            }
        }
        return new ComputedAgain(false, otherwise, all.size() - now.size());
    }

    /** What a row explains: category, nomination and path. */
    private static List<String> about(List<String> row) {
        return row.subList(0, Math.min(row.size(), PackageFiles.EXPLAINED_CELLS - 2));
    }

    /** The rows as lines, each without its last cell where that is a sentence; the header is kept whole. */
    private static List<String> withoutSentences(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            boolean sentence = !lines.isEmpty() && row.size() == PackageFiles.EXPLAINED_CELLS;
            lines.add(String.join(",", sentence ? row.subList(0, row.size() - 1) : row));
        }
        return lines;
    }

    private static String last(List<String> row) {
        return row.get(row.size() - 1);
    }

    private static boolean nearlyEqual(byte[] there, byte[] made) {
        List<List<String>> left = PackageTable.cells(there);
        List<List<String>> right = PackageTable.cells(made);
        if (left.size() != right.size()) {
            return false;
        }
        for (int row = 0; row < left.size(); row++) {
            if (left.get(row).size() != right.get(row).size()) {
                return false;
            }
            for (int cell = 0; cell < left.get(row).size(); cell++) {
                if (!nearlyEqual(left.get(row).get(cell), right.get(row).get(cell))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean nearlyEqual(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        String number = "-?\\d{1,20}(\\.\\d{1,40})?";
        if (!left.matches(number) || !right.matches(number)) {
            return false;
        }
        double a = new BigDecimal(left).doubleValue();
        double b = new BigDecimal(right).doubleValue();
        return Math.abs(a - b) <= SAME_STATISTIC * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static PackageDiffers recomputed(String name, List<String> found, List<String> wanted) {
        int line = 0;
        while (line < found.size() && line < wanted.size() && found.get(line).equals(wanted.get(line))) {
            line++;
        }
        return new PackageDiffers(
                Mismatch.RECOMPUTED,
                Map.of(
                        "name", name,
                        "line", Integer.toString(line + 1),
                        "found", quoted(found, line),
                        "wanted", quoted(wanted, line)));
    }

    private static List<String> lines(byte[] content) {
        return List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String quoted(List<String> lines, int line) {
        String text = line < lines.size() ? lines.get(line) : "";
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }
}
