package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.committee.Recusal;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.committee.SeatHolders;
import id.paritrana.committee.Seats;
import id.paritrana.coverage.CoverageRecords;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.SchemeRows;
import id.paritrana.fact.Decision;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.fact.FactItems;
import id.paritrana.fact.Facts;
import id.paritrana.nomination.DataValues;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.scoresheet.SheetMark;
import id.paritrana.scoresheet.SheetMarks;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.EditionWorkbookBuilder;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;

/**
 * A stored edition as one workbook, in two forms. {@link #kept} is what the secretariat entered and may download again,
 * with marks of closed categories only. {@link #counted} is exactly what the calculation of one category uses:
 * confirmed facts, filed marks of seats that are not recused, and no personal names or remarks.
 */
@ApplicationScoped
public class StoredWorkbook {
    private final Categories categories;
    private final SchemeRows scheme;
    private final Seats seats;
    private final SeatHolders holders;
    private final Recusals recusals;
    private final Nominations nominations;
    private final DataValues values;
    private final CoverageRecords coverage;
    private final Facts facts;
    private final FactItems items;
    private final SheetMarks marks;

    StoredWorkbook(
            Categories categories,
            SchemeRows scheme,
            Seats seats,
            SeatHolders holders,
            Recusals recusals,
            Nominations nominations,
            DataValues values,
            CoverageRecords coverage,
            Facts facts,
            FactItems items,
            SheetMarks marks) {
        this.categories = categories;
        this.scheme = scheme;
        this.seats = seats;
        this.holders = holders;
        this.recusals = recusals;
        this.nominations = nominations;
        this.values = values;
        this.coverage = coverage;
        this.facts = facts;
        this.items = items;
        this.marks = marks;
    }

    /**
     * The whole edition. Marks: before scoring opens those that came with a workbook, afterwards only those of closed
     * categories, and no table of marks at all while none is closed.
     */
    public EditionWorkbook kept(Edition edition) {
        var all = categories.of(edition);
        var closed = all.stream().filter(Category::closed).toList();
        var counted = new ArrayList<SheetMark>();
        if (edition.opened()) {
            closed.forEach(category -> counted.addAll(marks.counted(category)));
        } else {
            counted.addAll(marks.imported(edition));
        }
        var workbook = build(edition, all, n -> true, f -> f.decision() != Decision.REJECTED, counted, true);
        return edition.opened() && closed.isEmpty()
                ? workbook.like().marks(List.of()).without(EditionTable.MARKS).build()
                : workbook;
    }

    /**
     * The input of the calculation of one category. The same stored state gives the same workbook, row for row.
     *
     * @throws IllegalStateException when scoring of the category is open
     */
    public EditionWorkbook counted(Category category) {
        if (!category.closed()) {
            throw new IllegalStateException("marks count once scoring is closed");
        }
        return build(
                        category.edition(),
                        List.of(category),
                        n -> n.category().id() == category.id() && !n.withdrawn(),
                        Fact::confirmed,
                        marks.counted(category),
                        false)
                .canonical();
    }

    /** Scheme and seats of one category, without any nomination and without the names of those who hold the seats. */
    public EditionWorkbook scheme(Category category) {
        Edition edition = category.edition();
        return schemeOf(edition, List.of(category))
                .seats(seatRows(seats.of(edition), List.of()))
                .build();
    }

    /** The edition with these categories and their scheme, no other table filled yet, all of them there. */
    private EditionWorkbookBuilder schemeOf(Edition edition, List<Category> chosen) {
        Set<String> held = new HashSet<>(Set.of(EditionWorkbook.ALL));
        chosen.forEach(c -> held.add(c.code()));
        return EditionWorkbook.builder()
                .edition(StoredRows.row(edition))
                .categories(chosen.stream().map(StoredRows::row).toList())
                .criteria(scheme.criteria(edition).stream()
                        .filter(c -> held.contains(c.category()))
                        .toList())
                .rules(scheme.rules(edition).stream()
                        .filter(r -> held.contains(r.category()))
                        .toList())
                .levels(scheme.levels(edition).stream()
                        .filter(l -> held.contains(l.category()))
                        .toList())
                .present(Set.of(EditionTable.values()));
    }

    private EditionWorkbook build(
            Edition edition,
            List<Category> chosen,
            Predicate<Nomination> which,
            Predicate<Fact> counting,
            List<SheetMark> given,
            boolean personal) {
        var nominated = nominations.all(edition).stream().filter(which).toList();
        Map<Long, String> codes = new HashMap<>();
        nominated.forEach(n -> codes.put(n.id(), n.code()));
        var committee = seats.of(edition);
        Map<Long, String> seatCodes = new HashMap<>();
        committee.forEach(s -> seatCodes.put(s.id(), s.code()));

        return schemeOf(edition, chosen)
                .seats(seatRows(committee, personal ? holders.of(edition) : List.of()))
                .nominations(nominated.stream().map(StoredRows::row).toList())
                .values(valueRows(edition, codes, counting))
                .coverage(coverage.of(edition).stream()
                        .filter(r -> codes.containsKey(r.nomination().id()))
                        .map(StoredRows::row)
                        .toList())
                .items(itemRows(edition, codes, counting))
                .marks(given.stream()
                        .filter(m -> codes.containsKey(m.nominationId()))
                        .map(m -> new MarkRow(
                                codes.get(m.nominationId()),
                                m.criterion(),
                                seatCodes.get(m.seatId()),
                                m.value(),
                                personal ? m.comment() : ""))
                        .toList())
                .recusals(recusals.of(edition).stream()
                        .filter(r -> codes.containsKey(r.nominationId()))
                        .map(r -> recusalRow(r, codes, personal))
                        .toList())
                .build();
    }

    private List<ValueRow> valueRows(Edition edition, Map<Long, String> codes, Predicate<Fact> counting) {
        var rows = new ArrayList<ValueRow>();
        values.of(edition).stream()
                .filter(v -> codes.containsKey(v.nomination().id()))
                .map(StoredRows::row)
                .forEach(rows::add);
        facts.current(edition).stream()
                .filter(f ->
                        f.level() != null && codes.containsKey(f.nomination().id()))
                .filter(counting)
                .map(StoredRows::row)
                .forEach(rows::add);
        return rows;
    }

    private List<ItemRow> itemRows(Edition edition, Map<Long, String> codes, Predicate<Fact> counting) {
        return items.current(edition).stream()
                .filter((FactItem i) -> codes.containsKey(i.fact().nomination().id()))
                .filter(i -> counting.test(i.fact()))
                .map(StoredRows::row)
                .toList();
    }

    /** Each seat with its first holder: the workbook knows one name per seat. */
    private static List<SeatRow> seatRows(List<Seat> committee, List<SeatHolder> held) {
        Map<Long, String> names = new LinkedHashMap<>();
        held.forEach(h -> names.putIfAbsent(h.seat().id(), h.name()));
        return committee.stream()
                .map(s -> new SeatRow(s.code(), s.element(), s.role(), names.getOrDefault(s.id(), "")))
                .toList();
    }

    private static RecusalRow recusalRow(Recusal r, Map<Long, String> codes, boolean personal) {
        return new RecusalRow(codes.get(r.nominationId()), r.seat().code(), personal ? r.reason() : "");
    }
}
