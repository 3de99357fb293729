package id.paritrana.fact;

import id.paritrana.coded.Coded;
import id.paritrana.site.Sign;

/** How a fact stands. */
public enum FactState implements Coded {
    /** Nobody has decided about it yet. */
    AWAITING(Sign.WAIT),
    CONFIRMED(Sign.DONE),
    REJECTED(Sign.STOP),
    /** Another was recorded in its place. */
    SUPERSEDED(Sign.OFF);

    private final Sign sign;

    FactState(Sign sign) {
        this.sign = sign;
    }

    static FactState of(Fact fact) {
        if (!fact.current()) {
            return SUPERSEDED;
        }
        Decision decision = fact.decision();
        if (decision == null) {
            return AWAITING;
        }
        return switch (decision) {
            case CONFIRMED -> CONFIRMED;
            case REJECTED -> REJECTED;
        };
    }

    /** The sign before the word. */
    public Sign sign() {
        return sign;
    }
}
