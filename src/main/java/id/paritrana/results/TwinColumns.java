package id.paritrana.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Worksheet;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.words.Messages;

/** Which figures of each node of a scheme have a column of the computing sheet, and where. */
final class TwinColumns {
    private final Scheme scheme;
    private final Messages messages;
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Integer> value = new HashMap<>();
    private final Map<String, Integer> score = new HashMap<>();
    private final Map<String, Integer> weight = new HashMap<>();
    private final Map<String, Integer> contribution = new LinkedHashMap<>();

    TwinColumns(Scheme scheme, Messages messages) {
        this.scheme = scheme;
        this.messages = messages;
    }

    /** Writes the headings and returns the first column after those of the nodes. */
    int layOut(Worksheet sheet) {
        TwinSheet.heading(sheet, 0, say("nomination"));
        TwinSheet.heading(sheet, 1, say("name"));
        TwinSheet.heading(sheet, 2, say("status"));
        int column = 3;
        for (Criterion node : scheme.inTreeOrder()) {
            String code = FormulaGuard.neutralise(node.code());
            if (node.isLeaf()) {
                column = column(sheet, column, counted, node, code + " " + say("counted"));
                column = column(sheet, column, value, node, code + " " + say("value"));
            }
            boolean scored = node.isLeaf() || !adds(node) || needsScore(node);
            if (scored) {
                column = column(sheet, column, score, node, code + " " + say("score"));
            }
            if (node != scheme.root()) {
                column = column(sheet, column, weight, node, code + " " + say("weight"));
            }
            if (contributes(node)) {
                column = column(sheet, column, contribution, node, code + " " + say("contribution"));
            }
        }
        TwinSheet.heading(sheet, column, say("total"));
        TwinSheet.heading(sheet, column + 1, say("tie"));
        TwinSheet.heading(sheet, column + 2, say("rank"));
        TwinSheet.heading(sheet, column + 3, say("official"));
        TwinSheet.heading(sheet, column + 4, say("check"));
        return column;
    }

    private static int column(
            Worksheet sheet, int column, Map<String, Integer> columns, Criterion node, String heading) {
        columns.put(node.code(), column);
        TwinSheet.heading(sheet, column, heading);
        return column + 1;
    }

    static boolean adds(Criterion node) {
        return node.aggregation() == Aggregation.ARITHMETIC;
    }

    /** Whether every ancestor of a node adds contributions up. */
    private boolean isSummed(Criterion node) {
        Optional<Criterion> above = scheme.parent(node.code());
        return above.isEmpty() || adds(above.get()) && isSummed(above.get());
    }

    /**
     * Whether a node needs a column for its score; an arithmetic aggregate needs one only below an ancestor that does
     * not add up.
     */
    private boolean needsScore(Criterion node) {
        return !isSummed(node);
    }

    private boolean contributes(Criterion node) {
        boolean wholeTree = node == scheme.root() && !node.isLeaf();
        return isSummed(node) && (node.isLeaf() || !adds(node)) && !wholeTree;
    }

    /** The columns that say whether a leaf counts. */
    Map<String, Integer> counted() {
        return counted;
    }

    Map<String, Integer> value() {
        return value;
    }

    Map<String, Integer> score() {
        return score;
    }

    Map<String, Integer> weight() {
        return weight;
    }

    /** The columns that are added up, in their order. */
    Map<String, Integer> contribution() {
        return contribution;
    }

    /** The cell of a node in a line. */
    static String cell(Map<String, Integer> columns, Criterion node, int row) {
        return TwinSheet.address(columns.getOrDefault(node.code(), 0), row);
    }

    private String say(String key) {
        return messages.say("workbook.twin." + key);
    }
}
