package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Provenance;

/** What was recorded, or that nothing is: the parts, if there are any, are what was recorded. */
public sealed interface RecordedReason extends Reason {
    /** Which part of a datum was recorded. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * A row of data.
     *
     * @param of the code of the summand; empty for the whole
     */
    record Recorded(String criterion, Part part, String of, BigDecimal value, Provenance provenance)
            implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recorded(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return value;
        }
    }

    /** A mark that counts. */
    record MarkGiven(String seat, String criterion, BigDecimal mark) implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.markGiven(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return mark;
        }
    }

    /** Why a seat's mark is not among those counted. */
    enum Because {
        /** the seat is recused for this nomination, whether it gave a mark or not */
        RECUSED,
        /** the seat has given no mark */
        ABSENT
    }

    /** A seat without a mark that counts; the figure has no value. */
    record NotCounted(String seat, String criterion, Because because) implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notCounted(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }

    /** The option that was chosen, and the score that the scheme gives it. */
    record LevelChosen(String criterion, String option, BigDecimal score, Provenance provenance)
            implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.levelChosen(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return score;
        }
    }

    /** The accepted share (0–1) of the weight of the items of a checklist. */
    record ItemsAccepted(String criterion, List<Item> items) implements RecordedReason {
        public ItemsAccepted {
            items = List.copyOf(items);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.itemsAccepted(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            BigDecimal accepted = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            for (Item item : items) {
                all = all.add(item.weight());
                accepted = Boolean.TRUE.equals(item.accepted()) ? accepted.add(item.weight()) : accepted;
            }
            return accepted.divide(all, MathContext.DECIMAL128);
        }
    }

    /** There are no data and the scheme counts that as zero; the parts are what was recorded. */
    record MissingAsZero(String criterion, NodeState state) implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.missingAsZero(this);
        }

        @Override
        public BigDecimal recompute(List<Figure> parts) {
            return BigDecimal.ZERO;
        }
    }

    /**
     * There is no score and its weight went to the siblings: not applicable, missing under {@code renormalise} or {@code ineligible}, or too
     * few marks where the rules share that weight out.
     */
    record LeftOut(String criterion, NodeState state, MissingPolicy policy) implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.leftOut(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }

    /**
     * There is no score because marks are missing, here or below; the parts are what was recorded, and the weight is
     * kept for it.
     */
    record NotScored(String criterion, NodeState state) implements RecordedReason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notScored(this);
        }

        @Override
        public @Nullable BigDecimal recompute(List<Figure> parts) {
            return null;
        }
    }
}
