package id.paritrana.scoring.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.Evaluation;
import id.paritrana.scoring.total.Scoring;

/**
 * Extracts the marks of a result as tables of doubles: only those that count, without recused seats and criteria that
 * do not apply.
 */
public final class PanelReader {
    private final CategoryResult result;
    private final List<Evaluation> evaluations;
    private final List<Criterion> nodes;

    public PanelReader(CategoryResult result) {
        this.result = result;
        this.nodes = result.scheme().inTreeOrder();
        Scoring scoring = new Scoring(result.scheme(), result.ballot());
        this.evaluations =
                result.ballot().entries().stream().map(scoring::evaluate).toList();
    }

    /** One row of a table: the counted marks in seat order, NaN where there is none. */
    public static double[] marks(Ballot ballot, String entry, String criterion) {
        double[] row = noMarks(ballot.seats().size());
        int seat = 0;
        for (Mark mark : ballot.marks(entry, criterion)) {
            while (!ballot.seats().get(seat).equals(mark.seat())) {
                seat++;
            }
            row[seat] = ballot.recused(entry, mark.seat()) ? Double.NaN : Estimate.near(mark.value());
        }
        return row;
    }

    public static double[] noMarks(int seats) {
        double[] row = new double[seats];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** The table of every criterion of the panel, in tree order, all the entries of the ballot as rows. */
    public Map<String, PanelTable> tables() {
        Map<String, PanelTable> tables = new LinkedHashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).source().kind() == Source.Kind.MARK) {
                tables.put(nodes.get(node).code(), table(node));
            }
        }
        return tables;
    }

    private PanelTable table(int node) {
        double[][] marks = new double[evaluations.size()][];
        for (int i = 0; i < marks.length; i++) {
            Evaluation evaluation = evaluations.get(i);
            NodeState state = evaluation.state(node);
            boolean marked = state == NodeState.SCORED || state == NodeState.BELOW_QUORUM;
            marks[i] = marked
                    ? marks(
                            result.ballot(),
                            evaluation.entry().code(),
                            nodes.get(node).code())
                    : noMarks(result.ballot().seats().size());
        }
        return table(marks);
    }

    private PanelTable table(double[][] cells) {
        List<String> entries = evaluations.stream()
                .map(evaluation -> evaluation.entry().code())
                .toList();
        return new PanelTable(entries, result.ballot().seats(), cells);
    }

    /**
     * The points that the marks of each seat alone would bring an entry: Σ effective global weight × normalised mark
     * over the criteria on which the panel has a score for it. NaN where the seat lacks one of them, or there is none.
     * Where the scheme does not only add up, the weights are the shares of the logarithms.
     */
    public PanelTable totals(Map<String, PanelTable> tables) {
        Map<String, MarkToScore> scales = scales();
        double[][] totals =
                new double[evaluations.size()][result.ballot().seats().size()];
        for (int i = 0; i < totals.length; i++) {
            Evaluation evaluation = evaluations.get(i);
            int criteria = 0;
            for (int node = 0; node < nodes.size(); node++) {
                PanelTable table = tables.get(nodes.get(node).code());
                if (table == null
                        || evaluation.state(node) != NodeState.SCORED
                        || evaluation.weight(node).signum() == 0) {
                    continue;
                }
                criteria++;
                double weight = Estimate.near(evaluation.weight(node));
                MarkToScore scale = scales.get(nodes.get(node).code());
                for (int j = 0; j < totals[i].length; j++) {
                    totals[i][j] += table.has(i, j) ? weight * scale.score(table.mark(i, j)) : Double.NaN;
                }
            }
            if (criteria == 0) {
                Arrays.fill(totals[i], Double.NaN);
            }
        }
        return table(totals);
    }

    private Map<String, MarkToScore> scales() {
        Map<String, MarkToScore> scales = new HashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            Criterion criterion = nodes.get(node);
            if (criterion.source().kind() == Source.Kind.MARK) {
                int index = node;
                Field field = new Field(evaluations.stream()
                        .filter(evaluation -> evaluation.state(index) == NodeState.SCORED)
                        .map(evaluation -> evaluation.valueOf(index))
                        .toList());
                scales.put(criterion.code(), new MarkToScore(criterion, field));
            }
        }
        return scales;
    }

    /** A line for every entry and criterion of the panel with a mark that counts. */
    List<PanelSummary> summaries(Map<String, PanelTable> tables) {
        List<PanelSummary> summaries = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            PanelTable table = tables.get(nodes.get(node).code());
            for (int i = 0; table != null && i < evaluations.size(); i++) {
                double[] marks = table.row(i);
                if (marks.length > 0) {
                    boolean scored = evaluations.get(i).state(node) == NodeState.SCORED;
                    summaries.add(PanelSummary.of(
                            nodes.get(node).code(),
                            table.nominations().get(i),
                            marks,
                            scored ? evaluations.get(i).valueOf(node) : null));
                }
            }
        }
        return summaries;
    }
}
