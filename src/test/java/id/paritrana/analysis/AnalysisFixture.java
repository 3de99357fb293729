package id.paritrana.analysis;

import javax.sql.DataSource;

import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;

/** Closed editions whose ranking has been run and, by the worker of the app, analysed. */
final class AnalysisFixture {
    private static final int MOST_ROUNDS = 6_000;
    private static final int PAUSE_MILLIS = 50;

    private AnalysisFixture() {}

    /** {@link RankingFixture#closed} with its ranking of BSR run and its analysis done. */
    static EditionFixture analysed(String code, DataSource database) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        awaitDone(edition);
        return edition;
    }

    /** Waits until nothing of the edition is waiting or being worked out. */
    static void awaitDone(EditionFixture edition) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (edition.number(
                            "select count(*) from analysis a join ranking_run r on r.id = a.run_id"
                                    + " where r.category_id = ? and a.state in ('waiting', 'running')",
                            edition.category("BSR"))
                    == 0) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("no worker has finished the analysis of " + edition.code());
    }

    /** The state of the analysis of the category's latest run. */
    static String state(EditionFixture edition) {
        return edition.text(
                "select a.state from analysis a join ranking_run r on r.id = a.run_id where r.category_id = ?"
                        + " order by r.number desc limit 1",
                edition.category("BSR"));
    }

    /** The result that is kept of the latest run, as hexadecimal digits. */
    static String result(EditionFixture edition) {
        return edition.text(
                "select encode(a.result, 'hex') from analysis a join ranking_run r on r.id = a.run_id"
                        + " where r.category_id = ? order by r.number desc limit 1",
                edition.category("BSR"));
    }

    /** Runs a statement as the owner of the schema, who may do what the app may not. */
    static void asOwner(String sql, long value) {
        TableOwner.run(sql, value);
    }
}
