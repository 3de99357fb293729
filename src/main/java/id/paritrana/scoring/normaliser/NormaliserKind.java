package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A kind of normaliser as a scheme names it, by a word and parameters.
 *
 * @param code the word of the edition workbook
 * @param inIndonesian the Indonesian word for it; the same word when there is none
 * @param needs its required parameters
 * @param making creates it, once those are given
 */
public record NormaliserKind(
        String code, String inIndonesian, List<Parameter> needs, Function<Parameters, Normaliser> making) {

    /** A column of the scheme table that holds a parameter. */
    public enum Parameter {
        LO("lo"),
        HI("hi"),
        TARGET("target"),
        TABLE("table");

        private final String column;

        Parameter(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /** What a scheme states besides the word; absent parts are {@code null}, an absent table is empty. */
    public record Parameters(
            @Nullable BigDecimal lo,
            @Nullable BigDecimal hi,
            @Nullable BigDecimal target,
            List<Normaliser.Point> table) {
        public Parameters {
            table = List.copyOf(table);
        }

        boolean has(Parameter parameter) {
            return switch (parameter) {
                case LO -> lo != null;
                case HI -> hi != null;
                case TARGET -> target != null;
                case TABLE -> !table.isEmpty();
            };
        }

        /** The two ends, defaulting to the usual ones. */
        Range rangeOr(Range usual) {
            return new Range(lo == null ? usual.lo() : lo, hi == null ? usual.hi() : hi);
        }
    }

    public NormaliserKind {
        needs = List.copyOf(needs);
    }

    static NormaliserKind without(String code, String inIndonesian, Normaliser itself) {
        return new NormaliserKind(code, inIndonesian, List.of(), given -> itself);
    }

    /** The kind of that word, or empty for a word that is not one of them. */
    public static Optional<NormaliserKind> of(String code) {
        return Normaliser.kinds().stream()
                .filter(kind -> kind.code.equals(code))
                .findFirst();
    }

    /** The first required parameter that is not given. */
    public Optional<Parameter> missing(Parameters given) {
        return needs.stream().filter(need -> !given.has(need)).findFirst();
    }

    /**
     * The normaliser.
     *
     * @throws IllegalArgumentException when a parameter is missing
     */
    public Normaliser make(Parameters given) {
        missing(given).ifPresent(need -> {
            throw new IllegalArgumentException(code + " without " + need.column());
        });
        return making.apply(given);
    }

    @Override
    public String toString() {
        return code;
    }
}
