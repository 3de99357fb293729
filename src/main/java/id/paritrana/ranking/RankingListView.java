package id.paritrana.ranking;

import java.util.List;

/** The categories of an edition with the state of their rankings. */
record RankingListView(String edition, List<Line> lines) {
    /** @param shape of the status mark: {@code none}, {@code half}, {@code full}, {@code done}; {@code stop} for what is not as recorded */
    record Line(String code, String name, String state, String shape, String run, String leader) {}
}
