package id.paritrana.scoring.total;

import java.math.BigDecimal;

import id.paritrana.scoring.reason.NodeState;

/** Why an entry takes no place. */
public sealed interface Hindrance {

    /** The criterion it is about. */
    String criterion();

    /** One answer for each kind of hindrance, so that a caller cannot forget one. */
    interface Cases<T> {
        T belowGate(BelowGate hindrance);

        T itemRefused(ItemRefused hindrance);

        T requiredMissing(RequiredMissing hindrance);

        T belowCompleteness(BelowCompleteness hindrance);

        T belowQuorum(BelowQuorum hindrance);

        T dataError(DataError hindrance);

        T nothingToScore(NothingToScore hindrance);
    }

    /** The answer for this kind. */
    <T> T match(Cases<T> cases);

    /** What the entry's status becomes; ineligible outweighs not ranked. */
    default Status status() {
        return Status.INELIGIBLE;
    }

    /** The score is below the least allowed. */
    record BelowGate(String criterion, BigDecimal score, BigDecimal gate) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.belowGate(this);
        }
    }

    /** A mandatory item of a checklist is not accepted. */
    record ItemRefused(String criterion, String item) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.itemRefused(this);
        }
    }

    /** There is no score, and the scheme requires one. */
    record RequiredMissing(String criterion, NodeState state) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.requiredMissing(this);
        }
    }

    /** The share of weight (0–1) that has a score is below the least allowed. */
    record BelowCompleteness(String criterion, BigDecimal present, BigDecimal minimum) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.belowCompleteness(this);
        }

        @Override
        public Status status() {
            return Status.NOT_RANKED;
        }
    }

    /** Too few seats have marked it: {@code given} of all {@code seats}, where at least the quorum is needed. */
    record BelowQuorum(String criterion, int given, int seats, int quorum) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.belowQuorum(this);
        }

        @Override
        public Status status() {
            return Status.NOT_RANKED;
        }
    }

    /** The data contradict themselves. */
    record DataError(String criterion) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dataError(this);
        }

        @Override
        public Status status() {
            return Status.NOT_RANKED;
        }
    }

    /** Nothing in the scheme applies to the entry, or nothing remains to be scored. */
    record NothingToScore(String criterion) implements Hindrance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothingToScore(this);
        }

        @Override
        public Status status() {
            return Status.NOT_RANKED;
        }
    }
}
