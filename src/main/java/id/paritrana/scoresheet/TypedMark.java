package id.paritrana.scoresheet;

import org.jspecify.annotations.Nullable;

/**
 * What a form brings for one criterion.
 *
 * @param mark as it was typed; null when the form carried none, as when no level is chosen
 * @param comment null when the form carried none
 */
public record TypedMark(@Nullable String mark, @Nullable String comment) {
    public static final TypedMark NOTHING = new TypedMark(null, null);
}
