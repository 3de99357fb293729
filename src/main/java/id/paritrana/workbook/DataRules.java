package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.OfSource;
import id.paritrana.scoring.Source;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;

/** What has to hold among the rows of {@code values}, {@code coverage}, {@code levels} and {@code items}. */
final class DataRules {
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
                cited(EditionTable.VALUES, i, filled(row), row.source());
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
            case FIGURE, PARTS -> this::numbers;
            case OPTION -> this::option;
            case ITEMS, MARKS -> this::elsewhere;
            case NONE -> throw new IllegalArgumentException("a row of values is of a leaf");
        };
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

    private void numbers(int at, ValueRow row, CriterionRow criterion) {
        for (FigureRules.Wrong wrong :
                FigureRules.of(criterion.source().form(), row.value(), row.numerator(), row.denominator())) {
            String column = wrong.at().name().toLowerCase(Locale.ROOT);
            said(
                    EditionTable.VALUES,
                    at,
                    column,
                    wrong,
                    row.value(),
                    row.numerator(),
                    row.denominator(),
                    criterion.code());
        }
        outside(at, row, criterion);
    }

    /** A figure beyond the ends that it is scaled between scores as if it were at the end: often it has another unit. */
    private void outside(int at, ValueRow row, CriterionRow criterion) {
        BigDecimal value = row.value();
        BigDecimal lo = criterion.lo();
        BigDecimal hi = criterion.hi();
        boolean scaled = criterion.source().form() == Source.Form.FIGURE
                && criterion.normaliser() != null
                && criterion.normaliser() != OfSource.None.KIND;
        if (scaled
                && value != null
                && lo != null
                && hi != null
                && (value.compareTo(lo) < 0 || value.compareTo(hi) > 0)) {
            findings.add(Finding.warning(
                    EditionTable.VALUES,
                    at,
                    "value",
                    "workbook.value.outside",
                    Map.of(
                            "value", DecimalText.of(value),
                            "lo", DecimalText.of(lo),
                            "hi", DecimalText.of(hi),
                            "criterion", criterion.code())));
        }
    }

    /** One thing that is wrong with a figure, in the sentence of the workbook. */
    private void said(
            EditionTable table,
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
                    case ABOVE_ONE -> Map.of("numerator", text(numerator), "denominator", text(denominator));
                    case PERCENT_AS_SHARE, SHARE_ABOVE_ONE -> share(Objects.requireNonNull(value));
                };
        String key = "workbook.value." + wrong.fault().code();
        findings.add(
                wrong.fault().doubt()
                        ? Finding.warning(table, at, column, key, args)
                        : Finding.error(table, at, column, key, args));
    }

    private static String text(@Nullable BigDecimal number) {
        return DecimalText.of(Objects.requireNonNull(number));
    }

    /** A ratio given as one figure: 0.85, not 85. */
    private static Map<String, String> share(BigDecimal value) {
        return Map.of(
                "value",
                DecimalText.withComma(DecimalText.of(value)),
                "share",
                DecimalText.withComma(DecimalText.of(value.movePointLeft(2))));
    }

    /** A figure says where it comes from; one that does not is taken, here as in a form, and doubted. */
    private void cited(EditionTable table, int at, boolean figure, String source) {
        if (figure && source.isEmpty()) {
            findings.add(
                    Finding.warning(table, at, "source", "workbook.value.no-source", Map.of("table", table.code())));
        }
    }

    /** Whether a day lies in the period that is judged; one outside is doubted, unless it is the period that is wrong. */
    private void within(EditionTable table, int at, @Nullable LocalDate day) {
        Period period = workbook.edition().period();
        if (day != null && period.hasDays() && !period.holds(day)) {
            findings.add(Finding.warning(
                    table,
                    at,
                    "as_of",
                    table == EditionTable.VALUES ? "workbook.value.period" : "workbook.coverage.period",
                    Map.of("date", DateText.of(day))));
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
            BigDecimal workers = Objects.requireNonNullElse(row.workers(), participants.abs());
            for (FigureRules.Wrong wrong : FigureRules.parts(participants, workers)) {
                String column = wrong.at() == FigureRules.Part.NUMERATOR ? "participants" : "workers";
                said(EditionTable.COVERAGE, i, column, wrong, null, participants, workers, "");
            }
            within(EditionTable.COVERAGE, i, asOf);
            cited(EditionTable.COVERAGE, i, row.participants() != null || row.workers() != null, row.source());
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
            if (row.accepted() == null) {
                findings.add(Finding.warning(
                        EditionTable.ITEMS,
                        i,
                        "accepted",
                        "workbook.item.undecided",
                        Map.of("criterion", row.criterion())));
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
