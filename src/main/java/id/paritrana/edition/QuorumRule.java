package id.paritrana.edition;

/**
 * How many of those entitled to decide have to be present, counted in whole numbers.
 *
 * @param numerator of a share of at most the whole, as 2 in 2/3
 * @param denominator of that share, as 3 in 2/3
 * @param over whether more than the share has to be present (more than half), and not just the share
 */
public record QuorumRule(int numerator, int denominator, boolean over) {
    private static final String OVER = ">";

    public QuorumRule {
        if (numerator <= 0 || denominator < numerator || over && denominator == numerator) {
            throw new IllegalArgumentException(
                    "a quorum of " + (over ? "more than " : "") + numerator + "/" + denominator);
        }
    }

    /** The least number of them that is enough: a whole one, and at least one. */
    public int needed(int entitled) {
        long share = (long) entitled * numerator;
        long least = over ? share / denominator + 1 : (share + denominator - 1) / denominator;
        return (int) Math.max(1, least);
    }

    /** The share, as {@code 2/3}. */
    public String share() {
        return numerator + "/" + denominator;
    }

    /** Message key of the rule in words; its argument is the {@link #share}. */
    public String key() {
        return over ? "edition.quorum-over" : "edition.quorum-least";
    }

    /** What {@link #toString} wrote. */
    public static QuorumRule read(String written) {
        boolean over = written.startsWith(OVER);
        String[] share = (over ? written.substring(OVER.length()) : written).split("/");
        return new QuorumRule(Integer.parseInt(share[0]), Integer.parseInt(share[1]), over);
    }

    /** The form that the journal stores: {@code 2/3}, {@code >1/2}. */
    @Override
    public String toString() {
        return (over ? OVER : "") + share();
    }
}
