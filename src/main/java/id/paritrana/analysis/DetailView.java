package id.paritrana.analysis;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.ranking.RunHead;
import id.paritrana.site.form.Paging;

/**
 * Everything that was found about a run, every text ready.
 *
 * @param found null until the analysis is done, and where no nomination is ranked
 * @param when it was finished; empty until then
 * @param command what to type to repeat it
 */
record DetailView(
        String edition,
        String code,
        String name,
        ZoneId zone,
        RunHead run,
        SummaryView summary,
        @Nullable Found found,
        @Nullable Panel panel,
        List<String> provenance,
        String command) {

    /**
     * What robustness found.
     *
     * @param changing what would put another nominee first, a sentence each; empty when nothing that was tried would
     * @param steady in how much of what was tried the first stays first
     * @param often how often who is first, in a sentence
     * @param ranks of the nominations on this page of the list
     * @param acceptances of those who are sometimes first or among the first three; {@code never}: how many are not
     * @param bootstrap whether the panel could be resampled
     * @param eachRank the share of every rank; null where there are too many nominations for a table
     * @param pairs what leaving out pairs of seats did; empty without a panel
     */
    record Found(
            List<String> changing,
            String steady,
            String often,
            RanksChart ranks,
            List<Acceptance> acceptances,
            int never,
            boolean bootstrap,
            @Nullable EachRank eachRank,
            Notable<LimitRow> limits,
            boolean searched,
            Notable<WithoutRow> withoutCriterion,
            Notable<WithoutRow> withoutSeat,
            List<String> seatSentences,
            String pairs,
            Notable<OtherRuleRow> rules,
            List<String> centres,
            Answers answers,
            Paging paging) {}

    /** What each part answers in a few words, beside its title while it is closed. */
    record Answers(String centres, String limits, String criteria, String seats, String rules) {}

    /**
     * How the panel agreed.
     *
     * @param sentences the headline figures in plain words, and {@code further} those that a statistician asks for
     * @param answer how far it agrees in a few words, and {@code apart} how many marks are far from the others
     * @param statistics of every criterion, in tables that a sheet of paper holds
     * @param heat null where the viewer may not see single seats
     */
    record Panel(
            String answer,
            String apart,
            List<Remark> sentences,
            List<Remark> further,
            List<StatisticTable> statistics,
            @Nullable HeatChart heat,
            List<SeatStatisticsRow> seats,
            List<String> outliers,
            String seatCriterion) {}

    record Acceptance(
            String name,
            String first,
            String topThree,
            String expected,
            String interval,
            String anyFirst,
            String bootstrapFirst) {}

    /**
     * A table of what changes something.
     *
     * @param others what changes nothing, in a sentence; empty when everything does
     */
    record Notable<T>(List<T> rows, String others) {}

    record EachRank(List<String> ranks, List<RankRow> rows) {}

    record RankRow(String name, List<String> shares) {}

    /** How far a weight may move. */
    record LimitRow(String name, String weight, String low, String high, String rivalLow, String rivalHigh) {}

    /**
     * The first place without something.
     *
     * @param shared whether who is first shares the place then
     */
    record WithoutRow(String leftOut, String first, boolean same, boolean shared, int moved) {}

    record OtherRuleRow(String rule, String winners, boolean exact) {}

    /** A figure with the sentence that says what it means. */
    record Remark(String title, String sentence) {}

    /**
     * Every statistic of some criteria.
     *
     * @param columns names of the criteria
     */
    record StatisticTable(String caption, List<String> columns, List<StatisticRow> rows) {}

    record StatisticRow(String statistic, List<String> values) {}

    record SeatStatisticsRow(
            String seat,
            int count,
            String mean,
            String deviation,
            String severity,
            String spread,
            String withRest,
            int dropped,
            String remark) {}
}
