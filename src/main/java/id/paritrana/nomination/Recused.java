package id.paritrana.nomination;

/** Finds which nominations are hidden from a recused seat; implemented by the committee. */
public interface Recused {
    /**
     * An HQL condition that holds where the seat judges the nomination.
     *
     * @param nomination the id of the nomination, as the query calls it
     * @param seat the id of the seat, as the query calls it
     */
    String none(String nomination, String seat);
}
