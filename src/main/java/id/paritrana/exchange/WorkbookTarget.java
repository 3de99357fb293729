package id.paritrana.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
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
    private final TargetRows rows;
    private final EntityManager em;
    private final Edition edition;
    private final @Nullable Long officer;
    private final Instant now;
    private final RowProgress progress;
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Nomination> nominations = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();

    /** @param progress told of rows as they are written */
    WorkbookTarget(TargetRows rows, Edition edition, @Nullable Long officer, Instant now, RowProgress progress) {
        this.progress = progress;
        this.rows = rows;
        this.em = rows.em();
        this.edition = edition;
        this.officer = officer;
        this.now = now;
        rows.categories().of(edition).forEach(c -> categories.put(c.code(), c));
        rows.nominations().all(edition).forEach(n -> nominations.put(n.code(), n));
        rows.seats().of(edition).forEach(s -> seats.put(s.code(), s));
    }

    void takeOver(EditionWorkbook given, WorkbookDifference difference) {
        var e = given.edition();
        edition.describe(e.name(), e.assessmentYear(), e.awardYear(), e.region(), e.periodStart(), e.periodEnd());
        if (difference.count(EditionTable.CATEGORIES) > 0) {
            takeCategories(given);
        }
        if (difference.count(EditionTable.CRITERIA) > 0) {
            rows.scheme().replaceCriteria(edition, given.criteria());
        }
        if (difference.count(EditionTable.RULES) > 0) {
            rows.scheme().replaceRules(edition, given.rules());
        }
        if (difference.count(EditionTable.LEVELS) > 0) {
            rows.scheme().replaceLevels(edition, given.levels());
        }
        if (difference.count(EditionTable.SEATS) > 0) {
            takeSeats(given);
        }
        if (difference.count(EditionTable.NOMINATIONS) > 0) {
            takeNominations(given);
        }
        removeUnused(given, difference);
        em.flush();
        new DataTarget(rows, edition, officer, now, nominations, seats, progress).takeOver(given, difference);
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
        rows.holders().of(edition).forEach(h -> first.putIfAbsent(h.seat().id(), h));
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
        rows.coverage().remove(nomination);
        rows.values().remove(nomination);
        rows.evidence().remove(nomination);
        rows.items().remove(nomination);
        rows.facts().remove(nomination);
        em.remove(nomination);
    }

    private void removeSeat(Seat seat) {
        rows.holders().remove(seat);
        em.remove(seat);
    }
}
