package id.paritrana.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;

/** Editions for tests: random ones that break no rule, and one that was computed by hand. */
public final class RandomWorkbook {
    private static final String[] PIECES = {
        "Regulasi",
        "kabupaten",
        "=1+1",
        "@SUM(A1)",
        "-x",
        "+y",
        "\"kutip\"",
        "a;=b",
        "a,-b",
        "'apostrof",
        "''=2",
        "baris\nbaru",
        "- butir\n- butir",
        "＝penuh",
        "é",
        "日本",
        "1.234",
        "12,5",
        "2024-01-01",
        "  ",
        "x\ty",
        "<b>&amp;",
        "|@"
    };

    private RandomWorkbook() {}

    /** An edition of all tables with texts and numbers of every kind; no rule is broken. */
    public static EditionWorkbook random(long seed) {
        return new Maker(new Random(seed)).edition();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static final class Maker {
        private static final int SEATS = 9;
        private final Random random;

        Maker(Random random) {
            this.random = random;
        }

        EditionWorkbook edition() {
            List<CategoryRow> categories = new ArrayList<>();
            List<CriterionRow> criteria = new ArrayList<>();
            List<NominationRow> nominations = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                String code = "K" + i;
                categories.add(new CategoryRow(
                        code, text("Kategori"), pick(CategoryKind.values()), text(""), maybe(1 + random.nextInt(5))));
                criteria.addAll(tree(code));
                int nominees = random.nextInt(5);
                for (int n = 0; n < nominees; n++) {
                    nominations.add(new NominationRow(
                            code,
                            code + "-N" + n,
                            text("Calon"),
                            maybeText("63.0" + n),
                            text(""),
                            random.nextInt(6) == 0 ? text("Mundur") : ""));
                }
            }
            List<SeatRow> seats = new ArrayList<>();
            for (int s = 1; s <= SEATS; s++) {
                SeatRole role = s == 1 ? SeatRole.CHAIR : s == 2 ? SeatRole.SECRETARY : SeatRole.MEMBER;
                seats.add(new SeatRow("S" + s, text("Unsur"), role, text("")));
            }
            List<RecusalRow> recusals = new ArrayList<>();
            List<ValueRow> values = new ArrayList<>();
            List<CoverageRow> coverage = new ArrayList<>();
            List<ItemRow> items = new ArrayList<>();
            List<MarkRow> marks = new ArrayList<>();
            for (NominationRow nomination : nominations) {
                String recused = random.nextInt(3) == 0 ? "S" + (1 + random.nextInt(SEATS)) : "";
                if (!recused.isEmpty()) {
                    recusals.add(new RecusalRow(nomination.code(), recused, text("alasan")));
                }
                for (CriterionRow row : criteria) {
                    if (row.category().equals(nomination.category())) {
                        record(nomination.code(), row, recused, values, coverage, items, marks);
                    }
                }
            }
            List<LevelRow> levels = new ArrayList<>();
            for (CriterionRow row : criteria) {
                if (row.source() == Source.CHOICE && row.table().isEmpty()) {
                    for (int o = 0; o < 3; o++) {
                        levels.add(new LevelRow(
                                row.category(), row.code(), "0" + o, BigDecimal.valueOf(o * 50L), text("label")));
                    }
                }
            }
            Set<EditionTable> present = EnumSet.noneOf(EditionTable.class);
            if (random.nextBoolean()) {
                present.addAll(EnumSet.allOf(EditionTable.class));
            }
            return new EditionWorkbook(
                            info(),
                            categories,
                            criteria,
                            rules(categories),
                            seats,
                            nominations,
                            values,
                            coverage,
                            levels,
                            items,
                            marks,
                            recusals,
                            present)
                    .canonical();
        }

        private EditionInfo info() {
            return new EditionInfo(
                    "E" + random.nextInt(99),
                    text("Edisi"),
                    random.nextBoolean() ? null : EditionKind.values()[random.nextInt(3)],
                    maybe(2000 + random.nextInt(40)),
                    maybe(2000 + random.nextInt(40)),
                    text(""),
                    random.nextBoolean() ? LocalDate.of(2024, 1, 1) : null,
                    random.nextBoolean() ? LocalDate.of(2024, 12, 31) : null);
        }

        private List<RuleRow> rules(List<CategoryRow> categories) {
            List<RuleRow> rules = new ArrayList<>();
            rules.add(new RuleRow("*", RuleKey.SEED, Long.toString(random.nextInt(1_000_000))));
            rules.add(new RuleRow("*", RuleKey.DRAWS, "200"));
            if (random.nextInt(3) == 0) {
                rules.add(new RuleRow("*", RuleKey.WEIGHTS, pick("relative", "points")));
            }
            if (random.nextBoolean()) {
                rules.add(new RuleRow("*", RuleKey.WEIGHT_NOISE, "0.125"));
                rules.add(new RuleRow("*", RuleKey.TIES, "panel, head_to_head, shared"));
                rules.add(new RuleRow("*", RuleKey.ROUND_TOTAL, random.nextBoolean() ? "none" : "3"));
            }
            if (random.nextBoolean()) {
                rules.add(new RuleRow(categories.get(0).code(), RuleKey.PANEL, "median"));
                rules.add(new RuleRow(categories.get(0).code(), RuleKey.QUORUM, "3"));
                rules.add(new RuleRow("*", RuleKey.BELOW_QUORUM, pick("not_ranked", "renormalise")));
            }
            return rules;
        }

        /** A root, an aspect of three leaves, and three leaves beside it. */
        private List<CriterionRow> tree(String category) {
            List<CriterionRow> rows = new ArrayList<>();
            rows.add(node(category, "total", "", null, Source.AGGREGATE));
            rows.add(node(category, "aspek", "total", number("40.5"), Source.AGGREGATE));
            rows.add(leaf(
                    category,
                    "ratio",
                    "aspek",
                    number("33.333333333333333"),
                    Source.RATIO,
                    BoundedNormaliser.Target.KIND));
            rows.add(leaf(
                    category,
                    "number",
                    "aspek",
                    number("33.333333333333333"),
                    Source.NUMBER,
                    pick(
                            BoundedNormaliser.Goalposts.KIND,
                            BoundedNormaliser.Target.KIND,
                            BoundedNormaliser.LnGoalposts.KIND,
                            TableNormaliser.Bands.KIND,
                            TableNormaliser.Piecewise.KIND)));
            rows.add(leaf(
                    category,
                    "covered",
                    "aspek",
                    number("33.333333333333334"),
                    Source.RATIO,
                    BoundedNormaliser.Goalposts.KIND));
            rows.add(
                    leaf(category, "items", "total", number("20"), Source.CHECKLIST, ImpliedNormaliser.Checklist.KIND));
            rows.add(leaf(category, "choice", "total", number("19.5"), Source.CHOICE, null));
            rows.add(leaf(category, "panel", "total", number("20"), Source.PANEL, ImpliedNormaliser.Rubric.KIND));
            return rows;
        }

        private CriterionRow node(
                String category, String code, String parent, @Nullable BigDecimal weight, Source source) {
            return new CriterionRow(
                    category,
                    code,
                    parent,
                    text(code),
                    weight,
                    source,
                    Direction.BENEFIT,
                    null,
                    null,
                    null,
                    null,
                    ScoreTable.NONE,
                    pick(Aggregation.values()),
                    MissingPolicy.ZERO,
                    null,
                    null);
        }

        private CriterionRow leaf(
                String category,
                String code,
                String parent,
                BigDecimal weight,
                Source source,
                @Nullable NormaliserKind normaliser) {
            ScoreTable table = ScoreTable.NONE;
            if (normaliser == TableNormaliser.Bands.KIND || normaliser == TableNormaliser.Piecewise.KIND) {
                table = new ScoreTable(
                        List.of(),
                        List.of(
                                new ScoreTable.Line("", number("0.125"), number("30")),
                                new ScoreTable.Line("", number("1.234"), number("60.5")),
                                new ScoreTable.Line("", number("1234.5"), number("100"))));
            } else if (code.equals("covered")) {
                table = new ScoreTable(List.of("PU", "BPU"), List.of());
            } else if (source == Source.CHOICE && random.nextBoolean()) {
                table = new ScoreTable(
                        List.of(),
                        List.of(
                                new ScoreTable.Line("00", null, number("0")),
                                new ScoreTable.Line("01", null, number("66.667")),
                                new ScoreTable.Line("02", null, number("100"))));
            }
            boolean logarithmic = normaliser == BoundedNormaliser.LnGoalposts.KIND;
            boolean bounded = logarithmic
                    || normaliser == BoundedNormaliser.Goalposts.KIND
                    || normaliser == ImpliedNormaliser.Rubric.KIND;
            return new CriterionRow(
                    category,
                    code,
                    parent,
                    text(code),
                    weight,
                    source,
                    turns(normaliser) ? pick(Direction.values()) : Direction.BENEFIT,
                    normaliser,
                    logarithmic ? number("0.125") : bounded ? BigDecimal.ZERO : null,
                    normaliser == ImpliedNormaliser.Rubric.KIND ? number("100") : bounded ? number("0.875") : null,
                    normaliser == BoundedNormaliser.Target.KIND ? number("0.46") : null,
                    table,
                    Aggregation.ARITHMETIC,
                    pick(MissingPolicy.ZERO, MissingPolicy.RENORMALISE),
                    maybe(number("0.5")),
                    null);
        }

        private static boolean turns(@Nullable NormaliserKind normaliser) {
            return normaliser == BoundedNormaliser.Goalposts.KIND
                    || normaliser == BoundedNormaliser.Target.KIND
                    || normaliser == BoundedNormaliser.LnGoalposts.KIND
                    || normaliser == ImpliedNormaliser.Checklist.KIND
                    || normaliser == ImpliedNormaliser.Rubric.KIND;
        }

        private void record(
                String nomination,
                CriterionRow row,
                String recused,
                List<ValueRow> values,
                List<CoverageRow> coverage,
                List<ItemRow> items,
                List<MarkRow> marks) {
            if (random.nextInt(10) == 0) {
                return;
            }
            switch (row.code()) {
                case "ratio" ->
                    values.add(new ValueRow(
                            nomination,
                            "ratio",
                            null,
                            "",
                            decimal(500),
                            decimal(500).add(number("500.5")),
                            maybe(decimal(100)),
                            maybe(LocalDate.of(2024, 6, 30)),
                            text("sumber"),
                            ValueState.RECORDED));
                case "number" ->
                    values.add(
                            random.nextInt(5) == 0
                                    ? new ValueRow(
                                            nomination,
                                            "number",
                                            null,
                                            "",
                                            null,
                                            null,
                                            null,
                                            null,
                                            text("sumber"),
                                            pick(ValueState.NOT_APPLICABLE, ValueState.WITHHELD))
                                    : new ValueRow(
                                            nomination,
                                            "number",
                                            decimal(2000).subtract(number("500")),
                                            "",
                                            null,
                                            null,
                                            null,
                                            null,
                                            text(""),
                                            ValueState.RECORDED));
                case "covered" -> {
                    for (String segment : List.of("PU", "BPU", "TOTAL")) {
                        coverage.add(new CoverageRow(
                                nomination,
                                segment,
                                LocalDate.of(2024, 3, 1),
                                BigDecimal.valueOf(random.nextInt(1000)),
                                BigDecimal.valueOf(1000 + random.nextInt(999)),
                                text("definisi"),
                                maybe(decimal(100)),
                                maybe(decimal(100).add(BigDecimal.ONE)),
                                text("BPS")));
                    }
                }
                case "items" -> {
                    for (int i = 0; i < 3; i++) {
                        items.add(new ItemRow(
                                nomination,
                                "items",
                                "B" + i,
                                random.nextBoolean(),
                                random.nextInt(9) == 0,
                                decimal(5).add(BigDecimal.ONE)));
                    }
                }
                case "choice" ->
                    values.add(new ValueRow(
                            nomination,
                            "choice",
                            null,
                            "0" + random.nextInt(3),
                            null,
                            null,
                            null,
                            null,
                            text("sumber"),
                            ValueState.RECORDED));
                case "panel" -> {
                    for (int s = 1; s <= SEATS; s++) {
                        if (!recused.equals("S" + s) && random.nextInt(8) > 0) {
                            marks.add(new MarkRow(nomination, "panel", "S" + s, decimal(100), text("")));
                        }
                    }
                }
                default -> {}
            }
        }

        private BigDecimal decimal(int below) {
            int decimals = pick(0, 1, 2, 3, 4, 9, 15);
            BigDecimal fraction = new BigDecimal(random.nextDouble()).setScale(decimals, RoundingMode.DOWN);
            return BigDecimal.valueOf(random.nextInt(below)).add(fraction);
        }

        private String text(String otherwise) {
            StringBuilder text = new StringBuilder(otherwise);
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(random.nextInt(3) == 0 ? " " : "").append(pick(PIECES));
            }
            return otherwise.isEmpty() || random.nextInt(3) > 0 ? text.toString() : pick(PIECES) + text;
        }

        private String maybeText(String text) {
            return random.nextBoolean() ? text : "";
        }

        private <T> @Nullable T maybe(T value) {
            return random.nextBoolean() ? value : null;
        }

        @SafeVarargs
        private <T> T pick(T... from) {
            return from[random.nextInt(from.length)];
        }
    }
}
