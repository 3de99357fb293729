package id.paritrana.ranking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.NodeScore;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.ScoreReport;

/**
 * The official result of a category as one canonical text: every place, then every node of every nomination, in fixed
 * order, decimals plain. The same result gives the same bytes on any machine, so its hash names it.
 */
final class ResultText {
    private static final char CELL = '\t';

    private ResultText() {}

    static byte[] of(CategoryResult result) {
        var text = new StringBuilder(32 * 1024);
        String category = result.scheme().category();
        for (Place place : result.ranking().places()) {
            line(
                    text,
                    category,
                    place.rank() == null ? "" : place.rank().toString(),
                    place.entry(),
                    plain(place.total()),
                    plain(place.lead()),
                    place.tie() == null ? "" : place.tie().code(),
                    place.status().code());
        }
        for (ScoreReport report : result.reports()) {
            report.root().inTreeOrder().forEach(node -> node(text, category, report.code(), node));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void node(StringBuilder text, String category, String entry, NodeScore node) {
        line(
                text,
                category,
                entry,
                node.code(),
                node.parent() == null ? "" : node.parent(),
                plain(node.value()),
                plain(node.score()),
                plain(node.weight()),
                plain(node.contribution()),
                node.state().code());
    }

    private static void line(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : CELL).append(cells[i]);
        }
        text.append('\n');
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
