package id.paritrana.scoring.scheme;

import java.math.BigDecimal;

/**
 * The random draws of an edition's analyses, which never touch the official result.
 *
 * @param seed of the generator, published with the results
 * @param count the number of draws
 * @param weightNoise how far a weight may move: 0.25 is from 75 % to 125 % of itself
 */
public record Draws(long seed, int count, BigDecimal weightNoise) {

    /** Ten thousand draws, with weights up to a quarter up or down. */
    public static final Draws STANDARD = new Draws(1L, 10_000, new BigDecimal("0.25"));
}
