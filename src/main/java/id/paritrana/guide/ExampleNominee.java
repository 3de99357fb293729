package id.paritrana.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafExample;
import id.paritrana.scoring.scheme.Scheme;
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

    private static final int MOST_SEATS = 9;

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
        List<String> seatCodes = seats.stream().map(SeatRow::code).toList();
        scheme.leaves().forEach(leaf -> give(leaf, seatCodes));
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

    private void give(Criterion leaf, List<String> seats) {
        LeafExample example = leaf.source().example(leaf, seats);
        if (example.datum() != null) {
            values.add(value(leaf.code(), example.datum()));
        }
        for (Item item : example.items()) {
            items.add(new ItemRow(CODE, leaf.code(), item.code(), item.accepted(), item.mandatory(), item.weight()));
        }
        for (LeafExample.SeatMark given : example.marks()) {
            marks.add(new MarkRow(CODE, leaf.code(), given.seat(), given.mark(), ""));
        }
    }

    private ValueRow value(String criterion, Datum datum) {
        return new ValueRow(
                CODE,
                criterion,
                datum.value(),
                Objects.requireNonNullElse(datum.option(), ""),
                datum.numerator(),
                datum.denominator(),
                null,
                null,
                source,
                ValueState.RECORDED);
    }
}
