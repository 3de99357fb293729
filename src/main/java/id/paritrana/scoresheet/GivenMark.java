package id.paritrana.scoresheet;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A seat's own mark on a criterion as it stands.
 *
 * @param value null when not yet marked, which is not zero
 */
public record GivenMark(@Nullable BigDecimal value, String comment) {
    public static final GivenMark NONE = new GivenMark(null, "");

    /** Equal as a number: 78 and 78.0 are one mark. */
    public boolean sameAs(GivenMark other) {
        boolean values =
                value == null || other.value == null ? value == other.value : value.compareTo(other.value) == 0;
        return values && comment.equals(other.comment);
    }
}
