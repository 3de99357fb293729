package id.paritrana.edition;

import id.paritrana.site.Sign;

/** How far a category has come. What rooms say of it differs, the sign before their words does not. */
public enum CategoryStage {
    PREPARING(Sign.NONE),
    SCORING(Sign.HALF),
    CLOSED(Sign.FULL),
    RANKED(Sign.FULL),
    PRONOUNCED(Sign.DONE);

    private final Sign sign;

    CategoryStage(Sign sign) {
        this.sign = sign;
    }

    public static CategoryStage of(Edition edition, boolean closed, boolean ranked, boolean pronounced) {
        if (edition.openedAt() == null) {
            return PREPARING;
        }
        if (pronounced) {
            return PRONOUNCED;
        }
        if (!closed) {
            return SCORING;
        }
        return ranked ? RANKED : CLOSED;
    }

    public Sign sign() {
        return sign;
    }
}
