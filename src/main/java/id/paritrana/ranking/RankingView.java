package id.paritrana.ranking;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;
import id.paritrana.words.TreeView;

/**
 * The ranking of a category as its page shows it.
 *
 * @param found what the latest run found; null while there is none
 * @param reason what was typed into the form that runs it again
 */
record RankingView(
        String edition,
        String code,
        String name,
        ZoneId zone,
        boolean closed,
        boolean pronounced,
        @Nullable Found found,
        boolean mayRun,
        String reason) {

    /**
     * What the latest run found.
     *
     * @param partial whether rows are hidden from the viewer
     * @param history all runs, the latest first
     * @param difference to the run before; null for the first
     * @param fingerprint of the result; empty where rows are hidden
     */
    record Found(
            RunHead run,
            boolean partial,
            PageOfRows list,
            @Nullable TreeView tree,
            @Nullable VersusView versus,
            List<RunHead> history,
            @Nullable DifferenceView difference,
            String fingerprint) {}

    /** A nomination to choose, or a field of the address to keep. */
    record Option(String code, String name) {}

    /**
     * One page of the rows that match the filter.
     *
     * @param link address of a row's explanation, to which its code is appended
     * @param keep fields of the address that a form has to send again
     */
    record PageOfRows(
            List<RankingRows.Tick> axis,
            List<RankingRows.Row> rows,
            List<RankingRows.Apart> apart,
            int moreApart,
            String query,
            boolean filterable,
            Paging paging,
            String link,
            List<Option> options,
            List<Option> keep) {}
}
