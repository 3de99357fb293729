package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One step of the chain that separates nominations with the same rounded total. The steps are tried in the order of
 * {@link Rules#ties()} on those still tied; entries that no step separates share a place. Names, codes and row order
 * never decide.
 */
public sealed interface TieBreak {

    /** The word in the workbook: a criterion's code, or {@code head_to_head}, {@code panel_median}, {@code shared}. */
    String code();

    /** The code of the criterion compared; empty for every other step. */
    Optional<String> criterion();

    /** Entries that are still tied, and what there is to compare: one value for each, in their order; {@code null} where there is none. */
    interface Tied {
        List<@Nullable BigDecimal> scores(String criterion);

        /** Seats or pairs won. */
        List<@Nullable BigDecimal> headToHead();

        List<@Nullable BigDecimal> medians();

        List<@Nullable BigDecimal> nothing();
    }

    /** What is compared; the higher goes first, {@code null} last. */
    List<@Nullable BigDecimal> values(Tied entries);

    /** Whether the chain ends with this step. */
    default boolean isLast() {
        return false;
    }

    /** The higher score of that criterion goes first; an entry without a score of it goes last. */
    record ByCriterion(String code) implements TieBreak {
        @Override
        public Optional<String> criterion() {
            return Optional.of(code);
        }

        @Override
        public List<@Nullable BigDecimal> values(Tied entries) {
            return entries.scores(code);
        }
    }

    /**
     * More seats put A above B than B above A. A seat compares the two by its own normalised panel marks, weighted,
     * over the criteria that it marked for both; a seat recused for either does not count. Among more than two tied
     * entries the value is Copeland's: pairs won less pairs lost.
     */
    record HeadToHead() implements TieBreak {
        @Override
        public String code() {
            return "head_to_head";
        }

        @Override
        public Optional<String> criterion() {
            return Optional.empty();
        }

        @Override
        public List<@Nullable BigDecimal> values(Tied entries) {
            return entries.headToHead();
        }
    }

    /** The higher median over the seats of each seat's weighted mean of its normalised panel marks. */
    record PanelMedian() implements TieBreak {
        @Override
        public String code() {
            return "panel_median";
        }

        @Override
        public Optional<String> criterion() {
            return Optional.empty();
        }

        @Override
        public List<@Nullable BigDecimal> values(Tied entries) {
            return entries.medians();
        }
    }

    /** The chain ends: the place is shared, unless the plenary decides. */
    record Shared() implements TieBreak {
        @Override
        public String code() {
            return "shared";
        }

        @Override
        public Optional<String> criterion() {
            return Optional.empty();
        }

        @Override
        public List<@Nullable BigDecimal> values(Tied entries) {
            return entries.nothing();
        }

        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** The step that a word of the workbook names; any word other than the three fixed ones is a criterion's code. */
    static TieBreak of(String code) {
        return switch (code) {
            case "head_to_head" -> new HeadToHead();
            case "panel_median" -> new PanelMedian();
            case "shared" -> new Shared();
            default -> new ByCriterion(code);
        };
    }
}
