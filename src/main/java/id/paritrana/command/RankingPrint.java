package id.paritrana.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.words.Messages;
import id.paritrana.words.ReasonText;
import id.paritrana.workbook.CategoryRow;

/** Prints the rankings as a plain-text table. */
final class RankingPrint {
    private static final String GAP = "  ";

    private final Messages messages;
    private final ReasonText words;
    private final StringBuilder text = new StringBuilder();

    RankingPrint(Locale language) {
        this.messages = Messages.in(language);
        this.words = new ReasonText(language);
    }

    void add(CategoryRow category, CategoryResult result) {
        text.append(category.code()).append(" · ").append(flat(category.name())).append('\n');
        if (result.ranking().places().isEmpty()) {
            text.append(GAP).append(messages.say("command.score.nobody")).append("\n\n");
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of("rank", "nomination", "name", "total", "lead", "tie", "status")
                .map(column -> messages.say("command.score." + column))
                .toList());
        for (Place place : result.ranking().places()) {
            Integer rank = place.rank();
            TieBreak tie = place.tie();
            lines.add(List.of(
                    rank == null ? "-" : rank.toString(),
                    place.entry(),
                    flat(place.name()),
                    number(place.total()),
                    number(place.lead()),
                    tie == null ? "" : tie.code(),
                    status(place, result)));
        }
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        lines.forEach(line -> append(line, widths));
        text.append('\n');
    }

    private String status(Place place, CategoryResult result) {
        String status = words.status(place.status());
        List<Hindrance> hindrances =
                result.report(place.entry()).map(ScoreReport::hindrances).orElse(List.of());
        return hindrances.isEmpty()
                ? status
                : status + ": "
                        + String.join(
                                "; ", hindrances.stream().map(words::sentence).toList());
    }

    private void append(List<String> line, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - length(line.get(i)));
            boolean figure = i == 0 || i == 3 || i == 4;
            row.append(GAP).append(figure ? padding + line.get(i) : line.get(i) + padding);
        }
        text.append(row.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String flat(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
