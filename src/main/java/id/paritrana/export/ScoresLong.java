package id.paritrana.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FormulaGuard;

/**
 * Every score of every criterion, and every mark by seat, one to a row, for programs that need data in long form. The column
 * {@code kind} tells a computed {@code score} from a given {@code mark}; a mark has its seat and nothing that was computed.
 */
@ApplicationScoped
class ScoresLong implements Export {
    private static final List<String> HEADER = List.of(
            "category",
            "nomination",
            "name",
            "criterion",
            "parent",
            "criterion_name",
            "kind",
            "seat",
            "value",
            "score",
            "weight",
            "contribution",
            "state");

    private final VisibleResults results;

    ScoresLong(VisibleResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "scores-long";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "nilai-panjang.csv");
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public boolean csv() {
        return true;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return results.any(viewer, edition);
    }

    @Override
    public boolean unmasks() {
        return true;
    }

    @Override
    public List<Category> unmasked(Viewer viewer, Edition edition) {
        return results.categories(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        boolean excel = order.style() == CsvStyle.SEMICOLON;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(excel ? ';' : ',')
                .setRecordSeparator('\n')
                .get();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, format)) {
            out.append(excel ? "\uFEFF" : "");
            csv.printRecord(HEADER);
            List<RankedCategory> seen = results.show(order.viewer(), order.edition());
            order.progress()
                    .of(seen.stream()
                            .mapToInt(category -> category.result().reports().size())
                            .sum());
            for (RankedCategory category : seen) {
                Ballot ballot = category.result().ballot();
                for (ScoreReport report : category.result().reports()) {
                    for (NodeScore node : report.nodes()) {
                        score(csv, category, report, node, excel);
                        for (Mark mark : ballot.marks(report.code(), node.code())) {
                            mark(csv, category, report, node, mark, ballot, excel);
                        }
                    }
                    order.progress().done(1);
                }
            }
        }
    }

    private static void score(
            CSVPrinter csv, RankedCategory category, ScoreReport report, NodeScore node, boolean excel)
            throws IOException {
        csv.printRecord(
                text(category.result().scheme().category()),
                text(report.code()),
                text(report.entry().name()),
                text(node.code()),
                text(node.parent() == null ? "" : node.parent()),
                text(node.name()),
                "score",
                "",
                number(node.value(), excel),
                number(node.score(), excel),
                number(node.weight(), excel),
                number(node.contribution(), excel),
                node.state().code());
    }

    private static void mark(
            CSVPrinter csv,
            RankedCategory category,
            ScoreReport report,
            NodeScore node,
            Mark mark,
            Ballot ballot,
            boolean excel)
            throws IOException {
        csv.printRecord(
                text(category.result().scheme().category()),
                text(report.code()),
                text(report.entry().name()),
                text(node.code()),
                text(node.parent() == null ? "" : node.parent()),
                text(node.name()),
                "mark",
                text(mark.seat()),
                number(mark.value(), excel),
                "",
                "",
                "",
                ballot.recused(report.code(), mark.seat()) ? "recused" : "counted");
    }

    private static String text(String text) {
        return FormulaGuard.neutralise(text);
    }

    private static String number(@Nullable BigDecimal value, boolean excel) {
        if (value == null) {
            return "";
        }
        String plain = value.toPlainString();
        return excel ? DecimalText.withComma(plain) : plain;
    }
}
