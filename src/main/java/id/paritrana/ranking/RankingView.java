package id.paritrana.ranking;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Paging;
import id.paritrana.words.TreeView;

/**
 * The ranking of a category as its page shows it.
 *
 * @param run null while there is none
 * @param partial whether rows are hidden from the viewer
 * @param list null while there is no run
 * @param reason what was typed into the form that runs it again
 * @param fingerprint of the result; empty where rows are hidden
 */
record RankingView(
        String edition,
        String code,
        String name,
        ZoneId zone,
        boolean closed,
        boolean pronounced,
        @Nullable RunHead run,
        boolean partial,
        @Nullable PageOfRows list,
        @Nullable TreeView tree,
        @Nullable VersusView versus,
        List<RunHead> history,
        @Nullable DifferenceView difference,
        boolean mayRun,
        String reason,
        String fingerprint) {

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
