package id.paritrana.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.paritrana.results.AdvisedResult;
import id.paritrana.results.ResultTables;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.robustness.Robustness;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.TableTooLong;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;

/**
 * The command {@code score EDITION --out RESULTS}: reads an edition, writes its results and prints the ranking. It needs no
 * database, no server and no sign-in.
 */
public final class ScoreCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final ScoreOptions options;
    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    private ScoreCommand(ScoreOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.messages = Messages.in(options.language());
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command.
     *
     * @param args what follows {@code score}
     * @return the exit code: 0 when the results are written, 1 when the edition is refused or cannot be read, 2 when the
     *     command is not understood
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return new ScoreCommand(ScoreOptions.parse(args), out, err).run();
        } catch (ScoreOptions.Misused misused) {
            err.println(misused.sentence());
            err.println(Messages.in(misused.language()).say("command.score.usage"));
            return MISUSED;
        }
    }

    private int run() {
        Reading reading;
        Destination destination;
        try {
            destination = new Destination(options.edition(), options.out());
            Optional<String> refusal = destination.refusal();
            if (refusal.isPresent()) {
                err.println(
                        messages.say(refusal.get(), Map.of("path", options.out().toString())));
                return MISUSED;
            }
            reading = WorkbookReader.read(options.edition());
        } catch (IOException unreadable) {
            err.println(options.edition() + ": " + messages.say("command.score.missing"));
            return REFUSED;
        }
        ProblemText words = new ProblemText(options.language());
        reading.problems().forEach(problem -> err.println(words.line(problem)));
        if (!reading.isUsable()) {
            err.println(messages.say(
                    "command.score.refused",
                    Map.of("count", Integer.toString(reading.errors().size()))));
            return REFUSED;
        }
        return score(reading.workbook(), destination);
    }

    private int score(EditionWorkbook workbook, Destination destination) {
        MarksNotGiven marks = new MarksNotGiven();
        DataNotGiven data = new DataNotGiven();
        workbook.nominations().stream()
                .filter(row -> !row.stands())
                .forEach(row -> err.println(messages.say(
                        "command.score.withdrawn",
                        Map.of("nomination", row.code(), "name", row.name(), "reason", row.withdrawn()))));
        List<CategoryResult> results = new ArrayList<>();
        RankingPrint print = new RankingPrint(options.language());
        for (SchemeAssembler.Assembled category : SchemeAssembler.assemble(workbook)) {
            Scheme scheme = category.scheme().withRules(rules(category.scheme().rules()));
            CategoryResult result = Scorer.score(scheme, category.ballot(), category.prizePlaces())
                    .listed(category.given());
            if (options.analyses() && Robustness.tooMany(result)) {
                err.println(messages.say(
                        "command.score.robustness-skipped",
                        Map.of(
                                "category", scheme.category(),
                                "ranked",
                                        Integer.toString(
                                                result.ranking().ranked().size()),
                                "limit", Integer.toString(Robustness.MOST_RANKED))));
            }
            if (result.ranking().ranked().isEmpty() && !result.reports().isEmpty()) {
                err.println(messages.say(
                        "command.score.nobody-ranked",
                        Map.of(
                                "category",
                                scheme.category(),
                                "count",
                                Integer.toString(result.reports().size()))));
            }
            marks.add(scheme, category.ballot());
            data.add(scheme, category.ballot());
            results.add(result);
            print.add(category.category(), result);
        }
        marks.line(messages).ifPresent(err::println);
        data.line(messages).ifPresent(err::println);
        Locale language = options.language();
        ResultTables tables = options.analyses()
                ? ResultTables.all(results.stream().map(AdvisedResult::of).toList(), language)
                : ResultTables.official(results, language);
        try {
            destination.clear();
            tables.write(options.out(), CsvStyle.COMMA);
        } catch (TableTooLong tooLong) {
            err.println(messages.say(
                    "command.score.table-too-long",
                    Map.of(
                            "path", options.out().toString(),
                            "table", tooLong.table(),
                            "limit", Integer.toString(FileLimits.SPREADSHEET_ROWS))));
            return REFUSED;
        } catch (IOException unwritable) {
            err.println(messages.say(
                    "command.score.not-written", Map.of("path", options.out().toString())));
            return REFUSED;
        }
        out.print(print);
        out.println(messages.say(
                "command.score.written", Map.of("path", options.out().toString())));
        out.flush();
        return DONE;
    }

    private Rules rules(Rules rules) {
        Draws given = rules.draws();
        Long seed = options.seed();
        Integer draws = options.draws();
        return rules.withDraws(new Draws(
                seed == null ? given.seed() : seed, draws == null ? given.count() : draws, given.weightNoise()));
    }
}
