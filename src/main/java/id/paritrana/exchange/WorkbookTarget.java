package id.paritrana.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.coverage.CoverageRecord;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.StoredCriterion;
import id.paritrana.edition.scheme.StoredLevel;
import id.paritrana.edition.scheme.StoredRule;
import id.paritrana.nomination.DataValue;
import id.paritrana.nomination.Evidence;
import id.paritrana.nomination.Nomination;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.SeatRow;

/**
 * Writes a difference into the database, table by table in the order of their dependencies. It decides nothing: {@link
 * ImportRules} has agreed before, and rows define their own defaults.
 */
final class WorkbookTarget {
    private final EntityManager em;
    private final Edition edition;
    private final @Nullable Long officer;
    private final Instant now;
    private final RowProgress progress;
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Nomination> nominations = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();

    /** @param progress told of rows as they are written */
    WorkbookTarget(EntityManager em, Edition edition, @Nullable Long officer, Instant now, RowProgress progress) {
        this.progress = progress;
        this.em = em;
        this.edition = edition;
        this.officer = officer;
        this.now = now;
        stored(Category.class).forEach(c -> categories.put(c.code(), c));
        stored(Nomination.class).forEach(n -> nominations.put(n.code(), n));
        stored(Seat.class).forEach(s -> seats.put(s.code(), s));
    }

    void takeOver(EditionWorkbook given, WorkbookDifference difference) {
        var e = given.edition();
        edition.describe(e.name(), e.assessmentYear(), e.awardYear(), e.region(), e.periodStart(), e.periodEnd());
        if (difference.count(EditionTable.CATEGORIES) > 0) {
            takeCategories(given);
        }
        if (difference.count(EditionTable.CRITERIA) > 0) {
            replace(
                    StoredCriterion.class,
                    number(given.criteria(), (row, at) -> new StoredCriterion(edition, row, at)));
        }
        if (difference.count(EditionTable.RULES) > 0) {
            replace(StoredRule.class, number(given.rules(), (row, at) -> new StoredRule(edition, row, at)));
        }
        if (difference.count(EditionTable.LEVELS) > 0) {
            replace(StoredLevel.class, number(given.levels(), (row, at) -> new StoredLevel(edition, row, at)));
        }
        if (difference.count(EditionTable.SEATS) > 0) {
            takeSeats(given);
        }
        if (difference.count(EditionTable.NOMINATIONS) > 0) {
            takeNominations(given);
        }
        removeUnused(given, difference);
        em.flush();
        new DataTarget(em, edition, officer, now, nominations, seats, progress).takeOver(given, difference);
        withdraw(given);
    }

    /** After their marks have come: a withdrawn nominee keeps those, and takes no others. */
    private void withdraw(EditionWorkbook given) {
        for (NominationRow row : given.nominations()) {
            Nomination nomination = nominations.get(row.code());
            if (!row.stands() && nomination != null && !nomination.withdrawn()) {
                nomination.withdraw(officer, now, row.withdrawn());
            }
        }
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
            category.describe(row.name(), row.kindOrDefault(), row.sector(), row.prizePlacesOrDefault(), position++);
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
            seat.describe(row.element(), row.roleOrDefault(), position++);
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
        for (Class<?> of : List.of(CoverageRecord.class, DataValue.class, Evidence.class)) {
            em.createQuery("delete from " + of.getSimpleName() + " x where x.nomination = :n")
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

    private <T> void replace(Class<T> type, List<T> rows) {
        em.createQuery("delete from " + type.getSimpleName() + " where edition = :e")
                .setParameter("e", edition)
                .executeUpdate();
        rows.forEach(em::persist);
    }

    private static <R, T> List<T> number(List<R> rows, BiFunction<R, Integer, T> make) {
        var made = new ArrayList<T>();
        for (int i = 0; i < rows.size(); i++) {
            made.add(make.apply(rows.get(i), i));
        }
        return made;
    }

    private <T> List<T> stored(Class<T> type) {
        return em.createQuery("from " + type.getSimpleName() + " x where x.edition = :e", type)
                .setParameter("e", edition)
                .getResultList();
    }
}
