package id.paritrana.ranking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.proposal.Extraordinary;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.site.form.Paging;
import id.paritrana.words.TreeView;

/**
 * The ranking of a category as its page shows it.
 *
 * @param found what the latest run found; null without one
 * @param withdrawn those of the category that the viewer may see
 * @param extraordinary what two persons did that is not part of every award, as far as the viewer may know
 * @param changes what waits for a second person and holds up the ranking; for whoever runs or pronounces it
 * @param needsSecond it has been run, so that it is run again by two persons
 * @param mayPronounce the verdict is still to come, and the viewer holds the seat that pronounces it
 * @param presider the seat that pronounces the verdict, in words, where the viewer waits for it; otherwise empty
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
        List<Withdrawn> withdrawn,
        List<Extraordinary.Deed> extraordinary,
        List<ChangesWaiting.Undecided> changes,
        boolean needsSecond,
        boolean mayRun,
        boolean mayPronounce,
        String presider,
        String reason) {

    /** How many changes of figures the viewer may know of that the run shown does not have. */
    public int missed() {
        return found == null
                ? 0
                : (int) extraordinary.stream()
                        .filter(deed -> deed.missedBy(found.run().runAt()))
                        .count();
    }

    /** How it is run next: what is said of it. */
    record Run(String title, String text, String button) {}

    /** What comes next on the page. */
    enum Next {
        /** somebody else closes scoring */
        WAIT(null),
        /** the viewer may close scoring */
        CLOSE(null),
        RUN(new Run("ranking.run", "ranking.run-text", "ranking.run-button")),
        /** it has been run: to run it again a second person is asked */
        PROPOSE(new Run("ranking.rerun", "ranking.rerun-text", "ranking.rerun-propose")),
        /** nothing that the viewer could do with it */
        READ(null);

        private final @Nullable Run run;

        Next(@Nullable Run run) {
            this.run = run;
        }

        /** How the viewer may run it; null where that does not come next. */
        public @Nullable Run run() {
            return run;
        }

        public boolean closing() {
            return this == CLOSE;
        }

        public boolean waiting() {
            return this == WAIT;
        }
    }

    public Next next() {
        if (!closed) {
            return mayRun ? Next.CLOSE : Next.WAIT;
        }
        if (!mayRun || pronounced) {
            return Next.READ;
        }
        if (needsSecond) {
            return Next.PROPOSE;
        }
        return Next.RUN;
    }

    /** A nomination that takes no part any more, and why. */
    record Withdrawn(String name, String reason, Instant at) {}

    /**
     * What the latest run found.
     *
     * @param partial whether rows are hidden from the viewer
     * @param relative whether totals depend on who takes part
     * @param history all runs, the latest first
     * @param sections what later packages show of the run
     * @param difference to the run before; null for the first
     * @param imports the workbooks that its data came by, the first one first; none where rows are hidden
     * @param fingerprint of the result; empty where rows are hidden
     */
    record Found(
            RunHead run,
            boolean partial,
            boolean relative,
            PageOfRows list,
            @Nullable TreeView tree,
            @Nullable VersusView versus,
            List<RunHead> history,
            List<RankingSection.Section> sections,
            @Nullable DifferenceView difference,
            List<CameBy> imports,
            String fingerprint) {}

    /** A workbook that some of the input came by; who may be empty, for the app itself. */
    record CameBy(String file, Instant at, String who) {}

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
            String counted,
            List<RankingRows.Row> rows,
            List<WithoutPlace> apart,
            int moreApart,
            String query,
            boolean filterable,
            Paging paging,
            String link,
            List<Option> options,
            List<Option> keep) {}
}
