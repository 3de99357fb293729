package id.paritrana.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.TieSteps;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.Vocabulary;

/** Makes a typed row from the cells of a row; null when an identifying cell is missing, which is then already reported. */
public final class RowMaker {
    private static final int MOST_PLACES = 1_000;
    private static final int MOST_DRAWS = 1_000_000;
    private static final int MOST_SEATS = 999;

    private RowMaker() {}

    public static @Nullable CategoryRow category(RowReader row) {
        CategoryRow made = new CategoryRow(
                row.code("code"),
                row.name("name"),
                row.word("kind", Vocabulary.KINDS),
                row.name("sector"),
                row.whole("prize_places", 1, MOST_PLACES));
        return made.code().isEmpty() ? null : made;
    }

    public static @Nullable CriterionRow criterion(RowReader row) {
        Source source = row.word("source", Vocabulary.SOURCES, Source.AGGREGATE);
        CriterionRow made = new CriterionRow(
                row.code("category"),
                row.code("code"),
                row.code("parent"),
                row.name("name"),
                row.number("weight"),
                source,
                row.word("direction", Vocabulary.DIRECTIONS, Direction.BENEFIT),
                row.word("normaliser", Vocabulary.NORMALISERS),
                row.number("lo", unit(source)),
                row.number("hi", unit(source)),
                row.number("target", unit(source)),
                table(row, source.hasNamedOptions()),
                row.word("aggregator", Vocabulary.AGGREGATORS, Aggregation.ARITHMETIC),
                row.word("missing", Vocabulary.MISSING, MissingPolicy.ZERO),
                row.number("min_coverage"),
                row.number("gate"));
        return made.code().isEmpty() || made.category().isEmpty() ? null : made;
    }

    /** The unit of a source's values. */
    private static Column.Kind unit(Source source) {
        return source.form() == SourceForm.PARTS ? Column.Kind.SHARE : Column.Kind.NUMBER;
    }

    private static ScoreTable table(RowReader row, boolean options) {
        String text = row.text("table");
        TableCell cell = row.cell("table");
        Function<String, DecimalText.ReadDecimal> decimal =
                part -> cell.saying(Canon.text(part)).decimal();
        ScoreTable.ReadTable reading = ScoreTable.read(text, options, decimal);
        Telling fault = reading.fault();
        if (DecimalText.Fault.AMBIGUOUS.told().equals(fault)) {
            String written = reading.part().substring(reading.part().lastIndexOf(':') + 1);
            ReadNumber ways = ReadNumber.ambiguous(
                    cell,
                    decimal.apply(written).fault() == null
                            ? reading.part().substring(0, reading.part().lastIndexOf(':'))
                            : Canon.text(written));
            row.note(cell, "table", Objects.requireNonNull(ways.fault()), ways.args());
        } else if (fault != null) {
            row.note(cell, "table", fault, Map.of("text", reading.part()));
        }
        return reading.table();
    }

    public static @Nullable RuleRow rule(RowReader row) {
        String category = row.code("category");
        RuleKey key = row.word("key", Vocabulary.RULE_KEYS);
        if (key == null) {
            return null;
        }
        String value = ruleValue(row, key);
        return row.isSound() && value != null ? new RuleRow(category, key, value) : null;
    }

    private static @Nullable String ruleValue(RowReader row, RuleKey key) {
        return switch (key) {
            case WEIGHTS -> code(row.word("value", Vocabulary.WEIGHTS), Vocabulary.WEIGHTS);
            case PANEL -> code(row.word("value", Vocabulary.PANELS), Vocabulary.PANELS);
            case QUORUM -> text(row.whole("value", 1, MOST_SEATS));
            case BELOW_QUORUM -> code(row.word("value", Vocabulary.QUORUM_POLICIES), Vocabulary.QUORUM_POLICIES);
            case ROUND_PANEL, ROUND_SCORE, ROUND_CONTRIBUTION, ROUND_TOTAL -> {
                String word = Canon.word(row.cell("value").asText());
                yield word.equals("none") || word.equals("tanpa")
                        ? "none"
                        : text(row.whole("value", 0, DecimalText.MAX_DECIMALS));
            }
            case TIES -> {
                String steps = String.join(", ", TieSteps.read(row.text("value")));
                yield steps.isEmpty() ? null : steps;
            }
            case SEED -> {
                BigDecimal seed = row.number("value", Column.Kind.NUMBER);
                if (seed != null && seed.scale() > 0) {
                    row.note(row.cell("value"), "value", Telling.alone("workbook.rule.seed"), Map.of());
                }
                yield seed == null ? null : DecimalText.of(seed);
            }
            case DRAWS -> text(row.whole("value", 1, MOST_DRAWS));
            case WEIGHT_NOISE -> {
                BigDecimal noise = row.number("value", Column.Kind.SHARE);
                if (noise != null && (noise.signum() <= 0 || noise.compareTo(BigDecimal.ONE) >= 0)) {
                    row.note(row.cell("value"), "value", Telling.alone("workbook.rule.noise"), Map.of());
                }
                yield noise == null ? null : DecimalText.of(noise);
            }
        };
    }

