package id.paritrana.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Recusal;
import id.paritrana.committee.Seat;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Edition;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoresheet.ScoreSheet;
import id.paritrana.scoresheet.SheetMark;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.ValueRow;

/**
 * Takes over what is known and judged of nominations: figures, facts, coverage, and the marks and recusals that come with
 * a workbook before scoring opens.
 */
final class DataTarget {
    private final EntityManager em;
    private final Edition edition;
    private final @Nullable Long officer;
    private final Instant now;
    private final Map<String, Nomination> nominations;
    private final Map<String, Seat> seats;

    DataTarget(
            EntityManager em,
            Edition edition,
            @Nullable Long officer,
            Instant now,
            Map<String, Nomination> nominations,
            Map<String, Seat> seats) {
        this.em = em;
        this.edition = edition;
        this.officer = officer;
        this.now = now;
        this.nominations = nominations;
        this.seats = seats;
    }

    void takeOver(EditionWorkbook given, WorkbookDifference difference) {
        takeValues(difference.of(EditionTable.VALUES));
        takeItems(given, difference.of(EditionTable.ITEMS));
        takeCoverage(difference.of(EditionTable.COVERAGE));
        em.flush();
        takeMarks(difference.of(EditionTable.MARKS));
        takeRecusals(difference.of(EditionTable.RECUSALS));
        em.flush();
    }

    private void takeValues(List<WorkbookDifference.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, DataValue> stored =
                byKey(rows(DataValue.class, "nomination."), v -> v.nomination().code() + "." + v.criterion());
        Map<String, Fact> facts = currentFacts();
        for (var change : changes) {
            ValueRow before = (ValueRow) change.before();
            ValueRow after = (ValueRow) change.after();
            if (before != null
                    && !before.level().isEmpty()
                    && (after == null || after.level().isEmpty())) {
                facts.get(change.key()).supersede();
            } else if (before != null
                    && before.level().isEmpty()
                    && (after == null || !after.level().isEmpty())) {
                em.remove(stored.remove(change.key()));
            }
            if (after == null) {
                continue;
            }
            if (!after.level().isEmpty()) {
                recordFact(facts.get(change.key()), after);
            } else {
                DataValue value = stored.get(change.key());
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

    /** A changed fact is a new record that waits for its second person; the old one stays in the history. */
    private void recordFact(@Nullable Fact former, ValueRow row) {
        if (former != null) {
            former.supersede();
            em.flush();
        }
        var fact =
                new Fact(nominations.get(row.nomination()), row.criterion(), row.level(), row.source(), officer, now);
        fact.wasSoOn(row.asOf());
        em.persist(fact);
    }

    private void takeItems(EditionWorkbook given, List<WorkbookDifference.Change> changes) {
        Set<String> touched = new HashSet<>();
        for (var change : changes) {
            ItemRow row = (ItemRow) (change.after() == null ? change.before() : change.after());
            touched.add(row.nomination() + "." + row.criterion());
        }
        if (touched.isEmpty()) {
            return;
        }
        Map<String, Fact> facts = currentFacts();
        Map<String, List<ItemRow>> rows = given.items().stream()
                .collect(Collectors.groupingBy(
                        i -> i.nomination() + "." + i.criterion(), LinkedHashMap::new, Collectors.toList()));
        for (String key : touched) {
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
                        Boolean.TRUE.equals(item.accepted()),
                        item.mandatory(),
                        item.weight()));
            }
        }
    }

    private void takeCoverage(List<WorkbookDifference.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, CoverageRecord> stored = byKey(
                rows(CoverageRecord.class, "nomination."),
                r -> r.nomination().code() + "." + r.segment() + "." + r.asOf());
        for (var change : changes) {
            CoverageRow after = (CoverageRow) change.after();
            CoverageRecord kept = stored.get(change.key());
            if (after == null) {
                em.remove(kept);
                continue;
            }
            CoverageRecord coverage = kept != null
                    ? kept
                    : new CoverageRecord(nominations.get(after.nomination()), after.segment(), after.asOf());
            coverage.set(
                    after.participants(),
                    after.workers(),
                    after.definition(),
                    after.statedPercent(),
                    after.targetPercent(),
                    after.source(),
                    officer);
            em.persist(coverage);
        }
    }

    /** Marks that come with a workbook before scoring opens: sheets filed on paper, and marked as such. */
    private void takeMarks(List<WorkbookDifference.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, ScoreSheet> sheets = byKey(
                rows(ScoreSheet.class, "nomination."),
                s -> s.nomination().code() + "." + s.seat().code());
        Map<String, SheetMark> marks = byKey(
                em.createQuery(
                                "from SheetMark m join fetch m.sheet s join fetch s.nomination n join fetch s.seat where n.edition = :e",
                                SheetMark.class)
                        .setParameter("e", edition)
                        .getResultList(),
                m -> m.sheet().nomination().code() + "." + m.criterion() + "."
                        + m.sheet().seat().code());
        var filed = new LinkedHashMap<String, ScoreSheet>();
        for (var change : changes) {
            MarkRow after = (MarkRow) change.after();
            if (after == null) {
                continue;
            }
            ScoreSheet sheet = sheets.computeIfAbsent(after.nomination() + "." + after.seat(), key -> {
                var made = ScoreSheet.imported(nominations.get(after.nomination()), seats.get(after.seat()), now);
                em.persist(made);
                filed.put(key, made);
                return made;
            });
            SheetMark mark = marks.get(change.key());
            if (mark == null) {
                mark = new SheetMark(sheet, after.criterion(), now);
            }
            mark.give(after.mark(), after.comment(), now);
            em.persist(mark);
        }
        em.flush();
        filed.values().forEach(sheet -> sheet.file(now));
    }

    private void takeRecusals(List<WorkbookDifference.Change> changes) {
        for (var change : changes) {
            if (change.after() instanceof RecusalRow row) {
                em.persist(new Recusal(
                        nominations.get(row.nomination()).id(),
                        seats.get(row.seat()),
                        row.reason().isBlank() ? "–" : row.reason(),
                        officer,
                        now));
            }
        }
    }

    private Map<String, Fact> currentFacts() {
        return byKey(
                em.createQuery("from Fact f join fetch f.nomination n where n.edition = :e and f.current", Fact.class)
                        .setParameter("e", edition)
                        .getResultList(),
                f -> f.nomination().code() + "." + f.criterion());
    }

    private <T> List<T> rows(Class<T> type, String path) {
        return em.createQuery("from " + type.getSimpleName() + " x where x." + path + "edition = :e", type)
                .setParameter("e", edition)
                .getResultList();
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        Map<String, T> map = new HashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }
}
