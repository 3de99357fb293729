package id.paritrana.verdict;

/**
 * Whether enough of those entitled to decide are present, counted in whole numbers.
 *
 * @param entitled seats that are recused from no nomination of the category
 * @param present of the entitled
 * @param numerator of the least share that must be present, as 2 in 2/3
 * @param denominator of that share, as 3 in 2/3
 */
public record Quorum(int entitled, int present, int numerator, int denominator) {

    public Quorum {
        if (entitled < 0 || present < 0 || present > entitled) {
            throw new IllegalArgumentException("present " + present + " of " + entitled + " entitled");
        }
        if (numerator <= 0 || denominator < numerator) {
            throw new IllegalArgumentException("a quorum of " + numerator + "/" + denominator);
        }
    }

    public boolean reached() {
        return present > 0 && (long) present * denominator >= (long) entitled * numerator;
    }

    /** How many have to be present: the least whole number not below the share, and at least one. */
    public int needed() {
        long least = ((long) entitled * numerator + denominator - 1) / denominator;
        return (int) Math.max(1, least);
    }
}
