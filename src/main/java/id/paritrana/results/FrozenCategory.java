package id.paritrana.results;

import java.util.List;

import id.paritrana.digest.Sha256;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.tables.CsvStyle;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.SinceStricter;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.scheme.SchemeAssembler.Assembled;

/**
 * The frozen workbook of one category, read and computed. The app shows only results computed from it, and the check of
 * a package computes from it too: the same bytes give the same result.
 *
 * @param workbook the rows that everything is computed from
 * @param assembled the category as the method takes it
 * @param result what comes out
 */
public record FrozenCategory(EditionWorkbook workbook, Assembled assembled, CategoryResult result) {
    /**
     * The category of a frozen workbook. A record stays readable when imports become stricter: a figure that the method
     * does not use may be one that an import would refuse today. The caller proves by the fingerprint of the result
     * that nothing else differs.
     *
     * @param name of the file, for the message when it cannot be read
     * @param bytes a zip of CSV files with exactly one category
     * @throws IllegalStateException when it cannot be read or has another number of categories
     */
    public static FrozenCategory read(String name, byte[] bytes) {
        Reading reading = WorkbookReader.read(name, bytes);
        reading.errors().stream()
                .filter(error -> !SinceStricter.forgives(error))
                .findFirst()
                .ifPresent(error -> {
                    throw new IllegalStateException(name + " cannot be read: " + error.place() + " " + error.key());
                });
        List<Assembled> all = SchemeAssembler.assemble(reading.workbook());
        if (all.size() != 1) {
            throw new IllegalStateException(name + " has " + all.size() + " categories, not one");
        }
        return of(reading.workbook(), all.get(0));
    }

    /** The category computed as it was assembled. */
    public static FrozenCategory of(EditionWorkbook workbook, Assembled assembled) {
        CategoryResult result = Scorer.score(assembled.scheme(), assembled.ballot(), assembled.prizePlaces())
                .listed(assembled.given());
        return new FrozenCategory(workbook, assembled, result);
    }

    /** The fingerprint of the official result: SHA-256 of {@code ranking.csv} followed by {@code scores.csv}. */
    public String resultDigest() {
        ResultTables exact = ResultTables.exact(List.of(result));
        return Sha256.of(exact.csv("ranking", CsvStyle.COMMA), exact.csv("scores", CsvStyle.COMMA));
    }
}
