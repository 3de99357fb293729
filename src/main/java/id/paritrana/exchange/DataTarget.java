package id.paritrana.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Recusal;
import id.paritrana.committee.Seat;
import id.paritrana.coverage.CoverageFigures;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Edition;
import id.paritrana.exchange.WorkbookDifference.Change;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Nomination;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.ValueRow;

/**
 * Imports the data and judgements of nominations: figures, facts, coverage, and the marks and recusals that come with the
 * workbook of an edition that is not official, before scoring opens.
 */
final class DataTarget {
    private final TargetRows rows;
    private final EntityManager em;
    private final Edition edition;
    private final @Nullable Long officer;
    private final Instant now;
    private final Map<String, Nomination> nominations;
    private final Map<String, Seat> seats;
    private final RowProgress progress;

    DataTarget(
            TargetRows rows,
            Edition edition,
            @Nullable Long officer,
            Instant now,
            Map<String, Nomination> nominations,
            Map<String, Seat> seats,
            RowProgress progress) {
        this.rows = rows;
        this.em = rows.em();
        this.edition = edition;
        this.officer = officer;
        this.now = now;
        this.nominations = nominations;
        this.seats = seats;
        this.progress = progress;
    }

    void takeOver(EditionWorkbook given, WorkbookDifference difference) {
        takeValues(difference.of(EditionTable.VALUES, ValueRow.class));
        takeItems(given, difference.of(EditionTable.ITEMS, ItemRow.class));
        takeCoverage(difference.of(EditionTable.COVERAGE, CoverageRow.class));
        em.flush();
        progress.done(difference.changes().size() - difference.count(EditionTable.MARKS));
        new MarkTarget(em, edition.id(), now, nominations, seats, progress)
                .take(difference.of(EditionTable.MARKS, MarkRow.class));
        takeRecusals(difference.of(EditionTable.RECUSALS, RecusalRow.class));
        em.flush();
    }

    private void takeValues(List<Change<ValueRow>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        takeFigures(changes);
        takeFacts(changes);
    }

    private void takeFigures(List<Change<ValueRow>> changes) {
        Map<List<String>, DataValue> stored =
                byKey(rows.values().of(edition), v -> List.of(v.nomination().code(), v.criterion()));
        for (var change : changes) {
            ValueRow after = figure(change.after());
            if (after == null && figure(change.before()) != null) {
                em.remove(stored.get(change.codes()));
            } else if (after != null) {
                DataValue value = stored.get(change.codes());
                if (value == null) {
                    value = new DataValue(nominations.get(after.nomination()), after.criterion());
                }
                value.set(
                        after.value(),
                        after.numerator(),
                        after.denominator(),
                        after.statedPercent(),
                        after.asOf(),
                        after.source(),
                        after.state());
                em.persist(value);
            }
        }
    }

    private void takeFacts(List<Change<ValueRow>> changes) {
        Map<List<String>, Fact> facts = currentFacts();
        for (var change : changes) {
            ValueRow after = fact(change.after());
            if (after == null && fact(change.before()) != null) {
                facts.get(change.codes()).supersede();
            } else if (after != null) {
                recordFact(facts.get(change.codes()), after);
            }
        }
    }

    private static @Nullable ValueRow figure(@Nullable ValueRow row) {
        return row == null || row.isFact() ? null : row;
    }

    private static @Nullable ValueRow fact(@Nullable ValueRow row) {
        return row == null || !row.isFact() ? null : row;
    }

    /** A changed fact is a new record that waits for its second person; the old one stays in the history. */
    private void recordFact(@Nullable Fact former, ValueRow row) {
        if (former != null) {
            former.supersede();
            em.flush();
        }
        var fact =
                new Fact(nominations.get(row.nomination()), row.criterion(), row.level(), row.source(), officer, now);
        fact.keepDay(row.asOf());
        em.persist(fact);
    }

    private void takeItems(EditionWorkbook given, List<Change<ItemRow>> changes) {
        Set<List<String>> touched = new LinkedHashSet<>();
        for (var change : changes) {
            ItemRow row = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
            touched.add(List.of(row.nomination(), row.criterion()));
        }
        if (touched.isEmpty()) {
            return;
        }
        Map<List<String>, Fact> facts = currentFacts();
        Map<List<String>, List<ItemRow>> rows = given.items().stream()
                .collect(Collectors.groupingBy(
                        i -> List.of(i.nomination(), i.criterion()), LinkedHashMap::new, Collectors.toList()));
        for (List<String> key : touched) {
            Fact former = facts.get(key);
            if (former != null) {
                former.supersede();
                em.flush();
            }
            List<ItemRow> items = rows.getOrDefault(key, List.of());
            if (items.isEmpty()) {
                continue;
            }
            var fact = new Fact(
                    nominations.get(items.get(0).nomination()),
                    items.get(0).criterion(),
                    null,
                    former == null ? "" : former.evidence(),
                    officer,
                    now);
            em.persist(fact);
            int position = 0;
            for (ItemRow item : items) {
                em.persist(new FactItem(
                        fact,
                        position++,
                        item.item(),
                        Objects.requireNonNull(item.accepted()),
                        item.mandatory(),
                        item.weight()));
            }
        }
    }

    private void takeCoverage(List<Change<CoverageRow>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<List<String>, CoverageRecord> stored = byKey(
                rows.coverage().of(edition),
                r -> CoverageRow.codes(r.nomination().code(), r.segment(), r.asOf()));
        for (var change : changes) {
            CoverageRow after = change.after();
            CoverageRecord kept = stored.get(change.codes());
            if (after == null) {
                em.remove(kept);
                continue;
            }
            CoverageFigures figures = CoverageFigures.of(after, kept);
            if (kept == null) {
                em.persist(new CoverageRecord(nominations.get(after.nomination()), figures, officer));
            } else {
                kept.record(figures, officer);
            }
        }
    }

    private void takeRecusals(List<Change<RecusalRow>> changes) {
        for (var change : changes) {
            RecusalRow row = change.after();
            if (row != null) {
                em.persist(new Recusal(
                        nominations.get(row.nomination()).id(),
                        seats.get(row.seat()),
                        row.reason().isBlank() ? "–" : row.reason(),
                        officer,
                        now));
            }
        }
    }

    private Map<List<String>, Fact> currentFacts() {
        return byKey(rows.facts().current(edition), f -> List.of(f.nomination().code(), f.criterion()));
    }

    private static <T> Map<List<String>, T> byKey(List<T> rows, Function<T, List<String>> key) {
        Map<List<String>, T> map = new HashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }
}
