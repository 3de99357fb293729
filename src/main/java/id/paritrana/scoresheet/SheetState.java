package id.paritrana.scoresheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.committee.MemberAddress;
import id.paritrana.once.Once;

/**
 * A seat's sheet for a nomination as it stands, begun or not: a row of {@code sheet_of}.
 *
 * @param unfreezings tells which of the frozen schemes of the edition holds
 * @param nomination its code
 * @param withdrawn the nomination is ranked no more, and its sheets stay as they are
 * @param closedAt when scoring of its category was closed
 * @param sheetId null for a sheet that was not begun
 * @param version 0 for a sheet that the holder has not begun, whatever an earlier one did
 * @param sealed it was filed by an earlier holder, and nobody reads it before scoring is closed
 * @param marks by code of the criterion
 * @param earlier what a submission with the form's key did, if there was one
 */
public record SheetState(
        HeldSeat held,
        long editionId,
        ZoneId zone,
        boolean opened,
        int unfreezings,
        long nominationId,
        String nomination,
        String name,
        boolean withdrawn,
        long categoryId,
        @Nullable Instant closedAt,
        @Nullable Long sheetId,
        int version,
        @Nullable Instant savedAt,
        @Nullable Instant filedAt,
        boolean sealed,
        Map<String, GivenMark> marks,
        Once.@Nullable Earlier earlier) {
    public SheetState {
        marks = Map.copyOf(marks);
    }

    public String edition() {
        return held.edition();
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

    /** What may be done with it now. */
    public SheetStanding standing() {
        return SheetStanding.of(opened, withdrawn, closedAt != null, filedAt != null, sealed);
    }

    public String path() {
        return MemberAddress.sheet(edition(), nomination);
    }
}
