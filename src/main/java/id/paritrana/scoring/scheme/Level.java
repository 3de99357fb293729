package id.paritrana.scoring.scheme;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A level of a rubric, or an option of a choice, in the words of the scheme.
 *
 * @param code unique within its criterion
 * @param score the mark that the text anchors, or the score of the option
 * @param label for people to read
 */
public record Level(String code, @Nullable BigDecimal score, String label) {}
