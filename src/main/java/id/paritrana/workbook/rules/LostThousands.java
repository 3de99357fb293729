package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.ValueRow;

/** Doubts figures of {@code values} that seem to have lost their thousands: the point between them was read as a decimal one. */
public final class LostThousands {
    /** A figure that seems to have lost its thousands. */
    public static final Telling DOUBT =
            Telling.oncePer("workbook.value.thousandth", "criterion").inEachRow();

    /** Digits after a thousands mark. */
    private static final int GROUP = 3;
    /** The factor by which a figure may exceed the largest of the others, or fall below their smallest. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    private final EditionIndex index;
    private final DataFindings findings;

    /** Rows with a plain figure, by category and criterion. */
    private final Map<List<String>, List<Integer>> figures = new LinkedHashMap<>();

    LostThousands(EditionIndex index, DataFindings findings) {
        this.index = index;
        this.findings = findings;
    }

    /** Notes a row with a plain figure, which the others of its criterion are compared with. */
    void note(int at, ValueRow row, CriterionRow criterion) {
        figures.computeIfAbsent(
                        List.of(index.categoryOf(row.nomination()), criterion.code()), first -> new ArrayList<>())
                .add(at);
    }

    /**
     * Doubts lost thousands: a program with a decimal point turns 1.250, typed for 1250, into 1.25. The sign is a
     * figure far below the others of its criterion that would fit among them a thousand times as large.
     */
    void doubts() {
        figures.forEach((criterion, rows) -> {
            BigDecimal most = rows.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::max);
            List<BigDecimal> others = rows.stream()
                    .map(this::value)
                    .filter(value -> value.movePointRight(2).compareTo(most) >= 0)
                    .sorted()
                    .toList();
            rows.stream()
                    .filter(at -> isThousandth(value(at), others)
                            && isOnScale(value(at).movePointRight(GROUP), criterion))
                    .forEach(at -> findings.warning(
                            at,
                            "value",
                            DOUBT,
                            Map.of(
                                    "value",
                                    DecimalText.of(value(at)),
                                    "category",
                                    criterion.get(0),
                                    "criterion",
                                    criterion.get(1),
                                    "usual",
                                    DecimalText.of(others.get(others.size() / 2)),
                                    "whole",
                                    DecimalText.of(value(at).movePointRight(GROUP)))));
        });
    }

    /** Whether a figure lies within the bounds of a criterion, if it has any. */
    private boolean isOnScale(BigDecimal figure, List<String> criterion) {
        CriterionRow row = index.criterion(criterion.get(0), criterion.get(1));
        BigDecimal lo = row == null ? null : row.lo();
        BigDecimal hi = row == null ? null : row.hi();
        return (lo == null || figure.compareTo(lo) >= 0) && (hi == null || figure.compareTo(hi) <= 0);
    }

    private static boolean isThousandth(BigDecimal value, List<BigDecimal> others) {
        if (!hasGroup(value) || others.isEmpty()) {
            return false;
        }
        BigDecimal meant = value.movePointRight(GROUP);
        return value.movePointRight(2).compareTo(others.get(others.size() / 2)) < 0
                && meant.multiply(NEAR).compareTo(others.get(0)) >= 0
                && meant.compareTo(others.get(others.size() - 1).multiply(NEAR)) <= 0;
    }

    /** Whether a number has one to three decimals, as a misread thousands mark leaves them. */
    private static boolean hasGroup(BigDecimal number) {
        return number.signum() > 0 && number.scale() > 0 && number.scale() <= GROUP;
    }

    /** A numerator in decimals of a whole denominator may have lost its thousands in the same way. */
    void parts(int at, ValueRow row, String criterion) {
        BigDecimal numerator = row.numerator();
        BigDecimal denominator = row.denominator();
        if (numerator != null
                && denominator != null
                && hasGroup(numerator)
                && denominator.scale() <= 0
                && denominator.compareTo(BigDecimal.valueOf(1_000)) >= 0
                && numerator.movePointRight(GROUP).compareTo(denominator) <= 0) {
            findings.warning(
                    at,
                    "numerator",
                    Telling.oncePer("workbook.value.part-thousandth", "criterion")
                            .inEachRow(),
                    Map.of(
                            "criterion", criterion,
                            "numerator", DecimalText.of(numerator),
                            "denominator", DecimalText.of(denominator),
                            "whole", DecimalText.of(numerator.movePointRight(GROUP))));
        }
    }

    private BigDecimal value(int at) {
        return Objects.requireNonNull(index.workbook().values().get(at).value());
    }
}
