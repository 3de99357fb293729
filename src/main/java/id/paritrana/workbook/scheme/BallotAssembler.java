package id.paritrana.workbook.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.workbook.CountedCoverage;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;

/** Collects the data and marks of a category's nominations. */
public final class BallotAssembler {
    private final EditionIndex index;
    private final EditionWorkbook workbook;
    private final Map<String, List<ValueRow>> values = new HashMap<>();
    private final Map<String, List<CoverageRow>> coverage = new HashMap<>();
    private final Map<String, List<ItemRow>> items = new HashMap<>();
    private final Map<String, List<MarkRow>> marks = new HashMap<>();
    private final Map<String, Map<String, String>> recusals = new HashMap<>();

    public BallotAssembler(EditionIndex index) {
        this.index = index;
        this.workbook = index.workbook();
        workbook.values().forEach(row -> of(values, row.nomination()).add(row));
        workbook.coverage().forEach(row -> of(coverage, row.nomination()).add(row));
        workbook.items().forEach(row -> of(items, row.nomination()).add(row));
        workbook.marks().forEach(row -> of(marks, row.nomination()).add(row));
        workbook.recusals().forEach(row -> recusals.computeIfAbsent(row.nomination(), code -> new HashMap<>())
                .put(row.seat(), row.reason()));
    }

    private static <T> List<T> of(Map<String, List<T>> rows, String nomination) {
        return rows.computeIfAbsent(nomination, code -> new ArrayList<>());
    }

    Ballot ballot(String category, Scheme scheme) {
        List<Entry> entries = new ArrayList<>();
        List<Mark> given = new ArrayList<>();
        Map<String, Map<String, String>> recused = new HashMap<>();
        for (NominationRow nomination : workbook.nominations()) {
            if (!nomination.category().equals(category) || !nomination.stands()) {
                continue;
            }
            String code = nomination.code();
            entries.add(new Entry(code, nomination.name(), data(code, scheme), items(code)));
            for (MarkRow mark : marks.getOrDefault(code, List.of())) {
                given.add(new Mark(code, mark.criterion(), mark.seat(), mark.mark()));
            }
            if (recusals.containsKey(code)) {
                recused.put(code, recusals.getOrDefault(code, Map.of()));
            }
        }
        return new Ballot(workbook.seats().stream().map(SeatRow::code).toList(), entries, given, recused);
    }

    private Map<String, Datum> data(String nomination, Scheme scheme) {
        Map<String, Datum> data = new HashMap<>();
        for (ValueRow row : values.getOrDefault(nomination, List.of())) {
            datum(row).ifPresent(datum -> data.put(row.criterion(), datum));
        }
        for (Criterion leaf : scheme.leaves()) {
            CriterionRow row = index.criterion(scheme.category(), leaf.code());
            if (leaf.source() == Source.RATIO && row != null && !data.containsKey(leaf.code())) {
                covered(nomination, row.table().segments()).ifPresent(datum -> data.put(leaf.code(), datum));
            }
        }
        return data;
    }

    /** The datum in a row of {@code values}; empty when the row only cites a source. */
    private static Optional<Datum> datum(ValueRow row) {
        if (row.onlyCites()) {
            return Optional.empty();
        }
        var provenance = new Provenance(row.source(), row.asOf());
        return Optional.of(
                switch (row.state()) {
                    case NOT_APPLICABLE -> Datum.notApplicable().from(provenance);
                    case WITHHELD -> Datum.withheld().from(provenance);
                    case RECORDED ->
                        new Datum(
                                row.value(),
                                row.numerator(),
                                row.denominator(),
                                row.level().isEmpty() ? null : row.level(),
                                Datum.State.PRESENT,
                                provenance);
                });
    }

    /** The ratio over segments, each at its latest date in the period; empty when a segment or a figure is missing. */
    private Optional<Datum> covered(String nomination, List<String> segments) {
        List<CoverageRow> rows = coverageRows(nomination, segments);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Datum.ratio(rows.stream()
                .map(row -> new Datum.Share(
                        row.segment(),
                        Objects.requireNonNull(row.participants()),
                        Objects.requireNonNull(row.workers()),
                        new Provenance(row.source(), row.asOf())))
                .toList()));
    }

    /** The row of each segment that counts; empty when a segment or a figure is missing. */
    public List<CoverageRow> coverageRows(String nomination, List<String> segments) {
        List<CoverageRow> rows = coverage.getOrDefault(nomination, List.of());
        return CountedCoverage.of(
                CountedCoverage.latest(rows, workbook.edition().period()), segments);
    }

    private Map<String, List<Item>> items(String nomination) {
        Map<String, List<Item>> lists = new HashMap<>();
        for (ItemRow row : items.getOrDefault(nomination, List.of())) {
            lists.computeIfAbsent(row.criterion(), code -> new ArrayList<>())
                    .add(new Item(row.item(), row.accepted(), row.mandatory(), row.weight()));
        }
        return lists;
    }
}
