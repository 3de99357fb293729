package id.paritrana.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Aggregation;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.FormulaCells;
import id.paritrana.scoring.NodeScore;
import id.paritrana.scoring.NodeState;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.QuorumPolicy;
import id.paritrana.scoring.Rounding;
import id.paritrana.scoring.Rules;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.ScoreReport;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.Status;
import id.paritrana.scoring.WeightMode;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;

/** Writes the computing sheets of one category: one line per nomination, and one per nomination and panel criterion. */
final class TwinCategory {
    /** The row of the headings, from 0. */
    static final int HEADER = 3;
    /** The first row below the headings, from 0. */
    static final int FIRST = 4;

    private static final String FILL = "E8EEF4";

    private final CategoryResult result;
    private final Scheme scheme;
    private final Rules rules;
    private final Rounding rounding;
    private final TwinData data;
    private final Messages messages;
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Map<String, Integer> value = new HashMap<>();
    private final Map<String, Integer> score = new HashMap<>();
    private final Map<String, Integer> weight = new HashMap<>();
    private final Map<String, Integer> contribution = new LinkedHashMap<>();
    private final Map<List<String>, String> panelCell = new HashMap<>();

    TwinCategory(CategoryResult result, TwinData data, Messages messages) {
        this.result = result;
        this.scheme = result.scheme();
        this.rules = scheme.rules();
        this.rounding = rules.rounding();
        this.data = data;
        this.messages = messages;
    }

    void write(Worksheet totals, Worksheet panel) {
        panelCell.putAll(new TwinPanel(result, data, messages).write(panel));
        title(totals, scheme.category(), messages);
        int column = columns(totals);
        int row = FIRST;
        for (Place place : result.ranking().places()) {
            ScoreReport report = result.report(place.entry()).orElseThrow();
            line(totals, row, report);
            closing(totals, row, column, place, report);
            row++;
        }
        totals.freezePane(2, FIRST);
    }

