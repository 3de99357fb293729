package id.paritrana.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.normaliser.FormulaCells;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;

/** Writes the computing sheets of one category: one line per nomination, and one per nomination and panel criterion. */
final class TwinCategory {
    private final CategoryResult result;
    private final Scheme scheme;
    private final Rules rules;
    private final Rounding rounding;
    private final TwinData data;
    private final Messages messages;
    private final TwinColumns columns;
    private final TwinWeights weights;
    private final Map<List<String>, String> panelCell = new HashMap<>();

    TwinCategory(CategoryResult result, TwinData data, Messages messages) {
        this.result = result;
        this.scheme = result.scheme();
        this.rules = scheme.rules();
        this.rounding = rules.rounding();
        this.data = data;
        this.messages = messages;
        this.columns = new TwinColumns(scheme, messages);
        this.weights = new TwinWeights(scheme, data, columns);
    }

    void write(Worksheet totals, Worksheet panel) {
        panelCell.putAll(new TwinPanel(result, data, messages).write(panel));
        TwinSheet.title(totals, scheme.category(), data.recorded(), messages);
        int column = columns.layOut(totals);
        int row = TwinSheet.FIRST;
        for (Place place : result.ranking().places()) {
            ScoreReport report = result.report(place.entry()).orElseThrow();
            line(totals, row, report);
            closing(totals, row, column, place, report);
            row++;
        }
        totals.freezePane(2, TwinSheet.FIRST);
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
            } else if (columns.score().containsKey(node.code())) {
                List<String> scores = new ArrayList<>();
                List<String> locals = new ArrayList<>();
                for (Criterion child : node.children()) {
                    scores.add(TwinColumns.cell(columns.score(), child, row));
                    locals.add(weights.local(child, row));
                }
                String aggregated = TwinFormulas.aggregate(node.aggregation(), scores, locals);
                if (rules.weights() == WeightMode.POINTS && TwinColumns.adds(node)) {
                    aggregated = "(" + String.join("+", products(scores, locals)) + ")";
                }
                XlsxWriter.formula(
                        sheet,
                        row,
                        columns.score().get(node.code()),
                        "IFERROR(" + TwinFormulas.rounded(aggregated, rounding.score()) + ",0)");
            }
            if (columns.weight().containsKey(node.code())) {
                XlsxWriter.formula(
                        sheet, row, columns.weight().get(node.code()), "IFERROR(" + weights.share(node, row) + ",0)");
            }
            if (columns.contribution().containsKey(node.code())) {
                String factor = node == scheme.root() ? "1" : TwinColumns.cell(columns.weight(), node, row);
                XlsxWriter.formula(
                        sheet,
                        row,
                        columns.contribution().get(node.code()),
                        TwinFormulas.rounded(
                                factor + "*" + TwinColumns.cell(columns.score(), node, row), rounding.contribution()));
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
        sheet.value(row, columns.counted().get(leaf.code()), counts ? 1 : 0);
        String formula = leaf.source().kind() == Source.Kind.MARK
                ? panelCell.get(List.of(nomination, leaf.code()))
                : data.value(nomination, scheme.category(), leaf.code(), leaf.normaliser());
        boolean recorded = formula != null && known.value() != null;
        if (recorded || leaf.source().kind() == Source.Kind.MARK && formula != null) {
            XlsxWriter.formula(sheet, row, columns.value().get(leaf.code()), formula);
        }
        String x = TwinColumns.cell(columns.value(), leaf, row);
        Optional<String> scored = leaf.normaliser().formula(cells(x, leaf.code()), leaf.direction());
        BigDecimal official = known.score();
        if (scored.isPresent()) {
            XlsxWriter.formula(
                    sheet,
                    row,
                    columns.score().get(leaf.code()),
                    "IF(ISNUMBER(" + x + ")," + TwinFormulas.rounded(scored.get(), rounding.score()) + ",0)");
        } else if (official != null) {
            XlsxWriter.cell(
                    sheet, row, columns.score().get(leaf.code()), WrittenCell.approximate(official.doubleValue()));
        }
    }

    /** Whether a node, and with it the total, has no score as long as marks are missing. */
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

    /** The total, empty while a panel that counts is below its quorum and the rules do not redistribute its weight. */
    private String total(String exact, int row, ScoreReport report) {
        String total = TwinFormulas.rounded(exact, rounding.total());
        List<String> panels = report.nodes().stream()
                .filter(known -> known.children().isEmpty() && (known.state() == NodeState.SCORED || waits(known)))
                .map(known -> scheme.find(known.code()).orElseThrow())
                .filter(leaf -> leaf.source().kind() == Source.Kind.MARK)
                .map(leaf -> TwinColumns.cell(columns.value(), leaf, row))
                .toList();
        return panels.isEmpty()
                ? total
                : "IF(COUNT(" + String.join(",", panels) + ")<" + panels.size() + ",\"\"," + total + ")";
    }

    private void closing(Worksheet sheet, int row, int column, Place place, ScoreReport report) {
        Criterion root = scheme.root();
        String exact = columns.contribution().isEmpty()
                ? TwinColumns.cell(columns.score(), root, row)
                : String.join(
                        "+",
                        columns.contribution().values().stream()
                                .map(each -> TwinSheet.address(each, row))
                                .toList());
        XlsxWriter.formula(sheet, row, column, total(exact, row, report));
        int last = TwinSheet.FIRST + result.ranking().places().size() - 1;
        String totals = TwinSheet.range(column, last);
        String statuses = TwinSheet.range(2, last);
        Integer rank = place.rank();
        if (place.status() == Status.RANKED && rank != null) {
            sheet.value(row, column + 1, rank - 1 - ahead(place));
            XlsxWriter.formula(
                    sheet,
                    row,
                    column + 2,
                    "1+SUMPRODUCT((" + statuses + "=\"" + Status.RANKED.code() + "\")*(" + totals + ">"
                            + TwinSheet.address(column, row) + "))+" + TwinSheet.address(column + 1, row));
        }
        BigDecimal total = place.total();
        if (total != null) {
            XlsxWriter.cell(sheet, row, column + 3, WrittenCell.approximate(total.doubleValue()));
            XlsxWriter.formula(
                    sheet,
                    row,
                    column + 4,
                    "IF(ABS(" + TwinSheet.address(column, row) + "-" + TwinSheet.address(column + 3, row)
                            + ")<0.000001," + TwinFormulas.text(say("same")) + "," + TwinFormulas.text(say("different"))
                            + ")");
        }
    }

    /** The number of ranked nominations with a higher total; the tie chain decides the rest of the rank. */
    private int ahead(Place place) {
        BigDecimal total = place.total();
        return (int) result.ranking().ranked().stream()
                .filter(other -> isHigher(other.total(), total))
                .count();
    }

    private static boolean isHigher(@Nullable BigDecimal total, @Nullable BigDecimal than) {
        return total != null && than != null && total.compareTo(than) > 0;
    }

    private String say(String key) {
        return messages.say("workbook.twin." + key);
    }
}
