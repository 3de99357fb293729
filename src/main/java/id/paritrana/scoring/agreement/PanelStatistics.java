package id.paritrana.scoring.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.agreement.Estimate.Undefined;

/**
 * How far a panel agrees on one criterion, or on its totals. W uses the complete part of the table ({@link
 * PanelTable#complete}), alpha on nominations with two marks or more; ICC, the least significant difference and the
 * seats' severity use every mark, by the additive model where marks are missing. {@link #basis} says how many.
 *
 * @param nominations rows of the table
 * @param seats columns of the table
 * @param completeNominations rows that W uses
 * @param allMarks the basis of statistics over every mark: rows with a mark, and marks
 * @param pairable the basis of alpha: rows with two marks or more, and their marks
 * @param complete the basis of W
 * @param correlation the six intraclass correlations
 * @param concordance Kendall's W
 * @param alpha Krippendorff's alpha
 * @param leastDifference the least significant difference between two nominations' panel means, in the points of the
 * marks: {@code 1.96·sqrt(2·MSE/k)}. MSE is the residual mean square of the additive model (with no holes: of the
 * two-way analysis of variance), k the harmonic mean of the marks per nomination
 * @param bySeat one for every seat
 * @param outliers marks far from the others on the same nomination
 */
public record PanelStatistics(
        int nominations,
        int seats,
        int completeNominations,
        Basis allMarks,
        Basis pairable,
        Basis complete,
        IntraclassCorrelation correlation,
        Concordance concordance,
        KrippendorffAlpha alpha,
        Estimate leastDifference,
        List<SeatStatistics> bySeat,
        List<OutlierMark> outliers) {

    private static final double NORMAL_95 = 1.96;

    /** The data behind a statistic. */
    public record Basis(int rows, int marks) {}

    public PanelStatistics {
        bySeat = List.copyOf(bySeat);
        outliers = List.copyOf(outliers);
    }

    /**
     * All the statistics of a table of any shape, with the reason where there is none.
     *
     * @param seed of the permutations behind the p of Kendall's W with 7 nominations or fewer
     */
    public static PanelStatistics of(PanelTable table, long seed) {
        AdditiveModel model = AdditiveModel.of(table);
        PanelTable complete = table.completeRows();
        return new PanelStatistics(
                table.nominations().size(),
                table.seats().size(),
                complete.nominations().size(),
                basis(table, 1),
                basis(table, 2),
                basis(complete, 1),
                IntraclassCorrelation.of(table, model),
                Concordance.of(table, seed),
                KrippendorffAlpha.of(table),
                leastDifference(model),
                SeatStatistics.of(table, model),
                OutlierMark.of(table));
    }

    private static Basis basis(PanelTable table, int least) {
        int rows = 0;
        int marks = 0;
        for (int i = 0; i < table.nominations().size(); i++) {
            int count = table.row(i).length;
            rows += count >= least ? 1 : 0;
            marks += count >= least ? count : 0;
        }
        return new Basis(rows, marks);
    }

    /** The number of rows and marks behind the statistic of that name. */
    public Basis basis(String statistic) {
        if (statistic.startsWith("kendall")) {
            return complete;
        }
        return statistic.startsWith("alpha") ? pairable : allMarks;
    }

    /** The least significant difference of a table alone. */
    public static Estimate leastDifference(PanelTable table) {
        return leastDifference(AdditiveModel.of(table));
    }

    private static Estimate leastDifference(AdditiveModel model) {
        double square = model.meanSquare();
        return Double.isNaN(square)
                ? Estimate.undefined(Undefined.TOO_FEW_MARKS)
                : Estimate.of(NORMAL_95 * Math.sqrt(2 * square / model.harmonicSeats()));
    }

    /**
     * The statistics by their names in the result table {@code panel_statistics}, in its order: {@code icc_1_1, icc_a_1, icc_c_1,
     * icc_1_k, icc_a_k, icc_c_k, kendall_w, kendall_w_p, alpha_nominal, alpha_ordinal, alpha_interval, lsd}.
     */
    public Map<String, Estimate> byName() {
        Map<String, Estimate> byName = new LinkedHashMap<>();
        byName.put("icc_1_1", correlation.oneWay());
        byName.put("icc_a_1", correlation.agreement());
        byName.put("icc_c_1", correlation.consistency());
        byName.put("icc_1_k", correlation.oneWayMean());
        byName.put("icc_a_k", correlation.agreementMean());
        byName.put("icc_c_k", correlation.consistencyMean());
        byName.put("kendall_w", concordance.w());
        byName.put("kendall_w_p", concordance.p());
        byName.put("alpha_nominal", alpha.nominal());
        byName.put("alpha_ordinal", alpha.ordinal());
        byName.put("alpha_interval", alpha.interval());
        byName.put("lsd", leastDifference);
        return byName;
    }
}
