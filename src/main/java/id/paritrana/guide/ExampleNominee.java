package id.paritrana.guide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Range;
import id.paritrana.scoring.Scheme;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;
import id.paritrana.workbook.ValueState;

/**
 * A made-up nominee whose figures lie three quarters up every scale, so that the engine can show on it how a scheme works.
 * Nothing of it is anybody's.
 */
final class ExampleNominee {
    static final String CODE = "CONTOH";

    private static final BigDecimal WORKERS = BigDecimal.valueOf(10_000);
    /** How far the marks of one seat after another are from their middle, as shares of the scale. */
    private static final List<BigDecimal> SPREAD = List.of(
            new BigDecimal("0.05"),
            new BigDecimal("-0.05"),
            BigDecimal.ZERO,
            new BigDecimal("0.10"),
            new BigDecimal("-0.10"));

    private static final int MOST_SEATS = 9;
    private static final int ITEMS = 3;

    private final Scheme scheme;
    private final EditionWorkbook rows;
    private final String source;
    private final List<ValueRow> values = new ArrayList<>();
    private final List<ItemRow> items = new ArrayList<>();
    private final List<MarkRow> marks = new ArrayList<>();

    private ExampleNominee(Scheme scheme, EditionWorkbook rows, String source) {
        this.scheme = scheme;
        this.rows = rows;
        this.source = source;
    }

    /**
     * The scheme of a category with the made-up nominee in it.
     *
     * @param rows scheme and seats of the category
     */
    static EditionWorkbook in(Scheme scheme, EditionWorkbook rows, Locale locale) {
        return new ExampleNominee(scheme, rows, Messages.text(locale, "guide.example-source"))
                .workbook(Messages.text(locale, "guide.example-name"));
    }

    private EditionWorkbook workbook(String name) {
        List<SeatRow> seats = seats();
        scheme.leaves().forEach(leaf -> give(leaf, seats));
        return rows.like()
                .seats(seats)
                .nominations(List.of(new NominationRow(scheme.category(), CODE, name, "", "")))
                .values(values)
                .coverage(List.of())
                .items(items)
                .marks(marks)
                .recusals(List.of())
                .build();
    }

    /** The seats of the committee, or nine while there is none. */
    private List<SeatRow> seats() {
        if (!rows.seats().isEmpty()) {
            return rows.seats();
        }
        var seats = new ArrayList<SeatRow>();
        for (int seat = 1; seat <= MOST_SEATS; seat++) {
            seats.add(new SeatRow(String.valueOf(seat), String.valueOf(seat), null, ""));
        }
        return seats;
    }

    private void give(Criterion leaf, List<SeatRow> seats) {
        switch (leaf.source()) {
            case RATIO -> {
                BigDecimal part = WORKERS.multiply(leaf.normaliser().middle(leaf.source()))
                        .setScale(0, RoundingMode.HALF_UP);
                values.add(value(leaf, null, "", part, WORKERS));
            }
            case NUMBER -> values.add(value(leaf, leaf.normaliser().middle(leaf.source()), "", null, null));
            case CHOICE -> values.add(value(leaf, null, option(leaf), null, null));
            case CHECKLIST -> {
                for (int item = 1; item <= ITEMS; item++) {
                    items.add(
                            new ItemRow(CODE, leaf.code(), String.valueOf(item), item < ITEMS, false, BigDecimal.ONE));
                }
            }
            case PANEL -> marks(leaf, seats);
            case AGGREGATE -> throw new IllegalArgumentException("a leaf without a source: " + leaf.code());
        }
    }

    private ValueRow value(
            Criterion leaf,
            @Nullable BigDecimal value,
            String level,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return new ValueRow(
                CODE, leaf.code(), value, level, numerator, denominator, null, null, source, ValueState.RECORDED);
    }

    /** The option in the middle of those by score. */
    private static String option(Criterion leaf) {
        List<String> codes = leaf.normaliser().options().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
        return codes.get(codes.size() / 3);
    }

    private void marks(Criterion leaf, List<SeatRow> seats) {
        Range scale = Objects.requireNonNull(leaf.marks());
        BigDecimal middle = scale.threeQuarters();
        for (int seat = 0; seat < seats.size(); seat++) {
            BigDecimal mark = middle.add(offset(SPREAD.get(seat % SPREAD.size()), scale.span()));
            marks.add(new MarkRow(CODE, leaf.code(), seats.get(seat).code(), mark, ""));
        }
    }

    /** On a wide scale a whole number of points, on a short one a step up or down for those farthest out. */
    private static BigDecimal offset(BigDecimal share, BigDecimal span) {
        if (span.compareTo(BigDecimal.TEN) >= 0) {
            return span.multiply(share).setScale(0, RoundingMode.HALF_UP);
        }
        boolean far = share.abs().compareTo(new BigDecimal("0.10")) >= 0;
        return far && span.compareTo(new BigDecimal(4)) >= 0 ? BigDecimal.valueOf(share.signum()) : BigDecimal.ZERO;
    }
}