    static void title(Worksheet sheet, String category, Messages messages) {
        sheet.value(0, 0, FormulaGuard.neutralise(category));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, messages.say("workbook.twin.note"));
    }

    /** Lays the columns out; the first free one is returned. */
    private int columns(Worksheet sheet) {
        heading(sheet, 0, say("nomination"));
        heading(sheet, 1, say("name"));
        heading(sheet, 2, say("status"));
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
        heading(sheet, column, say("total"));
        heading(sheet, column + 1, say("tie"));
        heading(sheet, column + 2, say("rank"));
        heading(sheet, column + 3, say("official"));
        heading(sheet, column + 4, say("check"));
        return column;
    }

    private static int column(
            Worksheet sheet, int column, Map<String, Integer> columns, Criterion node, String heading) {
        columns.put(node.code(), column);
        heading(sheet, column, heading);
        return column + 1;
    }

    static void heading(Worksheet sheet, int column, String text) {
        sheet.value(HEADER, column, text);
        sheet.style(HEADER, column).bold().fillColor(FILL).wrapText(true).set();
        sheet.width(column, column == 1 ? 28 : 14);
    }

    private static boolean adds(Criterion node) {
        return node.aggregation() == Aggregation.ARITHMETIC;
    }

    /** Whether everything above a node adds contributions up. */
    private boolean isSummed(Criterion node) {
        Optional<Criterion> above = scheme.parent(node.code());
        return above.isEmpty() || adds(above.get()) && isSummed(above.get());
    }

    /** An arithmetic aggregate needs a score of its own only below one that does not add up. */
    private boolean needsScore(Criterion node) {
        return !isSummed(node);
    }

    private boolean contributes(Criterion node) {
        boolean wholeTree = node == scheme.root() && !node.isLeaf();
        return isSummed(node) && (node.isLeaf() || !adds(node)) && !wholeTree;
    }

    private void line(Worksheet sheet, int row, ScoreReport report) {
        sheet.value(row, 0, FormulaGuard.neutralise(report.code()));
        sheet.value(row, 1, FormulaGuard.neutralise(report.entry().name()));
        sheet.value(row, 2, report.status().code());
        Map<String, NodeScore> nodes = new HashMap<>();
        report.nodes().forEach(node -> nodes.put(node.code(), node));
        for (Criterion node : scheme.inTreeOrder()) {
            NodeScore known = nodes.get(node.code());
            if (known == null) {
                continue;
            }
            if (node.isLeaf()) {
                leaf(sheet, row, report.code(), node, known);
            } else if (score.containsKey(node.code())) {
                List<String> scores = new ArrayList<>();
                List<String> weights = new ArrayList<>();
                for (Criterion child : node.children()) {
                    scores.add(cell(score, child, row));
                    weights.add(local(child, row));
                }
                String aggregated = TwinFormulas.aggregate(node.aggregation(), scores, weights);
                if (rules.weights() == WeightMode.POINTS && adds(node)) {
                    aggregated = "(" + String.join("+", products(scores, weights)) + ")";
                }
                XlsxWriter.formula(
                        sheet,
                        row,
                        score.get(node.code()),
                        "IFERROR(" + TwinFormulas.rounded(aggregated, rounding.score()) + ",0)");
            }
            if (weight.containsKey(node.code())) {
                XlsxWriter.formula(sheet, row, weight.get(node.code()), "IFERROR(" + share(node, row) + ",0)");
            }
            if (contribution.containsKey(node.code())) {
                String factor = node == scheme.root() ? "1" : cell(weight, node, row);
                XlsxWriter.formula(
                        sheet,
                        row,
                        contribution.get(node.code()),
                        TwinFormulas.rounded(factor + "*" + cell(score, node, row), rounding.contribution()));
            }
        }
    }

    private static List<String> products(List<String> scores, List<String> weights) {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            products.add(weights.get(i) + "*" + scores.get(i));
        }
        return products;
    }

    private void leaf(Worksheet sheet, int row, String nomination, Criterion leaf, NodeScore known) {
        boolean counts = known.score() != null || waits(known);
        sheet.value(row, counted.get(leaf.code()), counts ? 1 : 0);
        String formula = leaf.source().kind() == Source.Kind.MARK
                ? panelCell.get(List.of(nomination, leaf.code()))
                : data.value(nomination, scheme.category(), leaf.code(), leaf.normaliser());
        boolean recorded = formula != null && known.value() != null;
        if (recorded || leaf.source().kind() == Source.Kind.MARK && formula != null) {
            XlsxWriter.formula(sheet, row, value.get(leaf.code()), formula);
        }
        String x = cell(value, leaf, row);
        Optional<String> scored = leaf.normaliser().formula(cells(x, leaf.code()), leaf.direction());
        BigDecimal official = known.score();
        if (scored.isPresent()) {
            XlsxWriter.formula(
                    sheet,
                    row,
                    score.get(leaf.code()),
                    "IF(ISNUMBER(" + x + ")," + TwinFormulas.rounded(scored.get(), rounding.score()) + ",0)");
        } else if (official != null) {
            XlsxWriter.cell(sheet, row, score.get(leaf.code()), WrittenCell.approximate(official.doubleValue()));
        }
    }

    /** Whether a node has no score as long as marks are missing, and the total none either. */
    private boolean waits(NodeScore known) {
        return known.state() == NodeState.BELOW_QUORUM && rules.belowQuorum() == QuorumPolicy.NOT_RANKED;
    }

    private FormulaCells cells(String x, String code) {
        return new FormulaCells(
                x, parameter(code, "lo", "0"), parameter(code, "hi", "100"), parameter(code, "target", "1"));
    }

    private String parameter(String code, String column, String otherwise) {
        return Objects.requireNonNullElse(data.parameter(scheme.category(), code, column), otherwise);
    }

    /** 1 while any leaf at or below a node counts for the nomination of a line. */
    private String counts(Criterion node, int row) {
        if (node.isLeaf()) {
            return cell(counted, node, row);
        }
        List<String> leaves = node.inTreeOrder().stream()
                .filter(Criterion::isLeaf)
                .map(leaf -> cell(counted, leaf, row))
                .toList();
        return "MAX(" + String.join(",", leaves) + ")";
    }

    /** The local weight of a node, 0 when it is left out; of points, with its part of what was left out beside it. */
    private String local(Criterion node, int row) {
        String counting = counting(node, row);
        if (rules.weights() != WeightMode.POINTS) {
            return counting;
        }
        List<Criterion> set = scheme.parent(node.code()).orElseThrow().children();
        String all = set.stream().map(this::own).collect(Collectors.joining("+"));
        String there = set.stream().map(sibling -> counting(sibling, row)).collect(Collectors.joining("+"));
        return counting + "*(" + all + ")/(" + there + ")";
    }

    private String counting(Criterion node, int row) {
        return own(node) + "*" + counts(node, row);
    }

    private String own(Criterion node) {
        return Objects.requireNonNullElse(data.parameter(scheme.category(), node.code(), "weight"), "0");
    }

    /** The weight of a node in the whole scheme, after what is left out went to the siblings. */
    private String share(Criterion node, int row) {
        Criterion above = scheme.parent(node.code()).orElseThrow();
        String share = local(node, row);
        if (rules.weights() != WeightMode.POINTS) {
            List<String> all = above.children().stream()
                    .map(sibling -> local(sibling, row))
                    .toList();
            share = "(" + share + ")/(" + String.join("+", all) + ")";
        }
        return above == scheme.root() ? share : cell(weight, above, row) + "*" + share;
    }

    /** The total, empty while a panel that counts is below its quorum and the rules do not share its weight out. */
    private String total(String exact, int row, ScoreReport report) {
        String total = TwinFormulas.rounded(exact, rounding.total());
        List<String> panels = report.nodes().stream()
                .filter(known -> known.children().isEmpty() && (known.state() == NodeState.SCORED || waits(known)))
                .map(known -> scheme.find(known.code()).orElseThrow())
                .filter(leaf -> leaf.source().kind() == Source.Kind.MARK)
                .map(leaf -> cell(value, leaf, row))
                .toList();
        return panels.isEmpty()
                ? total
                : "IF(COUNT(" + String.join(",", panels) + ")<" + panels.size() + ",\"\"," + total + ")";
    }

    private void closing(Worksheet sheet, int row, int column, Place place, ScoreReport report) {
        Criterion root = scheme.root();
        String exact = contribution.isEmpty()
                ? cell(score, root, row)
                : String.join(
                        "+",
                        contribution.values().stream()
                                .map(each -> address(each, row))
                                .toList());
        XlsxWriter.formula(sheet, row, column, total(exact, row, report));
        int last = FIRST + result.ranking().places().size() - 1;
        String totals = range(column, last);
        String statuses = range(2, last);
        Integer rank = place.rank();
        if (place.status() == Status.RANKED && rank != null) {
            sheet.value(row, column + 1, rank - 1 - ahead(place));
            XlsxWriter.formula(
                    sheet,
                    row,
                    column + 2,
                    "1+SUMPRODUCT((" + statuses + "=\"" + Status.RANKED.code() + "\")*(" + totals + ">"
                            + address(column, row) + "))+" + address(column + 1, row));
        }
        BigDecimal total = place.total();
        if (total != null) {
            XlsxWriter.cell(sheet, row, column + 3, WrittenCell.approximate(total.doubleValue()));
            XlsxWriter.formula(
                    sheet,
                    row,
                    column + 4,
                    "IF(ABS(" + address(column, row) + "-" + address(column + 3, row) + ")<0.000001,"
                            + TwinFormulas.text(say("same")) + "," + TwinFormulas.text(say("different")) + ")");
        }
    }

    /** How many ranked nominations have a higher total; the rest of the rank is what the tie chain decided. */
    private int ahead(Place place) {
        BigDecimal total = place.total();
        return (int) result.ranking().ranked().stream()
                .filter(other -> isHigher(other.total(), total))
                .count();
    }

    private static boolean isHigher(@Nullable BigDecimal total, @Nullable BigDecimal than) {
        return total != null && than != null && total.compareTo(than) > 0;
    }

    private static String cell(Map<String, Integer> columns, Criterion node, int row) {
        return address(columns.getOrDefault(node.code(), 0), row);
    }

    static String address(int column, int row) {
        return "$" + CellAddress.of(column, row + 1);
    }

    private static String range(int column, int last) {
        String letters = CellAddress.letters(column);
        return "$" + letters + "$" + (FIRST + 1) + ":$" + letters + "$" + (last + 1);
    }

    private String say(String key) {
        return messages.say("workbook.twin." + key);
    }
}
