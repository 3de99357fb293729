package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.Source;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;

/** What has to hold among the rows of {@code values}, {@code coverage}, {@code levels} and {@code items}. */
final class DataRules {
    /** A share of more than ten wholes is per cent; nothing that is covered is covered ten times. */
    private static final BigDecimal CERTAINLY_PERCENT = BigDecimal.TEN;

    private final EditionIndex index;
    private final EditionWorkbook workbook;
    private final List<Finding> findings = new ArrayList<>();

    private DataRules(EditionIndex index) {
        this.index = index;
        this.workbook = index.workbook();
    }

    static List<Finding> findings(EditionIndex index) {
        DataRules rules = new DataRules(index);
        rules.values();
        rules.coverage();
        rules.levels();
        rules.items();
        return rules.findings;
    }

    private void values() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<ValueRow> rows = workbook.values();
        for (int i = 0; i < rows.size(); i++) {
            ValueRow row = rows.get(i);
            once(EditionTable.VALUES, i, seen, List.of(row.nomination(), row.criterion()));
            CriterionRow criterion = leaf(EditionTable.VALUES, i, row.nomination(), row.criterion());
            if (criterion != null && criterion.source().kind() == Source.Kind.DATA) {
                // the day of a finding is the day it was found, which is after the period as a rule
                within(EditionTable.VALUES, i, row.asOf());
            }
            if (row.state() != ValueState.RECORDED) {
                if (filled(row)) {
                    error(
                            EditionTable.VALUES,
                            i,
                            "state",
                            "workbook.value.state",
                            Map.of("state", row.state().code()));
                }
            } else if (criterion != null) {
                rule(criterion.source().form()).check(i, row, criterion);
            }
        }
    }

    /** What has to hold of a recorded row of {@code values}. */
    private interface ValueRule {
        void check(int at, ValueRow row, CriterionRow criterion);
    }

    private ValueRule rule(Source.Form form) {
        return switch (form) {
            case FIGURE -> this::figure;
            case PARTS -> this::ratio;
            case OPTION -> this::option;
            case ITEMS, MARKS -> this::elsewhere;
            case NONE -> throw new IllegalArgumentException("a row of values is of a leaf");
        };
    }

    private void figure(int at, ValueRow row, CriterionRow criterion) {
        if (row.numerator() != null || row.denominator() != null) {
            error(
                    EditionTable.VALUES,
                    at,
                    row.numerator() == null ? "denominator" : "numerator",
                    "workbook.value.not-ratio",
                    Map.of("criterion", criterion.code()));
        }
    }

    private void elsewhere(int at, ValueRow row, CriterionRow criterion) {
        if (filled(row)) {
            error(
                    EditionTable.VALUES,
                    at,
                    "criterion",
                    "workbook.value.elsewhere",
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
        if (row.level().isEmpty()) {
            return;
        }
        Normaliser normaliser = Normalisers.make(
                        criterion, index.levels(index.categoryOf(row.nomination()), criterion.code()), false)
                .normaliser();
        if (normaliser != null && !normaliser.options().containsKey(row.level())) {
            error(
                    EditionTable.VALUES,
                    at,
                    "value",
                    "workbook.value.option",
                    Map.of(
                            "option",
                            row.level(),
                            "criterion",
                            criterion.code(),
                            "options",
                            String.join(
                                    ", ",
                                    normaliser.options().keySet().stream()
                                            .sorted()
                                            .toList())));
        }
    }

    private void ratio(int at, ValueRow row, CriterionRow criterion) {
        BigDecimal numerator = row.numerator();
        BigDecimal denominator = row.denominator();
        if (numerator == null && denominator == null) {
            share(at, row.value());
            return;
        }
        if (numerator == null || denominator == null) {
            error(
                    EditionTable.VALUES,
                    at,
                    numerator == null ? "numerator" : "denominator",
                    "workbook.value.half-ratio",
                    Map.of());
            return;
        }
        impossible(EditionTable.VALUES, at, "numerator", numerator, "denominator", denominator);
        if (row.value() != null) {
            error(EditionTable.VALUES, at, "value", "workbook.value.twice-given", Map.of());
        }
    }

    /** A ratio given as one figure: 0.85, not 85. */
    private void share(int at, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        Map<String, String> args = Map.of(
                "value",
                DecimalText.withComma(DecimalText.of(value)),
                "share",
                DecimalText.withComma(DecimalText.of(value.movePointLeft(2))));
        if (value.signum() < 0) {
            error(EditionTable.VALUES, at, "value", "workbook.value.negative", Map.of("value", DecimalText.of(value)));
        } else if (value.compareTo(CERTAINLY_PERCENT) > 0) {
            error(EditionTable.VALUES, at, "value", "workbook.value.percent-as-share", args);
        } else if (value.compareTo(BigDecimal.ONE) > 0) {
            findings.add(Finding.warning(EditionTable.VALUES, at, "value", "workbook.value.share-above-one", args));
        }
    }

    /** Whether a day lies in the period that is judged; one outside is doubted. */
    private void within(EditionTable table, int at, @Nullable LocalDate day) {
        if (day != null && !workbook.edition().period().holds(day)) {
            findings.add(Finding.warning(
                    table,
                    at,
                    "as_of",
                    table == EditionTable.VALUES ? "workbook.value.period" : "workbook.coverage.period",
                    Map.of("date", DateText.of(day))));
        }
    }

    private void impossible(
            EditionTable table, int at, String over, BigDecimal numerator, String under, BigDecimal denominator) {
        if (numerator.signum() < 0) {
            error(table, at, over, "workbook.value.negative", Map.of("value", DecimalText.of(numerator)));
        } else if (denominator.signum() < 0) {
            error(table, at, under, "workbook.value.negative", Map.of("value", DecimalText.of(denominator)));
        } else if (denominator.signum() == 0 && numerator.signum() > 0) {
            error(table, at, under, "workbook.value.by-zero", Map.of("value", DecimalText.of(numerator)));
        } else if (numerator.compareTo(denominator) > 0) {
            findings.add(Finding.warning(
                    table,
                    at,
                    over,
                    "workbook.value.above-one",
                    Map.of("numerator", DecimalText.of(numerator), "denominator", DecimalText.of(denominator))));
        }
    }

    private void coverage() {
        Map<List<String>, Integer> seen = new HashMap<>();
        Segments segments = new Segments(workbook.criteria());
        List<CoverageRow> rows = workbook.coverage();
        for (int i = 0; i < rows.size(); i++) {
            CoverageRow row = rows.get(i);
            LocalDate asOf = row.asOf();
            once(
                    EditionTable.COVERAGE,
                    i,
                    seen,
                    List.of(row.nomination(), row.segment(), asOf == null ? "" : DateText.of(asOf)));
            if (!index.hasNomination(row.nomination())) {
                error(
                        EditionTable.COVERAGE,
                        i,
                        "nomination",
                        "workbook.nomination.unknown",
                        Map.of("code", row.nomination()));
            }
            BigDecimal participants = Objects.requireNonNullElse(row.participants(), BigDecimal.ZERO);
            impossible(
                    EditionTable.COVERAGE,
                    i,
                    "participants",
                    participants,
                    "workers",
                    Objects.requireNonNullElse(row.workers(), participants.abs()));
            within(EditionTable.COVERAGE, i, asOf);
            segment(i, row.segment(), segments);
            percent(i, "stated_percent", row.statedPercent());
            percent(i, "target_percent", row.targetPercent());
            if (row.targetPercent() != null && row.targetPercent().signum() == 0) {
                error(EditionTable.COVERAGE, i, "target_percent", "workbook.coverage.target", Map.of());
            }
        }
    }

    private void percent(int at, String column, @Nullable BigDecimal percent) {
        if (percent != null && percent.signum() < 0) {
            error(
                    EditionTable.COVERAGE,
                    at,
                    column,
                    "workbook.value.negative",
                    Map.of("value", DecimalText.of(percent)));
        }
    }

    private void segment(int at, String segment, Segments segments) {
        if (segments.isKnown(segment)) {
            return;
        }
        String similar = segments.like(segment);
        if (similar.isEmpty()) {
            findings.add(Finding.warning(
                    EditionTable.COVERAGE,
                    at,
                    "segment",
                    "workbook.coverage.unused",
                    Map.of("code", segment, "segments", segments.listed())));
        } else {
            error(
                    EditionTable.COVERAGE,
                    at,
                    "segment",
                    "workbook.coverage.segment",
                    Map.of("code", segment, "similar", similar));
        }
    }

    private void levels() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<LevelRow> rows = workbook.levels();
        Set<String> everywhere = new HashSet<>();
        workbook.criteria().forEach(criterion -> everywhere.add(criterion.code()));
        for (int i = 0; i < rows.size(); i++) {
            LevelRow row = rows.get(i);
            once(EditionTable.LEVELS, i, seen, List.of(row.category(), row.criterion(), row.level()));
            boolean all = row.category().equals(EditionWorkbook.ALL);
            CriterionRow criterion = index.criterion(row.category(), row.criterion());
            if (!all && !index.hasCategory(row.category())) {
                error(EditionTable.LEVELS, i, "category", "workbook.category.unknown", Map.of("code", row.category()));
            } else if (all ? !everywhere.contains(row.criterion()) : criterion == null) {
                error(
                        EditionTable.LEVELS,
                        i,
                        "criterion",
                        "workbook.criterion.unknown",
                        Map.of("code", row.criterion(), "category", row.category()));
            } else if (criterion != null
                    && criterion.source().kind() != Source.Kind.MARK
                    && !criterion.source().hasNamedOptions()) {
                error(
                        EditionTable.LEVELS,
                        i,
                        "criterion",
                        "workbook.level.source",
                        Map.of(
                                "code",
                                row.criterion(),
                                "source",
                                criterion.source().code()));
            } else if (criterion != null && criterion.source().hasNamedOptions() && row.score() == null) {
                error(EditionTable.LEVELS, i, "score", "workbook.level.score", Map.of("level", row.level()));
            }
        }
    }

    private void items() {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<ItemRow> rows = workbook.items();
        for (int i = 0; i < rows.size(); i++) {
            ItemRow row = rows.get(i);
            once(EditionTable.ITEMS, i, seen, List.of(row.nomination(), row.criterion(), row.item()));
            CriterionRow criterion = leaf(EditionTable.ITEMS, i, row.nomination(), row.criterion());
            if (criterion != null && !criterion.source().hasItems()) {
                error(
                        EditionTable.ITEMS,
                        i,
                        "criterion",
                        "workbook.item.source",
                        Map.of(
                                "code",
                                row.criterion(),
                                "source",
                                criterion.source().code()));
            }
            if (row.weight().signum() <= 0) {
                error(
                        EditionTable.ITEMS,
                        i,
                        "weight",
                        "workbook.weight.positive",
                        Map.of("value", DecimalText.of(row.weight())));
            }
        }
    }

    private @Nullable CriterionRow leaf(EditionTable table, int at, String nomination, String code) {
        return CodeRules.leaf(index, findings, table, at, nomination, code);
    }

    private void once(EditionTable table, int at, Map<List<String>, Integer> seen, List<String> codes) {
        Integer first = seen.putIfAbsent(codes, at);
        if (first != null) {
            findings.add(Finding.twice(table, at, first, codes));
        }
    }

    private void error(EditionTable table, int at, String column, String key, Map<String, String> args) {
        findings.add(Finding.error(table, at, column, key, args));
    }
}
