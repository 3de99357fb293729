package id.paritrana.scoring.agreement;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The additive model of a panel, {@code y_ij = μ + a_i + b_j + e_ij}, fitted by least squares to the marks that are
 * present with Σa = Σb = 0 over the nominations and seats that have a mark. In a complete table b_j is the seat's mean
 * less the panel's mean. A diagnostic: the official score does not use severity.
 */
public final class AdditiveModel {
    private final PanelTable table;
    private final boolean connected;
    private final double mean;
    private final double[] nominations;
    private final double[] seats;
    private final double residual;
    private final int freedom;

    private AdditiveModel(
            PanelTable table,
            boolean connected,
            double mean,
            double[] nominations,
            double[] seats,
            double residual,
            int freedom) {
        this.table = table;
        this.connected = connected;
        this.mean = mean;
        this.nominations = nominations;
        this.seats = seats;
        this.residual = residual;
        this.freedom = freedom;
    }

    public static AdditiveModel of(PanelTable table) {
        int n = table.nominations().size();
        int k = table.seats().size();
        double[] rowSum = new double[n];
        double[] columnSum = new double[k];
        int[] rowCount = new int[n];
        int[] columnCount = new int[k];
        int cells = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                if (table.has(i, j)) {
                    rowSum[i] += table.mark(i, j);
                    columnSum[j] += table.mark(i, j);
                    rowCount[i]++;
                    columnCount[j]++;
                    cells++;
                }
            }
        }
        int[] group = groups(table);
        int groups = (int) Arrays.stream(group).filter(g -> g >= 0).distinct().count();
        double[] b = severity(table, rowSum, rowCount, columnSum, columnCount, group);
        double[] a = new double[n];
        double aSum = 0;
        int rows = 0;
        for (int i = 0; i < n; i++) {
            if (rowCount[i] == 0) {
                a[i] = Double.NaN;
                continue;
            }
            double sum = rowSum[i];
            for (int j = 0; j < k; j++) {
                if (table.has(i, j)) {
                    sum -= b[j];
                }
            }
            a[i] = sum / rowCount[i];
            aSum += a[i];
            rows++;
        }
        double mean = rows == 0 ? Double.NaN : aSum / rows;
        for (int i = 0; i < n; i++) {
            a[i] -= mean;
        }
        int columns =
                (int) Arrays.stream(columnCount).filter(count -> count > 0).count();
        AdditiveModel model = new AdditiveModel(table, groups == 1, mean, a, b, 0, cells - rows - columns + groups);
        return new AdditiveModel(table, groups == 1, mean, a, b, model.squares(), model.freedom);
    }

    /** Seats that have marked a nomination in common, directly or through others, are in one group; −1 = no mark at all. */
    private static int[] groups(PanelTable table) {
        int[] group = new int[table.seats().size()];
        for (int j = 0; j < group.length; j++) {
            group[j] = table.column(j).length == 0 ? -1 : j;
        }
        for (int i = 0; i < table.nominations().size(); i++) {
            int first = -1;
            for (int j = 0; j < group.length; j++) {
                if (!table.has(i, j)) {
                    continue;
                }
                if (first < 0) {
                    first = j;
                } else if (group[j] != group[first]) {
                    int from = group[j];
                    int to = group[first];
                    Arrays.setAll(group, s -> group[s] == from ? to : group[s]);
                }
            }
        }
        return group;
    }

    /**
     * The normal equations with the nominations eliminated: a Laplacian, made regular by adding one to every cell of a
     * group, which forces Σb = 0 within it.
     */
    private static double[] severity(
            PanelTable table, double[] rowSum, int[] rowCount, double[] columnSum, int[] columnCount, int[] group) {
        int k = group.length;
        if (k == 0) {
            return new double[0];
        }
        RealMatrix left = new Array2DRowRealMatrix(k, k);
        double[] right = new double[k];
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                left.setEntry(j, l, group[j] == group[l] ? 1 : 0);
            }
            if (group[j] < 0) {
                left.setEntry(j, j, 2);
            }
            left.addToEntry(j, j, columnCount[j]);
            right[j] = columnSum[j];
        }
        for (int i = 0; i < rowCount.length; i++) {
            for (int j = 0; j < k; j++) {
                if (!table.has(i, j)) {
                    continue;
                }
                right[j] -= rowSum[i] / rowCount[i];
                for (int l = 0; l < k; l++) {
                    if (table.has(i, l)) {
                        left.addToEntry(j, l, -1.0 / rowCount[i]);
                    }
                }
            }
        }
        double[] b = new LUDecomposition(left)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        for (int j = 0; j < k; j++) {
            b[j] = group[j] < 0 ? Double.NaN : b[j];
        }
        return b;
    }

    private double squares() {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < nominations.length; i++) {
            for (int j = 0; j < seats.length; j++) {
                if (table.has(i, j)) {
                    double e = residual(i, j);
                    sum += e * e;
                    size += table.mark(i, j) * table.mark(i, j);
                }
            }
        }
        return sum <= 1e-26 * size ? 0 : sum;
    }

    PanelTable table() {
        return table;
    }

    /** Σe², the part of the marks that the model does not explain. */
    double residualSquares() {
        return residual;
    }

    /** False when recusals split the panel into groups without a nomination in common: severities are then not comparable. */
    boolean isConnected() {
        return connected;
    }

    /** μ: the mean of the fitted nominations. */
    double mean() {
        return mean;
    }

    /** a_i, or NaN for a nomination without marks. */
    double nomination(int i) {
        return nominations[i];
    }

    /** b_j: how far the seat marks above (+) or below (−) the panel; NaN for a seat without marks. */
    public double severity(int j) {
        return seats[j];
    }

    /** e_ij, the part of a given mark that the model does not explain. */
    double residual(int i, int j) {
        return table.mark(i, j) - mean - nominations[i] - seats[j];
    }

    /** Degrees of freedom of the residual: marks − nominations − seats + groups. */
    int degreesOfFreedom() {
        return freedom;
    }

    /** The residual mean square, MSE in a table without holes; NaN without a degree of freedom. */
    double meanSquare() {
        return freedom > 0 ? residual / freedom : Double.NaN;
    }

    /** The harmonic mean of the marks per nomination, over nominations with a mark: the k for a difference of two means. */
    double harmonicSeats() {
        double inverse = 0;
        int rows = 0;
        for (int i = 0; i < nominations.length; i++) {
            int count = table.row(i).length;
            if (count > 0) {
                inverse += 1.0 / count;
                rows++;
            }
        }
        return rows / inverse;
    }
}
