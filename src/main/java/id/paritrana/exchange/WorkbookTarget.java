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
import id.paritrana.committee.SeatHolder;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.edition.StoredRule;
import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoresheet.ScoreSheet;
import id.paritrana.scoresheet.SheetMark;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.SeatRole;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;

/**
 * Takes a difference over into the database, table by table in the order in which they depend on each other. It decides
 * nothing: {@link ImportRules} has agreed before.
 */
final class WorkbookTarget {
    private final EntityManager em;
    private final Edition edition;
    private final @Nullable Long officer;
    private final Instant now;
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Nomination> nominations = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();

    WorkbookTarget(EntityManager em, Edition edition, @Nullable Long officer, Instant now) {
        this.em = em;
        this.edition = edition;
        this.officer = officer;
        this.now = now;
        rows(Category.class, "").forEach(c -> categories.put(c.code(), c));
        rows(Nomination.class, "").forEach(n -> nominations.put(n.code(), n));
        rows(Seat.class, "").forEach(s -> seats.put(s.code(), s));
    }

    void takeOver(EditionWorkbook given, WorkbookDifference difference) {
        var e = given.edition();
        edition.describe(e.name(), e.assessmentYear(), e.awardYear(), e.region(), e.periodStart(), e.periodEnd());
        if (difference.count(EditionTable.CATEGORIES) > 0) {
            takeCategories(given);
        }
        if (difference.count(EditionTable.CRITERIA) > 0) {
            replace(StoredCriterion.class, number(given.criteria(), this::stored));
        }
        if (difference.count(EditionTable.RULES) > 0) {
            replace(StoredRule.class, number(given.rules(), this::stored));
        }
        if (difference.count(EditionTable.LEVELS) > 0) {
            replace(StoredLevel.class, number(given.levels(), this::stored));
        }
        if (difference.count(EditionTable.SEATS) > 0) {
            takeSeats(given);
        }
        if (difference.count(EditionTable.NOMINATIONS) > 0) {
            takeNominations(given);
        }
        removeUnused(given, difference);
        em.flush();
        takeValues(difference.of(EditionTable.VALUES));
        takeItems(given, difference.of(EditionTable.ITEMS));
        takeCoverage(difference.of(EditionTable.COVERAGE));
        em.flush();
        takeMarks(difference.of(EditionTable.MARKS));
        takeRecusals(difference.of(EditionTable.RECUSALS));
        em.flush();
    }

    private void takeCategories(EditionWorkbook given) {
        int position = 0;
        for (CategoryRow row : given.categories()) {
            Category category = categories.computeIfAbsent(row.code(), code -> {
                var made = new Category(edition, code, 0);
                em.persist(made);
                return made;
            });
            category.describe(
                    row.name(),
                    row.kind() == null ? "other" : row.kind().code(),
                    row.sector(),
                    row.prizePlaces() == null ? 3 : row.prizePlaces(),
                    position++);
        }
    }

    private void takeSeats(EditionWorkbook given) {
        Map<Long, SeatHolder> first = new HashMap<>();
        em.createQuery(
                        "from SeatHolder h join fetch h.seat s where s.edition = :e order by h.validFrom nulls first, h.id",
                        SeatHolder.class)
                .setParameter("e", edition)
                .getResultList()
                .forEach(h -> first.putIfAbsent(h.seat().id(), h));
        int position = 0;
        for (SeatRow row : given.seats()) {
            boolean added = !seats.containsKey(row.code());
            Seat seat = seats.computeIfAbsent(row.code(), code -> new Seat(edition, code, 0));
            seat.describe(row.element(), (row.role() == null ? SeatRole.MEMBER : row.role()).code(), position++);
            if (added) {
                em.persist(seat);
            }
            SeatHolder holder = first.get(seat.id());
            if (holder == null && !row.holder().isEmpty()) {
                em.persist(new SeatHolder(seat, row.holder()));
            } else if (holder != null
                    && !row.holder().isEmpty()
                    && !holder.name().equals(row.holder())) {
                holder.describe(
                        row.holder(),
                        holder.title(),
                        holder.kind(),
                        holder.letter(),
                        holder.validFrom(),
                        holder.validTo());
            }
        }
    }

