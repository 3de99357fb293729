package id.paritrana.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;
import id.paritrana.words.FigurePath;
import id.paritrana.words.ReasonText;

/** The exact results as tables: ranking, scores, panel scores and explanations. */
final class OfficialTables {
    private OfficialTables() {}

    static List<WrittenTable> of(List<CategoryResult> results, Locale words) {
        return List.of(ranking(results), scores(results), panelScores(results), explanations(results, words));
    }

    /** The tables from which everything official follows; they are the same in every language. */
    static List<WrittenTable> exact(List<CategoryResult> results) {
        return List.of(ranking(results), scores(results));
    }

    private static WrittenTable ranking(List<CategoryResult> results) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (CategoryResult result : results) {
            for (Place place : result.ranking().places()) {
                TieBreak tie = place.tie();
                rows.add(List.of(
                        WrittenCell.of(result.scheme().category()),
                        WrittenCell.of(place.rank()),
                        WrittenCell.of(place.entry()),
                        WrittenCell.of(place.name()),
                        WrittenCell.of(place.total()),
                        WrittenCell.of(place.lead()),
                        WrittenCell.of(tie == null ? "" : tie.code()),
                        WrittenCell.of(place.status().code())));
            }
        }
        return new WrittenTable(
                "ranking", List.of("category", "rank", "nomination", "name", "total", "lead", "tie", "status"), rows);
    }

    private static WrittenTable scores(List<CategoryResult> results) {
        return new WrittenTable(
                "scores",
                List.of(
                        "category",
                        "nomination",
                        "criterion",
                        "parent",
                        "value",
                        "score",
                        "weight",
                        "contribution",
                        "state"),
                MadeRows.of(reports(results), OfficialTables::scores));
    }

    private static List<List<WrittenCell>> scores(Reported reported) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (NodeScore node : reported.report().nodes()) {
            String parent = node.parent();
            rows.add(List.of(
                    WrittenCell.of(reported.result().scheme().category()),
                    WrittenCell.of(reported.report().code()),
                    WrittenCell.of(node.code()),
                    WrittenCell.of(parent == null ? "" : parent),
                    WrittenCell.of(node.value()),
                    WrittenCell.of(node.score()),
                    WrittenCell.of(node.weight()),
                    WrittenCell.of(node.contribution()),
                    WrittenCell.of(node.state().code())));
        }
        return rows;
    }

    private static WrittenTable panelScores(List<CategoryResult> results) {
        return new WrittenTable(
                "panel_scores",
                List.of(
                        "category",
                        "nomination",
                        "criterion",
                        "n",
                        "mean",
                        "median",
                        "trimmed_mean",
                        "sd",
                        "min",
                        "max",
                        "used"),
                MadeRows.of(reports(results), OfficialTables::panelScores));
    }

    private static List<List<WrittenCell>> panelScores(Reported reported) {
        CategoryResult result = reported.result();
        ScoreReport report = reported.report();
        List<List<WrittenCell>> rows = new ArrayList<>();
        for (Criterion leaf : result.scheme().leaves()) {
            if (leaf.source().kind() != Source.Kind.MARK) {
                continue;
            }
            String criterion = leaf.code();
            PanelLine line = PanelLine.of(result.ballot().marks(report.code(), criterion).stream()
                    .filter(mark -> !result.ballot().recused(report.code(), mark.seat()))
                    .map(Mark::value)
                    .toList());
            rows.add(List.of(
                    WrittenCell.of(result.scheme().category()),
                    WrittenCell.of(report.code()),
                    WrittenCell.of(criterion),
                    WrittenCell.of(line.n()),
                    WrittenCell.of(line.mean()),
                    WrittenCell.of(line.median()),
                    WrittenCell.of(line.trimmedMean()),
                    WrittenCell.of(line.deviation()),
                    WrittenCell.of(line.min()),
                    WrittenCell.of(line.max()),
                    report.find(criterion)
                            .map(node -> WrittenCell.of(node.value()))
                            .orElse(WrittenCell.EMPTY)));
        }
        return rows;
    }

    private static WrittenTable explanations(List<CategoryResult> results, Locale words) {
        ReasonText text = new ReasonText(words);
        return new WrittenTable(
                "explanations",
                List.of("category", "nomination", "path", "value", "reason"),
                MadeRows.of(
                        reports(results),
                        each -> new Explainer(each.result().scheme().category(), each.report(), text).explain()));
    }

    /** A report with its category. */
    private record Reported(CategoryResult result, ScoreReport report) {}

    private static List<Reported> reports(List<CategoryResult> results) {
        return results.stream()
                .flatMap(result -> result.reports().stream().map(report -> new Reported(result, report)))
                .toList();
    }

    /** Walks through the figures of one nomination, each once. */
    private static final class Explainer {
        private final WrittenCell category;
        private final WrittenCell nomination;
        private final ScoreReport report;
        private final ReasonText text;
        private final List<List<WrittenCell>> rows = new ArrayList<>();
        private final Set<String> written = new HashSet<>();

        Explainer(String category, ScoreReport report, ReasonText text) {
            this.category = WrittenCell.of(category);
            this.nomination = WrittenCell.of(report.code());
            this.report = report;
            this.text = text;
        }

        List<List<WrittenCell>> explain() {
            NodeScore root = report.root();
            walk(root.figure(), root.code(), root.code(), true);
            scores(root, root.code());
            hindrances(root, root.code());
            return rows;
        }

        /** The reasons for having no place, beside the figures of the criterion concerned. */
        private void hindrances(NodeScore node, String path) {
            for (Hindrance hindrance : report.hindrances()) {
                if (hindrance.criterion().equals(node.code())) {
                    rows.add(List.of(
                            category,
                            nomination,
                            WrittenCell.of(path + ":" + hindrance.status().code()),
                            WrittenCell.EMPTY,
                            WrittenCell.of(text.sentence(hindrance))));
                }
            }
            node.children().forEach(child -> hindrances(child, path + "/" + child.code()));
        }

        private void walk(Figure figure, String criterion, String path, boolean root) {
            String own = FigurePath.criterionOf(figure);
            boolean same = own.isEmpty() || own.equals(criterion);
            String here = same ? path : path + "/" + own;
            write(here + ":" + FigurePath.nameOf(figure, root && same), figure);
            for (Figure part : figure.parts()) {
                walk(part, same ? criterion : own, here, root && same);
            }
        }

        /** The score of an aggregate that adds contributions up is not part of the total, but it is a figure of the tree. */
        private void scores(NodeScore node, String path) {
            for (NodeScore child : node.children()) {
                String here = path + "/" + child.code();
                if (!child.children().isEmpty()) {
                    Figure score = child.scoreFigure();
                    write(here + ":" + FigurePath.nameOf(score, false), score);
                    if (score.reason() instanceof ScoreReason.RoundedTo) {
                        Figure exact = score.parts().get(0);
                        write(here + ":" + FigurePath.nameOf(exact, false), exact);
                    }
                }
                scores(child, here);
            }
        }

        private void write(String path, Figure figure) {
            if (written.add(path)) {
                rows.add(List.of(
                        category,
                        nomination,
                        WrittenCell.of(path),
                        WrittenCell.of(figure.value()),
                        WrittenCell.of(text.sentence(figure))));
            }
        }
    }
}
