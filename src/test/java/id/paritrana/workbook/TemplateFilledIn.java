package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.template.WorkbookTemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The template as a secretariat fills it in: two nominations in every category, with all their data. */
public final class TemplateFilledIn {
    private TemplateFilledIn() {}

    /** The example scheme with nominations, data and marks. */
    public static EditionWorkbook withMarks() {
        Reading reading = WorkbookReader.read("templat.xlsx", WorkbookTemplate.xlsx(Locale.forLanguageTag("id")));
        assertEquals(List.of(), reading.errors());
        EditionWorkbook template = reading.workbook();
        List<NominationRow> nominations = new ArrayList<>();
        List<ValueRow> values = new ArrayList<>();
        List<CoverageRow> coverage = new ArrayList<>();
        List<ItemRow> items = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        LocalDate day = LocalDate.of(2025, 12, 31);
        for (CategoryRow category : template.categories()) {
            for (int n = 1; n <= 2; n++) {
                String code = category.code() + "-" + n;
                nominations.add(new NominationRow(category.code(), code, "Calon " + code, "", ""));
                for (CriterionRow criterion : template.criteria()) {
                    if (!criterion.category().equals(category.code())) {
                        continue;
                    }
                    switch (criterion.source()) {
                        case CHOICE ->
                            values.add(new ValueRow(
                                    code,
                                    criterion.code(),
                                    null,
                                    n == 1 ? "PERDA" : "PERKADA",
                                    null,
                                    null,
                                    null,
                                    day,
                                    "",
                                    ValueState.RECORDED));
                        case RATIO -> {
                            for (String segment : List.of("PU", "BPU", "JAKON")) {
                                coverage.add(new CoverageRow(
                                        code,
                                        segment,
                                        day,
                                        new BigDecimal(900 / n),
                                        new BigDecimal(1000),
                                        "",
                                        null,
                                        null,
                                        ""));
                            }
                        }
                        case CHECKLIST -> {
                            items.add(new ItemRow(code, criterion.code(), "IURAN", true, false, BigDecimal.ONE));
                            items.add(new ItemRow(code, criterion.code(), "UPAH", n == 1, false, BigDecimal.ONE));
                        }
                        case PANEL -> {
                            for (SeatRow seat : template.seats()) {
                                marks.add(new MarkRow(
                                        code, criterion.code(), seat.code(), new BigDecimal(n == 1 ? 75 : 50), ""));
                            }
                        }
                        default -> {
                            // a branch
                        }
                    }
                }
            }
        }
        return template.like()
                .nominations(nominations)
                .values(values)
                .coverage(coverage)
                .items(items)
                .marks(marks)
                .build();
    }
}
