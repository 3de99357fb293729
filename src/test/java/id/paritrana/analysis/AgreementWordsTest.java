package id.paritrana.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.analysis.AnalysisResult.Agreement;
import id.paritrana.analysis.AnalysisResult.Heat;
import id.paritrana.analysis.AnalysisResult.Measure;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.words.Messages;
import id.paritrana.workbook.HandComputed;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AgreementWordsTest {
    /** What PaperTest finds to be no wider than a sheet. */
    private static final int FITS = 6;

    @Test
    void eleven_columns_stand_in_tables_that_a_sheet_holds() {
        List<DetailView.StatisticTable> tables = tables(10);
        assertEquals(
                List.of(
                        "Ukuran kesepakatan panel pada tiap kriteria, bagian 1 dari 2",
                        "Ukuran kesepakatan panel pada tiap kriteria, bagian 2 dari 2"),
                tables.stream().map(DetailView.StatisticTable::caption).toList());
        assertEquals(
                List.of("X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9", "X10", "Semua kriteria panel"),
                tables.stream().flatMap(table -> table.columns().stream()).toList());
        for (DetailView.StatisticTable table : tables) {
            assertEquals(AgreementWords.STATISTICS.size(), table.rows().size());
            for (DetailView.StatisticRow row : table.rows()) {
                assertEquals(table.columns().size(), row.values().size());
            }
        }
    }

    @Test
    void no_table_has_more_columns_than_a_sheet_holds_and_no_more_are_made_than_need_be() {
        for (int criteria = 1; criteria <= 40; criteria++) {
            List<DetailView.StatisticTable> tables = tables(criteria);
            int most = tables.stream()
                    .mapToInt(table -> table.columns().size())
                    .max()
                    .orElseThrow();
            assertEquals(Math.min(most, FITS), most);
            assertEquals((criteria + FITS) / FITS, tables.size());
        }
        assertEquals(
                "Ukuran kesepakatan panel pada tiap kriteria", tables(5).get(0).caption());
    }

    private static List<DetailView.StatisticTable> tables(int criteria) {
        Map<String, Measure> measures = AgreementWords.STATISTICS.stream()
                .collect(Collectors.toMap(each -> each, each -> new Measure(0.5, 0.4, 0.6, null)));
        List<Agreement> agreement = Stream.concat(
                        IntStream.rangeClosed(1, criteria).mapToObj(n -> "X" + n), Stream.of(PanelReport.TOTALS))
                .map(code -> new Agreement(code, 3, 9, 3, measures))
                .toList();
        var result = new AnalysisResult(
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                agreement,
                List.of(),
                List.of(),
                new Heat(List.of(), List.of()));
        RankedCategory category =
                RankedCategory.example(HandComputed.reading(Map.of()).workbook());
        return new AgreementWords(result, new Shown(category, Messages.INDONESIAN)).tables();
    }
}
