package id.paritrana.scoring.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The marks of a panel as a table of doubles: n nominations (rows) by k seats (columns), one criterion or the seats' totals. NaN
 * stands for a mark that is absent, because the seat is recused or has not marked.
 */
public final class PanelTable {
    private final List<String> nominations;
    private final List<String> seats;
    private final double[][] marks;

    /**
     * @param nominations codes of the rows
     * @param seats codes of the columns
     * @param marks n rows of k marks, NaN = absent
     * @throws IllegalArgumentException when the shape does not agree with the codes, a code comes twice or a mark is infinite
     */
    public PanelTable(List<String> nominations, List<String> seats, double[][] marks) {
        this.nominations = distinct("nomination", nominations);
        this.seats = distinct("seat", seats);
        if (marks.length != nominations.size()) {
            throw new IllegalArgumentException(marks.length + " rows for " + nominations.size() + " nominations");
        }
        this.marks = new double[marks.length][];
        for (int i = 0; i < marks.length; i++) {
            if (marks[i].length != seats.size()) {
                throw new IllegalArgumentException(
                        nominations.get(i) + ": " + marks[i].length + " marks for " + seats.size() + " seats");
            }
            for (double mark : marks[i]) {
                if (Double.isInfinite(mark)) {
                    throw new IllegalArgumentException(nominations.get(i) + ": infinite mark");
                }
            }
            this.marks[i] = marks[i].clone();
        }
    }

    private static List<String> distinct(String what, List<String> codes) {
        if (codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("A " + what + " comes twice in " + codes);
        }
        return List.copyOf(codes);
    }

    /** Codes of the rows. */
    public List<String> nominations() {
        return nominations;
    }

    /** Codes of the columns. */
    public List<String> seats() {
        return seats;
    }

    /** The mark in row {@code nomination}, column {@code seat} (from 0), or NaN. */
    public double mark(int nomination, int seat) {
        return marks[nomination][seat];
    }

    /** True when the seat marked the nomination. */
    public boolean has(int nomination, int seat) {
        return !Double.isNaN(marks[nomination][seat]);
    }

    /** The marks present in a row, in the order of the seats. */
    public double[] row(int nomination) {
        return present(marks[nomination].clone());
    }

    /** The marks present in a column, in the order of the nominations. */
    public double[] column(int seat) {
        double[] column = new double[marks.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = marks[i][seat];
        }
        return present(column);
    }

    /** All the marks present, row by row. */
    public double[] all() {
        return present(Arrays.stream(marks).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /**
     * The part without holes from which Kendall's W is computed: seats without any mark are left out, then nominations
     * that not all the remaining seats have marked (listwise deletion).
     */
    public PanelTable completeRows() {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < seats.size(); j++) {
            if (column(j).length > 0) {
                columns.add(j);
            }
        }
        List<String> rows = new ArrayList<>();
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            double[] all = marks[i];
            double[] row = columns.stream().mapToDouble(j -> all[j]).toArray();
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                rows.add(nominations.get(i));
                kept.add(row);
            }
        }
        return new PanelTable(rows, columns.stream().map(seats::get).toList(), kept.toArray(double[][]::new));
    }

    /** The number of nominations with a mark. */
    int markedRows() {
        return (int) Arrays.stream(marks).filter(row -> present(row).length > 0).count();
    }

    /** True when every seat has marked every nomination. */
    public boolean isComplete() {
        return Arrays.stream(marks).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }
}
