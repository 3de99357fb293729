package id.paritrana.scoring.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Panel tables written as text: a row for each nomination, a dot for an absent mark. */
public final class PanelTableFixture {
    private PanelTableFixture() {}

    /** Nominations N1, N2…, seats S1, S2… */
    static PanelTable table(String... rows) {
        List<double[]> marks = new ArrayList<>();
        for (String row : rows) {
            marks.add(List.of(row.trim().split("\\s+")).stream()
                    .mapToDouble(mark -> mark.equals(".") ? Double.NaN : Double.parseDouble(mark))
                    .toArray());
        }
        int k = marks.isEmpty() ? 0 : marks.get(0).length;
        return new PanelTable(codes("N", rows.length), codes("S", k), marks.toArray(double[][]::new));
    }

    /** The same with a row for each seat, as the literature often prints it. */
    static PanelTable bySeat(String... rows) {
        PanelTable turned = table(rows);
        int n = turned.seats().size();
        double[][] marks = new double[n][rows.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < rows.length; j++) {
                marks[i][j] = turned.mark(j, i);
            }
        }
        return new PanelTable(codes("N", n), codes("S", rows.length), marks);
    }

    public static List<String> codes(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