    private static <E> @Nullable String code(@Nullable E word, Vocabulary<E> vocabulary) {
        return word == null ? null : vocabulary.code(word);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    public static @Nullable SeatRow seat(RowReader row) {
        SeatRow made = new SeatRow(
                row.code("code"), row.name("element"), row.word("role", Vocabulary.ROLES), row.name("holder"));
        return made.code().isEmpty() ? null : made;
    }

    public static @Nullable NominationRow nomination(RowReader row) {
        NominationRow made = new NominationRow(
                row.code("category"),
                row.code("code"),
                row.name("name"),
                row.region("region_code"),
                row.name("sector"),
                row.text("withdrawn"));
        if (!made.stands() && !NominationRow.isReason(made.withdrawn())) {
            row.note(
                    row.cell("withdrawn"),
                    "withdrawn",
                    Telling.alone("workbook.nomination.withdrawn"),
                    Map.of("text", RowReader.shown(row.cell("withdrawn"))));
        }
        return made.code().isEmpty() ? null : made;
    }

    /** @param source of a criterion for a nomination; null when unknown */
    public static @Nullable ValueRow value(RowReader row, BiFunction<String, String, @Nullable Source> source) {
        String nomination = row.code("nomination");
        String criterion = row.code("criterion");
        Source of = source.apply(nomination, criterion);
        boolean coded = of != null && of.hasNamedOptions();
        ValueRow made = new ValueRow(
                nomination,
                criterion,
                // the content of a row with an unknown nominee or criterion cannot be checked; the unknown code is
                // reported
                coded || of == null ? null : row.number("value", unit(of)),
                coded ? row.code("value") : "",
                row.number("numerator"),
                row.number("denominator"),
                row.number("stated_percent"),
                row.date("as_of"),
                row.text("source"),
                row.word("state", Vocabulary.STATES, ValueState.RECORDED));
        return row.isSound() ? made : null;
    }

    public static @Nullable CoverageRow coverage(RowReader row) {
        String nomination = row.code("nomination");
        String segment = row.code("segment");
        LocalDate asOf = row.date("as_of");
        BigDecimal participants = row.number("participants");
        BigDecimal workers = row.number("workers");
        String definition = row.text("definition");
        BigDecimal stated = row.number("stated_percent");
        BigDecimal target = row.number("target_percent");
        String source = row.text("source");
        return asOf == null || !row.isSound()
                ? null
                : new CoverageRow(nomination, segment, asOf, participants, workers, definition, stated, target, source);
    }

    public static @Nullable LevelRow level(RowReader row) {
        LevelRow made = new LevelRow(
                row.code("category"), row.code("criterion"), row.code("level"), row.number("score"), row.text("label"));
        return row.isSound() ? made : null;
    }

    public static @Nullable ItemRow item(RowReader row) {
        BigDecimal weight = row.cell("weight").isEmpty() ? BigDecimal.ONE : row.number("weight");
        ItemRow made = new ItemRow(
                row.code("nomination"),
                row.code("criterion"),
                row.code("item"),
                row.word("accepted", Vocabulary.TRUTH),
                row.word("mandatory", Vocabulary.TRUTH, false),
                Objects.requireNonNullElse(weight, BigDecimal.ONE));
        return row.isSound() ? made : null;
    }

    public static @Nullable MarkRow mark(RowReader row) {
        String nomination = row.code("nomination");
        String criterion = row.code("criterion");
        String seat = row.code("seat");
        BigDecimal mark = row.number("mark");
        String comment = row.text("comment");
        return mark == null || !row.isSound() ? null : new MarkRow(nomination, criterion, seat, mark, comment);
    }

    public static @Nullable RecusalRow recusal(RowReader row) {
        RecusalRow made = new RecusalRow(row.code("nomination"), row.code("seat"), row.text("reason"));
        return row.isSound() ? made : null;
    }
}
