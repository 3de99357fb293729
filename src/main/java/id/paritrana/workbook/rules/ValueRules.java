package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.Lookalike;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;
import id.paritrana.workbook.scheme.Normalisers;

/** Rules for the rows of {@code values}; the source of the criterion determines the form of the value. */
public final class ValueRules {
    /** From this upper end on, a scale counts as per cent or points, on which figures of at most one look like shares. */
    private static final BigDecimal SCALE_OF_HUNDRED = new BigDecimal(50);

    private final EditionIndex index;
    private final DataFindings findings;
    private final LostThousands thousands;
    /** Positions of the rows with data. */
    private final List<Integer> data = new ArrayList<>();
    /** Rows with a figure on such a scale, by their criterion. */
    private final Map<CriterionRow, List<Integer>> ofHundred = new LinkedHashMap<>();

    private final Map<CriterionRow, Optional<Normaliser>> normalisers = new IdentityHashMap<>();

    private ValueRules(EditionIndex index) {
        this.index = index;
        this.findings = new DataFindings(index, EditionTable.VALUES);
        this.thousands = new LostThousands(index, findings);
    }

    static List<Finding> findings(EditionIndex index) {
        ValueRules rules = new ValueRules(index);
        rules.values();
        rules.shares();
        rules.thousands.doubts();
        OddDays.ofValues(index, rules.data, rules.findings);
        ValueShares.doubts(index, rules.findings);
        SameFigures.doubts(index, rules.findings);
        ValuesBesideCoverage.doubts(index, rules.findings);
        return rules.findings.all();
    }

    private void values() {
        List<ValueRow> rows = index.workbook().values();
        for (int i = 0; i < rows.size(); i++) {
            ValueRow row = rows.get(i);
            findings.once(i, List.of(row.nomination(), row.criterion()));
            CriterionRow criterion = findings.leaf(i, row.nomination(), row.criterion());
            if (criterion != null && criterion.source().kind() == Source.Kind.DATA) {
                // a finding is dated on the day it was made, which is usually after the period
                findings.within(i, row.asOf());
                findings.cited(i, filled(row), row.source());
                data.add(i);
            }
            BigDecimal computed = computed(row, criterion);
            findings.percent(i, "stated_percent", row.statedPercent(), computed);
            findings.stated(i, row.statedPercent(), computed, null, figures(row));
            if (row.state() != ValueState.RECORDED) {
                if (filled(row)) {
                    findings.error(
                            i,
                            "state",
                            Telling.alone("workbook.value.state"),
                            Map.of("state", row.state().code()));
                }
            } else if (criterion != null) {
                rule(criterion.source().form()).check(i, row, criterion);
            }
        }
    }

    /** The per cent computed from the row; null where the row lacks the figures. */
    private static @Nullable BigDecimal computed(ValueRow row, @Nullable CriterionRow criterion) {
        BigDecimal share = criterion != null && criterion.source().form() == SourceForm.PARTS ? row.value() : null;
        return share == null ? Headcount.percent(row.numerator(), row.denominator()) : share.movePointRight(2);
    }

    private static Map<String, String> figures(ValueRow row) {
        BigDecimal numerator = row.numerator();
        BigDecimal denominator = row.denominator();
        if (numerator != null && denominator != null) {
            return Map.of("numerator", DecimalText.of(numerator), "denominator", DecimalText.of(denominator));
        }
        return row.value() == null ? Map.of() : Map.of("value", DecimalText.of(row.value()));
    }

    /** A rule for a recorded row of {@code values}. */
    private interface ValueRule {
        void check(int at, ValueRow row, CriterionRow criterion);
    }

    private ValueRule rule(SourceForm form) {
        return switch (form) {
            case FIGURE, PARTS -> this::numbers;
            case OPTION -> this::option;
            case ITEMS, MARKS -> this::elsewhere;
            case NONE -> throw new IllegalArgumentException("a row of values is of a leaf");
        };
    }

    private void elsewhere(int at, ValueRow row, CriterionRow criterion) {
        if (filled(row)) {
            findings.error(
                    at,
                    "criterion",
                    Telling.oncePer("workbook.value.elsewhere", "criterion"),
                    Map.of(
                            "criterion",
                            criterion.code(),
                            "table",
                            criterion.source().form().table()));
        }
    }

    private static boolean filled(ValueRow row) {
        return row.value() != null || !row.level().isEmpty() || row.numerator() != null || row.denominator() != null;
    }

    private void option(int at, ValueRow row, CriterionRow criterion) {
        figures(at, row, criterion);
        if (row.level().isEmpty()) {
            return;
        }
        Normaliser normaliser = Normalisers.make(
                        criterion, index.levels(index.categoryOf(row.nomination()), criterion.code()), false)
                .normaliser();
        if (normaliser != null && !normaliser.options().containsKey(row.level())) {
            unknownOption(
                    at, row.level(), criterion.code(), normaliser.options().keySet());
        }
    }

