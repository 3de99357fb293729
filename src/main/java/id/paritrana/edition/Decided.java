package id.paritrana.edition;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What a second person decided about something that another proposed: once, and never changed. It is absent while the proposal
 * waits. Entities store it in the columns {@code decision}, {@code decided_by} and {@code decided_at}.
 *
 * @param decidedBy id of the account
 */
@Embeddable
public record Decided(
        String decision, @Column(name = "decided_by") long decidedBy, Instant decidedAt) {
    private static final String CONFIRMED = "confirmed";
    private static final String REJECTED = "rejected";

    /** The confirmation of what is still undecided. */
    public static Decided confirmed(@Nullable Decided before, long by, Instant at) {
        return first(before, new Decided(CONFIRMED, by, at));
    }

    /** The rejection of what is still undecided. */
    public static Decided rejected(@Nullable Decided before, long by, Instant at) {
        return first(before, new Decided(REJECTED, by, at));
    }

    private static Decided first(@Nullable Decided before, Decided now) {
        if (before != null) {
            throw new IllegalStateException("a proposal is decided once");
        }
        return now;
    }

    public boolean confirms() {
        return decision.equals(CONFIRMED);
    }
}
