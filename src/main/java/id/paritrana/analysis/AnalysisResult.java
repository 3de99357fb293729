package id.paritrana.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.scoring.robustness.Robustness;
import id.paritrana.scoring.robustness.Separation;

/**
 * What the analyses of one run found, by codes, as it is kept. Estimates, never official figures; the same input and
 * seed give the same bytes with the same version of the app.
 *
 * @param word {@code stable, close} or {@code not_separable}; null when no nomination is ranked, or too many are
 * @param first codes of those on the first place
 * @param tests the three tests behind the word
 * @param weights R1, anyWeights R2, bootstrap R5: ranks over many draws, in the order of the ranking
 * @param centralWeights nomination → criterion → global weight, the mean of the weights that make it first (R2)
 * @param stability R3
 * @param without R4
 * @param rules R6
 * @param agreement one for every criterion of the panel, and {@code *} for its totals
 * @param seats statistics of every seat on each of those; not for everybody's eyes
 * @param outliers marks far from the others; not for everybody's eyes
 * @param heat how far each seat is from the panel; not for everybody's eyes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisResult(
        @Nullable String word,
        List<String> first,
        List<Test> tests,
        List<Ranks> weights,
        List<Ranks> anyWeights,
        List<Ranks> bootstrap,
        Map<String, Map<String, Measure>> centralWeights,
        List<Limit> stability,
        List<Without> without,
        List<Rule> rules,
        List<Agreement> agreement,
        List<SeatLine> seats,
        List<Outlier> outliers,
        Heat heat) {
    /** Constants are kept as the words of the result tables. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * An estimate.
     *
     * @param value null when there is none
     * @param low lower 95 % limit; null when there are no limits
     * @param because why there is no value, as the word of the method; null when there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String because) {}

    /** A test, see {@link Separation.Test}. */
    public record Test(Separation.Question question, Measure measured, Measure needed, Separation.Outcome outcome) {}

    /**
     * The ranks of one nomination.
     *
     * @param first share of draws in which it is first, 0–1; topThree among the first three
     * @param expected mean rank
     * @param best the 5 % quantile of its rank, worst the 95 % one
     * @param shares the ranks that occur
     */
    public record Ranks(
            String nomination,
            double first,
            double topThree,
            double expected,
            int best,
            int worst,
            List<Share> shares) {}

    /** How often a rank is taken, 0–1. */
    public record Share(int rank, double share) {}

    /** How far a weight may move, as shares of the sibling set; see {@link id.paritrana.scoring.robustness.StabilityInterval}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(
            String criterion,
            Measure weight,
            Measure low,
            Measure high,
            @Nullable String rivalLow,
            @Nullable String rivalHigh,
            boolean closedForm) {}

    /**
     * The exact result without something.
     *
     * @param first codes of those on the first place then
     * @param moved how many nominations have another rank, or none, or one where they had none
     */
    public record Without(LeaveOneOut.Kind kind, List<String> leftOut, List<String> first, int moved) {}

    /** Who is first under another rule. */
    public record Rule(String kind, List<String> winners, boolean exact, boolean official) {}

    /** How far the panel agrees on one criterion; statistics by their names in the result tables. */
    public record Agreement(
            String criterion, int nominations, int seats, int complete, Map<String, Measure> statistics) {}

    /** How one seat marked on one criterion; see {@link id.paritrana.scoring.agreement.SeatStatistics}. */
    public record SeatLine(
            String criterion,
            String seat,
            int count,
            Measure mean,
            Measure deviation,
            Measure severity,
            Measure spread,
            Measure withRest,
            int dropped,
            boolean sameMarkThroughout) {}

    /** A mark far from the others. */
    public record Outlier(String criterion, String nomination, String seat, double mark, double median, double score) {}

    /**
     * How far each seat is from the panel.
     *
     * @param seats codes of the columns
     * @param rows the nominations in the order of the ranking, those without a place last
     */
    public record Heat(List<String> seats, List<HeatRow> rows) {}

    /**
     * One nomination.
     *
     * @param differences of each seat's weighted mean mark from the panel's, on a scale of 100; null where the seat has not marked
     *     everything
     * @param recused codes of the seats that are recused from it
     */
    public record HeatRow(String nomination, List<@Nullable Double> differences, List<String> recused) {}

    /** What is kept of these analyses. */
    static AnalysisResult of(CategoryResult result, PanelReport panel, @Nullable Robustness robustness) {
        return new AnalysisDigest(result, panel, robustness).result();
    }

    /** The result as it is kept: JSON, compressed. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(this));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What {@link #bytes} wrote. */
    static AnalysisResult read(byte[] kept) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return JSON.readValue(in, AnalysisResult.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a kept analysis cannot be read", unreadable);
        }
    }

    /** How far the panel agrees on a criterion; {@code *} for its totals. */
    public Optional<Agreement> agreementOn(String criterion) {
        return agreement.stream().filter(a -> a.criterion().equals(criterion)).findFirst();
    }

    /**
     * The same without anything about single seats: of the results without a seat only who was first remains, in an order that
     * does not tell which seat it was.
     */
    AnalysisResult withoutSeats() {
        List<Without> unnamed = without.stream()
                .map(w -> w.kind() == LeaveOneOut.Kind.CRITERION ? w : new Without(w.kind(), List.of(), w.first(), 0))
                .sorted(Comparator.comparing((Without w) ->
                        w.kind() == LeaveOneOut.Kind.CRITERION ? "" : w.kind().code() + w.first()))
                .toList();
        return new AnalysisResult(
                word,
                first,
                tests,
                weights,
                anyWeights,
                bootstrap,
                centralWeights,
                stability,
                unnamed,
                rules,
                agreement,
                List.of(),
                List.of(),
                new Heat(List.of(), List.of()));
    }

    /** The results without something of that kind. */
    List<Without> without(LeaveOneOut.Kind kind) {
        return without.stream().filter(w -> w.kind() == kind).toList();
    }
}
