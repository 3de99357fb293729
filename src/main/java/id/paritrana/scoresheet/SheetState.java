package id.paritrana.scoresheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.committee.CommitteeAddress;
import id.paritrana.site.Once;

/**
 * A seat's sheet for a nomination as it stands, begun or not.
 *
 * @param earlier what a submission with the form's key did, if there was one
 */
public record SheetState(HeldSeat held, Within within, Judged judged, Content content, Once.@Nullable Earlier earlier) {
    /**
     * The edition.
     *
     * @param unfreezings tells which of its frozen schemes holds
     */
    record Within(long id, ZoneId zone, boolean opened, int unfreezings) {}

    /**
     * The nomination.
     *
     * @param withdrawn it is ranked no more, and its sheets stay as they are
     * @param closedAt when scoring of its category was closed
     */
    record Judged(
            long id,
            String code,
            String name,
            boolean withdrawn,
            long categoryId,
            @Nullable Instant closedAt) {}

    /**
     * What is written on it.
     *
     * @param id null for a sheet that was not begun
     * @param version 0 for a sheet that was not begun
     * @param sealed it was filed by an earlier holder, and nobody reads it before scoring is closed
     * @param marks by code of the criterion
     */
    record Content(
            @Nullable Long id,
            int version,
            @Nullable Instant savedAt,
            @Nullable Instant filedAt,
            boolean sealed,
            Map<String, GivenMark> marks) {
        Content {
            marks = Map.copyOf(marks);
        }
    }

    public long editionId() {
        return within.id();
    }

    public String edition() {
        return held.edition();
    }

    public ZoneId zone() {
        return within.zone();
    }

    public boolean opened() {
        return within.opened();
    }

    int unfreezings() {
        return within.unfreezings();
    }

    public boolean withdrawn() {
        return judged.withdrawn();
    }

    public long nominationId() {
        return judged.id();
    }

    public String nomination() {
        return judged.code();
    }

    public String name() {
        return judged.name();
    }

    public long categoryId() {
        return judged.categoryId();
    }

    public @Nullable Instant closedAt() {
        return judged.closedAt();
    }

    public long seatId() {
        return held.seatId();
    }

    public long holderId() {
        return held.holderId();
    }

    public String seat() {
        return held.code();
    }

    public @Nullable Long sheetId() {
        return content.id();
    }

    public int version() {
        return content.version();
    }

    public @Nullable Instant savedAt() {
        return content.savedAt();
    }

    public @Nullable Instant filedAt() {
        return content.filedAt();
    }

    public boolean sealed() {
        return content.sealed();
    }

    public Map<String, GivenMark> marks() {
        return content.marks();
    }

    /** Whether the seat may still write. */
    public boolean open() {
        return SheetRules.onSaving(this).isEmpty();
    }

    public String path() {
        return CommitteeAddress.sheet(edition(), nomination());
    }
}