    private void unknownOption(int at, String option, String criterion, Set<String> options) {
        List<String> alike = options.stream()
                .filter(known -> Lookalike.bareCode(known).equals(Lookalike.bareCode(option)))
                .toList();
        alike = SimilarCodes.whole(option, options).map(List::of).orElse(alike);
        if (alike.size() == 1) {
            findings.error(
                    at,
                    "value",
                    Telling.oncePer("workbook.value.option-similar", "option"),
                    Map.of("option", option, "criterion", criterion, "similar", alike.get(0)));
        } else {
            findings.error(
                    at,
                    "value",
                    Telling.oncePer("workbook.value.option", "option"),
                    Map.of(
                            "option",
                            option,
                            "criterion",
                            criterion,
                            "options",
                            String.join(", ", options.stream().sorted().toList())));
        }
    }

    private void numbers(int at, ValueRow row, CriterionRow criterion) {
        figures(at, row, criterion);
        outside(at, row, criterion);
        thousands.parts(at, row, criterion.code());
        if (row.value() != null && criterion.source().form() == SourceForm.FIGURE) {
            thousands.note(at, row, criterion);
        }
        boolean hundred = scale(criterion)
                .filter(scale -> scale.hi().compareTo(SCALE_OF_HUNDRED) >= 0)
                .isPresent();
        if (row.value() != null && hundred) {
            ofHundred.computeIfAbsent(criterion, first -> new ArrayList<>()).add(at);
        }
    }

    /** The scale of a criterion with plain figures; empty for one without ends. */
    private Optional<Range> scale(CriterionRow criterion) {
        return Optional.ofNullable(normaliser(criterion)).flatMap(Normaliser::scale);
    }

    /** The normaliser of a criterion with plain figures; null for any other, and where it cannot be made. */
    private @Nullable Normaliser normaliser(CriterionRow criterion) {
        return normalisers
                .computeIfAbsent(
                        criterion,
                        row -> Optional.ofNullable(
                                row.source().form() == SourceForm.FIGURE
                                        ? Normalisers.make(row, List.of(), false)
                                                .normaliser()
                                        : null))
                .orElse(null);
    }

    /** Doubts 0.85 on a scale up to 100 when no nominee has more than 1: usually 85 is meant. */
    private void shares() {
        ofHundred.forEach((criterion, rows) -> {
            boolean shares = rows.stream().allMatch(at -> value(at).abs().compareTo(BigDecimal.ONE) <= 0);
            rows.stream()
                    .filter(at -> shares && value(at).scale() > 0)
                    .forEach(at -> findings.warning(
                            at,
                            "value",
                            Telling.oncePer("workbook.value.share-of-hundred", "criterion")
                                    .inEachRow(),
                            Map.of(
                                    "criterion",
                                    criterion.code(),
                                    "hi",
                                    DecimalText.withComma(DecimalText.of(
                                            scale(criterion).map(Range::hi).orElseThrow())),
                                    "value",
                                    DecimalText.withComma(DecimalText.of(value(at))),
                                    "percent",
                                    DecimalText.withComma(
                                            DecimalText.of(value(at).movePointRight(2))))));
        });
    }

    private BigDecimal value(int at) {
        return Objects.requireNonNull(index.workbook().values().get(at).value());
    }

    private void figures(int at, ValueRow row, CriterionRow criterion) {
        for (FigureRules.Wrong wrong :
                FigureRules.of(criterion.source().form(), row.value(), row.numerator(), row.denominator())) {
            String column = wrong.at().code();
            findings.said(at, column, wrong, row.value(), row.numerator(), row.denominator(), criterion.code());
        }
    }

    /** Doubts a figure far off its scale, which scores like the end of the scale: often its unit is wrong. */
    private void outside(int at, ValueRow row, CriterionRow criterion) {
        BigDecimal value = row.value();
        Normaliser normaliser = value == null ? null : normaliser(criterion);
        Range scale = normaliser == null ? null : normaliser.scale().orElse(null);
        if (value != null && normaliser != null && scale != null && normaliser.isFarOff(value)) {
            boolean ends = criterion.lo() != null && criterion.hi() != null;
            findings.warning(
                    at,
                    "value",
                    ends
                            ? Telling.oncePer("workbook.value.outside", "criterion")
                            : Telling.oncePer("workbook.value.far", "criterion"),
                    Map.of(
                            "value", DecimalText.of(value),
                            "lo", DecimalText.of(scale.lo()),
                            "hi", DecimalText.of(scale.hi()),
                            "criterion", criterion.code()));
        }
    }
}
