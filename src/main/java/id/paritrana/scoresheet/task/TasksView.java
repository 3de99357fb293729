package id.paritrana.scoresheet.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.MemberAddress;
import id.paritrana.committee.SeatHolder;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.scoresheet.SheetStanding;
import id.paritrana.site.form.Paging;

/**
 * A member's task list.
 *
 * @param ownDuties what only the holder of this seat can do, as the chair pronounces, or is told
 * @param daysLeft to the deadline, negative when it has passed; null where none is set
 * @param next null when nothing is left to do
 * @param lastFiled the sheet that was filed last; null before the first
 * @param stoodIn whoever stood in for the holder and may have gone on with drafts, while sheets are left; null for nobody
 * @param drafts nominees of whom the holder has drafts that follow nobody
 * @param large so many rows that a filter is offered
 */
public record TasksView(
        Edition edition,
        List<Duty> ownDuties,
        int filed,
        int total,
        @Nullable Long daysLeft,
        @Nullable Next next,
        @Nullable SheetTask lastFiled,
        @Nullable SeatHolder stoodIn,
        List<Group> groups,
        Filter filter,
        List<String> drafts,
        boolean large) {

    public ZoneId zone() {
        return edition.zoneId();
    }

    public @Nullable LocalDate deadlineDay() {
        return edition.deadline() == null ? null : edition.dayOf(edition.deadline());
    }

    /** What only the holder can do, where no sheet comes first: the one thing to begin with; null without one. */
    public @Nullable Duty first() {
        return next != null
                ? null
                : ownDuties.stream()
                        .filter(duty -> duty.standing().asks())
                        .findFirst()
                        .orElse(null);
    }

    /** Of those what the holder is asked to do besides. */
    public List<Duty> toDo() {
        Duty first = first();
        return ownDuties.stream()
                .filter(duty -> duty.standing().asks() && !duty.equals(first))
                .toList();
    }

    /** Of those what the holder is told: what others do, or have done, about the seat. */
    public List<Duty> told() {
        return ownDuties.stream().filter(duty -> !duty.standing().asks()).toList();
    }

    public String path() {
        return MemberAddress.tasks(edition.code());
    }

    /** The deadline has passed, and yet something can be filed. */
    public boolean late() {
        return next != null && daysLeft != null && daysLeft < 0;
    }

    public boolean finished() {
        return edition.opened() && next == null && total > 0;
    }

    /** How many sheets the closing found unfiled: they count no more, and nothing is left to do about them. */
    public int missed() {
        return finished() && stoodIn == null ? total - filed : 0;
    }

    /**
     * What the member asked to see.
     *
     * @param category code, or empty for all
     * @param status {@code none}, {@code half}, {@code full}, or empty for all
     */
    public record Filter(String category, String status, String text, int page) {
        static final Filter NONE = new Filter("", "", "", 1);

        boolean any() {
            return !category.isEmpty() || !status.isEmpty() || !text.isEmpty();
        }

        /** The same filter as the fields of an address, for one category. */
        Map<String, String> within(String one) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("category", one);
            fields.put("status", status);
            fields.put("text", text);
            return fields;
        }
    }

    /** The next step: {@code begin}, {@code continue} or {@code check}. */
    public record Next(SheetTask row, String step) {}

    /**
     * A category.
     *
     * @param paging through the rows that the filter lets through
     */
    public record Group(
            String code,
            String name,
            int filed,
            int total,
            List<SheetTask> rows,
            boolean closed,
            Paging paging,
            boolean open) {
        /** Nothing is left to do here. */
        public boolean done() {
            return closed || filed == total;
        }

        Group standingOpen() {
            return new Group(code, name, filed, total, rows, closed, paging, true);
        }
    }

    /**
     * A sheet of their own seat.
     *
     * @param code of the nomination
     * @param status {@code none}, {@code half} or {@code full}
     * @param left criteria that are not yet marked
     */
    public record SheetTask(
            int number,
            String name,
            String code,
            String status,
            int given,
            int asked,
            List<String> left,
            @Nullable Instant savedAt,
            @Nullable Instant filedAt,
            SheetStanding standing) {
        public boolean closed() {
            return standing == SheetStanding.CLOSED;
        }

        public boolean filed() {
            return filedAt != null;
        }

        public List<String> firstLeft() {
            return left.subList(0, Math.min(3, left.size()));
        }

        public int moreLeft() {
            return left.size() - firstLeft().size();
        }
    }
}
