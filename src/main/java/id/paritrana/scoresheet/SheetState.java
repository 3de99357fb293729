package id.paritrana.scoresheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.Paths;

/**
 * A seat's sheet for a nomination as it stands, begun or not.
 *
 * @param version 0 for a sheet that was not begun
 * @param marks by code of the criterion
 * @param earlier what a submission with the form's key did, if there was one
 */
public record SheetState(
        long editionId,
        String edition,
        ZoneId zone,
        boolean frozen,
        boolean opened,
        long nominationId,
        String nomination,
        String name,
        long categoryId,
        @Nullable Instant closedAt,
        long seatId,
        String seat,
        @Nullable Long sheetId,
        int version,
        @Nullable Instant savedAt,
        @Nullable Instant filedAt,
        Map<String, GivenMark> marks,
        @Nullable Earlier earlier) {

    /** What a submission did: whose it was, what it carried, and what was answered. */
    public record Earlier(long account, String fingerprint, String answer) {}

    public SheetState {
        marks = Map.copyOf(marks);
    }

    /** Whether the seat may still write. */
    public boolean open() {
        return SheetRules.onSaving(this).isEmpty();
    }

    public String path() {
        return Paths.to("editions", edition, "nominations", nomination, "sheet");
    }
}
