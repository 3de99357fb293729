package id.paritrana.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.CsvStyle;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * Editions of a given size, marks only, for measuring. {@code main} writes one: nominations, criteria, seats, target path.
 */
public final class LargeEdition {
    private LargeEdition() {}

    public static EditionWorkbook of(int nominations, int criteria, int seats, int marks) {
        Random random = new Random(2024);
        List<CriterionRow> rows = new ArrayList<>();
        rows.add(row("TOTAL", "", null, Source.AGGREGATE));
        for (int c = 1; c <= criteria; c++) {
            rows.add(row("K" + c, "TOTAL", BigDecimal.valueOf(c), Source.PANEL));
        }
        List<SeatRow> chairs = new ArrayList<>();
        for (int s = 1; s <= seats; s++) {
            chairs.add(new SeatRow("S" + s, "Unsur " + s, SeatRole.MEMBER, ""));
        }
        List<NominationRow> nominees = new ArrayList<>();
        List<MarkRow> given = new ArrayList<>();
        for (int n = 1; n <= nominations; n++) {
            String code = "N%04d".formatted(n);
            nominees.add(new NominationRow("A", code, "Calon " + n, "", ""));
            int level = 40 + random.nextInt(40);
            for (int c = 1; c <= criteria; c++) {
                for (int s = 1; s <= seats && given.size() < marks; s++) {
                    given.add(new MarkRow(
                            code, "K" + c, "S" + s, BigDecimal.valueOf(level * 10L + random.nextInt(200), 1), ""));
                }
            }
        }
        return new EditionWorkbook(
                        new EditionInfo("BESAR", "Edisi besar", EditionKind.ARCHIVE, 2024, 2025, "", null, null),
                        List.of(new CategoryRow("A", "Kategori", CategoryKind.OTHER, "", 3)),
                        rows,
                        List.of(new RuleRow("*", RuleKey.WEIGHTS, "relative"), new RuleRow("*", RuleKey.SEED, "7")),
                        chairs,
                        nominees,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        given,
                        List.of(),
                        Set.of())
                .canonical();
    }

    private static CriterionRow row(
            String code, String parent, @org.jspecify.annotations.Nullable BigDecimal weight, Source source) {
        return new CriterionRow(
                "*",
                code,
                parent,
                code,
                weight,
                source,
                Direction.BENEFIT,
                null,
                null,
                null,
                null,
                ScoreTable.NONE,
                Aggregation.ARITHMETIC,
                MissingPolicy.ZERO,
                null,
                null);
    }

    public static void main(String[] args) throws IOException {
        int nominations = Integer.parseInt(args[0]);
        int criteria = Integer.parseInt(args[1]);
        int seats = Integer.parseInt(args[2]);
        int marks = args.length > 4 ? Integer.parseInt(args[4]) : Integer.MAX_VALUE;
        WorkbookWriter.write(of(nominations, criteria, seats, marks), Path.of(args[3]), CsvStyle.COMMA);
    }
}
