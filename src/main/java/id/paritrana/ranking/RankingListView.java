package id.paritrana.ranking;

import java.util.List;

import id.paritrana.site.Sign;

/** The categories of an edition with the state of their rankings. */
record RankingListView(String edition, List<Line> lines) {
    /** @param sign of the state; {@link Sign#STOP} for what is not as recorded */
    record Line(String code, String name, String state, Sign sign, String run, String leader) {}
}
