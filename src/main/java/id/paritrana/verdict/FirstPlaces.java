package id.paritrana.verdict;

/** How many places of a verdict are shown before somebody asks for all. */
final class FirstPlaces {
    private static final int MOST = 60;
    private static final int FIRST = 30;

    private FirstPlaces() {}

    static int shown(int places, boolean all) {
        return all || places <= MOST ? places : FIRST;
    }
}
