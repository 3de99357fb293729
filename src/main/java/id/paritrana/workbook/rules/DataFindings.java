package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.Period;

/** Findings in a table of data, and the rules that such tables share: for codes, figures, days and sources. */
final class DataFindings {
    /** A text that only points to the row above, which no paper shows beside it. */
    private static final Pattern DITTO = Pattern.compile(
            "(?i)[\"\u201c\u201d\u3003']+|s\\.?\\s?d\\.?\\s?a\\.?|idem|ditto|sama( (dengan|seperti) (di )?atas)?"
                    + "|[-\\s]*[\"\u201c\u201d\u3003]+[-\\s]*");

    /** A stated per cent that is not the one of its figures. */
    static final Telling STATED =
            Telling.oncePerColumn("workbook.stated.differs").inEachRow();

    /** The same of a ratio that is given as one figure. */
    static final Telling STATED_VALUE =
            Telling.oncePerColumn("workbook.stated.differs-value").inEachRow();

    /** A stated per cent that is one of the target. */
    static final Telling STATED_OF_TARGET =
            Telling.oncePerColumn("workbook.stated.of-target").inEachRow();

    private final EditionIndex index;
    private final EditionTable table;
    private final List<Finding> found = new ArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();
    private final DigitsAlone digits;

    DataFindings(EditionIndex index, EditionTable table) {
        this.index = index;
        this.table = table;
        this.digits = new DigitsAlone(table);
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found);
        all.addAll(digits.doubts());
        return all;
    }

    void error(int at, String column, Telling told, Map<String, String> args) {
        found.add(Finding.error(table, at, column, told, args));
    }

    void warning(int at, String column, Telling told, Map<String, String> args) {
        found.add(Finding.warning(table, at, column, told, args));
    }

    /** A doubt that other rows have a part in. */
    void warning(int at, String column, Telling told, Map<String, String> args, UnaryOperator<Finding> withOthers) {
        found.add(withOthers.apply(Finding.warning(table, at, column, told, args)));
    }

    /** Reports a row with the same codes as an earlier one. */
    void once(int at, List<String> codes) {
        Integer first = seen.putIfAbsent(codes, at);
        if (first != null) {
            found.add(Finding.twice(table, at, first, codes));
        }
    }

    /** The leaf that a row is about; null, with a finding, where there is none. */
    @Nullable
    CriterionRow leaf(int at, String nomination, String code) {
        return CodeRules.leaf(index, found, table, at, nomination, code);
    }

    /** Reports one fault of a figure, in the sentence for workbooks. */
    void said(
            int at,
            String column,
            FigureRules.Wrong wrong,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String criterion) {
        Map<String, String> args =
                switch (wrong.fault()) {
                    case NOT_RATIO -> Map.of("criterion", criterion);
                    case HALF_RATIO, TWICE_GIVEN -> Map.of();
                    case NEGATIVE ->
                        Map.of(
                                "value",
                                text(
                                        switch (wrong.at()) {
                                            case VALUE -> value;
                                            case NUMERATOR -> numerator;
                                            case DENOMINATOR -> denominator;
                                        }));
                    case BY_ZERO -> Map.of("value", text(numerator));
                    case ABOVE_ONE ->
                        Map.of(
                                "criterion", criterion,
                                "numerator", text(numerator),
                                "denominator", text(denominator));
                    case PERCENT_AS_SHARE, SHARE_ABOVE_ONE -> share(Objects.requireNonNull(value), criterion);
                };
        Telling told = wrong.fault().told();
        found.add(
                wrong.fault().doubt()
                        ? Finding.warning(table, at, column, told, args)
                        : Finding.error(table, at, column, told, args));
    }

    private static String text(@Nullable BigDecimal number) {
        return DecimalText.of(Objects.requireNonNull(number));
    }

    /** A ratio given as one figure: 0.85, not 85. */
    private static Map<String, String> share(BigDecimal value, String criterion) {
        return Map.of(
                "criterion",
                criterion,
                "value",
                DecimalText.withComma(DecimalText.of(value)),
                "share",
                DecimalText.withComma(DecimalText.of(value.movePointLeft(2))));
    }

    /** A per cent of less than nothing is refused; one that seems to be a share, or a hundred times as much, is taken and doubted. */
    void percent(int at, String column, @Nullable BigDecimal percent, @Nullable BigDecimal computed) {
        if (percent != null && FigureRules.isNoPercent(percent)) {
            error(at, column, Telling.alone("workbook.value.negative"), Map.of("value", DecimalText.of(percent)));
        } else if (percent != null && FigureRules.isHundredfold(percent)) {
            warning(
                    at,
                    column,
                    Telling.oncePerColumn("workbook.value.percent-hundredfold").inEachRow(),
                    Map.of(
                            "value",
                            DecimalText.withComma(DecimalText.of(percent)),
                            "percent",
                            DecimalText.withComma(DecimalText.of(percent.movePointLeft(2)))));
        } else if (percent != null && FigureRules.isShareAsPercent(percent, computed)) {
            warning(
                    at,
                    column,
                    Telling.oncePerColumn("workbook.value.share-as-percent").inEachRow(),
                    Map.of(
                            "value",
                            DecimalText.withComma(DecimalText.of(percent)),
                            "percent",
                            DecimalText.withComma(DecimalText.of(percent.movePointRight(2)))));
        }
    }

    /**
     * Doubts a stated per cent that is not the one of its own figures, as it is doubted of what is stored; a share of the target is told
     * apart.
     *
     * @param figures what the computed per cent is of: numerator and denominator, or the value of a ratio, which may be rounded itself
     */
    void stated(
            int at,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal target,
            Map<String, String> figures) {
        if (stated == null
                || computed == null
                || FigureRules.isNoPercent(stated)
                || FigureRules.isHundredfold(stated)
                || FigureRules.isShareAsPercent(stated, computed)
                || FigureRules.isRounded(stated, computed)
                || figures.containsKey("value") && FigureRules.isRounded(computed, stated)) {
            return;
        }
        Map<String, String> args = new HashMap<>(figures);
        args.put("stated", DecimalText.of(stated));
        args.put("percent", percent(computed, stated));
        boolean ofTarget = target != null
                && target.signum() > 0
                && FigureRules.isRounded(stated, computed.movePointRight(2).divide(target, MathContext.DECIMAL128));
        if (ofTarget) {
            args.put("target", DecimalText.of(target));
        }
        warning(
                at,
                "stated_percent",
                ofTarget ? STATED_OF_TARGET : figures.containsKey("value") ? STATED_VALUE : STATED,
                args);
    }

    /** A computed per cent with two decimals, or with as many as tell it from the stated one. */
    private static String percent(BigDecimal computed, BigDecimal stated) {
        BigDecimal rounded = computed.setScale(2, RoundingMode.HALF_UP);
        boolean alike = rounded.compareTo(stated.setScale(2, RoundingMode.HALF_UP)) == 0;
        return DecimalText.of(
                (alike ? computed.setScale(stated.scale() + 1, RoundingMode.HALF_UP) : rounded).stripTrailingZeros());
    }

    /** The rows of which one of these has been told. */
    Set<Integer> told(Set<String> keys) {
        return found.stream()
                .filter(finding -> keys.contains(finding.key()))
                .map(Finding::index)
                .collect(Collectors.toSet());
    }

    /** Doubts a figure without a source, but accepts it, as forms do. */
    void cited(int at, boolean figure, String source) {
        if (figure && (source.isEmpty() || DecimalText.isNothing(source))) {
            warning(at, "source", Telling.oncePer("workbook.value.no-source", "table"), Map.of("table", table.code()));
        } else {
            copied(at, "source", source);
        }
        digits.note(at, "source", source);
    }

    /** Doubts a text that points to the row above, or that was copied with more than itself. */
    void copied(int at, String column, String text) {
        if (isDitto(text)) {
            warning(at, column, Telling.oncePerColumn("workbook.cell.ditto").inEachRow(), Map.of("text", text));
        } else {
            CopyRemains.of(text).ifPresent(args -> warning(at, column, CopyRemains.TOLD, args));
        }
    }

    /** Whether a text only points to the row above. */
    static boolean isDitto(String text) {
        return DITTO.matcher(text).matches();
    }

    /** Doubts a day outside the judged period, unless the period itself is wrong. */
    void within(int at, @Nullable LocalDate day) {
        Period period = index.workbook().edition().period();
        if (day != null && period.hasDays() && !period.holds(day)) {
            Telling told = table == EditionTable.VALUES
                    ? Telling.oncePer("workbook.value.period", "date")
                    : Telling.oncePer("workbook.coverage.period", "date");
            warning(at, "as_of", told, Map.of("date", DateText.of(day)));
        }
    }
}
