package id.paritrana.edition;

import id.paritrana.coded.Coded;
import id.paritrana.site.Sign;

/**
 * The phase of an edition, derived from what has happened: nothing sets it. A category is in {@link #CLOSED} once its
 * scoring is closed and in {@link #PRONOUNCED} once its verdict is; the edition follows its slowest category.
 */
public enum Phase implements Coded {
    /** Data and scheme are being gathered. */
    PREPARATION,
    /** The scheme is frozen; scoring has not opened. */
    FROZEN,
    /** Members fill in their sheets. */
    SCORING,
    /** Marks are locked; rankings are computed and examined. */
    CLOSED,
    /** The plenary has spoken. */
    PRONOUNCED;

    /** Message key of its word. */
    public String key() {
        return "edition.phase." + code();
    }

    /** The sign before the word. */
    public Sign sign() {
        return switch (this) {
            case PREPARATION, FROZEN -> Sign.NONE;
            case SCORING -> Sign.HALF;
            case CLOSED -> Sign.FULL;
            case PRONOUNCED -> Sign.DONE;
        };
    }

    public static Phase of(Edition edition, long categories, long closed, long pronounced) {
        if (!edition.frozen()) {
            return PREPARATION;
        }
        if (!edition.opened()) {
            return FROZEN;
        }
        if (categories == 0 || closed < categories) {
            return SCORING;
        }
        return pronounced < categories ? CLOSED : PRONOUNCED;
    }
}