    private void takeNominations(EditionWorkbook given) {
        int position = 0;
        for (NominationRow row : given.nominations()) {
            Category category = categories.get(row.category());
            boolean added = !nominations.containsKey(row.code());
            Nomination nomination = nominations.computeIfAbsent(row.code(), code -> new Nomination(category, code, 0));
            nomination.describe(category, row.name(), row.regionCode(), row.sector(), position++);
            if (added) {
                em.persist(nomination);
            }
        }
    }

    /** Rows that the workbook no longer has: what hangs on them first. */
    private void removeUnused(EditionWorkbook given, WorkbookDifference difference) {
        for (var change : difference.changes()) {
            if (change.kind() != WorkbookDifference.Kind.REMOVED) {
                continue;
            }
            switch (change.table()) {
                case NOMINATIONS -> removeNomination(nominations.remove(change.key()));
                case SEATS -> removeSeat(seats.remove(change.key()));
                default -> {
                    // other tables are handled row by row, and categories after their nominations
                }
            }
        }
        em.flush();
        var kept = given.categories().stream().map(CategoryRow::code).collect(Collectors.toSet());
        if (given.present().contains(EditionTable.CATEGORIES)) {
            categories.values().stream().filter(c -> !kept.contains(c.code())).forEach(em::remove);
            categories.keySet().retainAll(kept);
        }
    }

    private void removeNomination(Nomination nomination) {
        for (String what : List.of("CoverageRecord", "DataValue", "Evidence")) {
            em.createQuery("delete from " + what + " x where x.nomination = :n")
                    .setParameter("n", nomination)
                    .executeUpdate();
        }
        em.createQuery("delete from FactItem i where i.fact in (select f from Fact f where f.nomination = :n)")
                .setParameter("n", nomination)
                .executeUpdate();
        em.createQuery("delete from Fact f where f.nomination = :n")
                .setParameter("n", nomination)
                .executeUpdate();
        em.remove(nomination);
    }

    private void removeSeat(Seat seat) {
        em.createQuery("delete from SeatHolder h where h.seat = :s")
                .setParameter("s", seat)
                .executeUpdate();
        em.remove(seat);
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
                        after.state().code());
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

    private StoredCriterion stored(CriterionRow row, int position) {
        var made = new StoredCriterion(edition, row.category(), row.code(), position);
        made.describe(
                row.parent().isEmpty() ? null : row.parent(),
                row.name(),
                row.weight(),
                row.source().code(),
                row.direction().code(),
                row.normaliser() == null ? null : row.normaliser().code());
        made.scale(
                row.lo(),
                row.hi(),
                row.target(),
                row.table().isEmpty() ? null : row.table().text());
        made.combine(row.aggregator().code(), row.missing().code(), row.minCoverage(), row.gate());
        return made;
    }

    private StoredRule stored(RuleRow row, int position) {
        return new StoredRule(edition, row.category(), row.key().code(), row.value(), position);
    }

    private StoredLevel stored(LevelRow row, int position) {
        var made = new StoredLevel(edition, row.category(), row.criterion(), row.level(), position);
        made.describe(row.score(), row.label());
        return made;
    }

    private <T> void replace(Class<T> type, List<T> rows) {
        em.createQuery("delete from " + type.getSimpleName() + " where edition = :e")
                .setParameter("e", edition)
                .executeUpdate();
        rows.forEach(em::persist);
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

    private static <R, T> List<T> number(List<R> rows, java.util.function.BiFunction<R, Integer, T> make) {
        var made = new java.util.ArrayList<T>();
        for (int i = 0; i < rows.size(); i++) {
            made.add(make.apply(rows.get(i), i));
        }
        return made;
    }
}
