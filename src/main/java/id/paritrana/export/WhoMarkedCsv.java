package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.scoresheet.SheetAuthors;
import id.paritrana.tables.CsvWriter;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;

/**
 * Who gave the marks of each sheet that counts, and when that person held the seat. It covers closed categories only and
 * is for those who keep or check the record and hold no seat. Joined with {@link ScoresLong} by category, nomination and
 * seat, it tells whose each mark is.
 */
@ApplicationScoped
class WhoMarkedCsv implements Export {
    private static final List<String> HEADER = List.of(
            "category",
            "nomination",
            "name",
            "seat",
            "element",
            "holder",
            "kind",
            "holds_from",
            "holds_to",
            "filed_at");

    private final SheetAuthors filed;
    private final Categories categories;

    WhoMarkedCsv(SheetAuthors filed, Categories categories) {
        this.filed = filed;
        this.categories = categories;
    }

    @Override
    public String name() {
        return "who-marked-csv";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "siapa-menilai.csv");
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public boolean csv() {
        return true;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return EditionFiles.keeps(viewer, edition) && filed.any(edition);
    }

    @Override
    public boolean unmasks() {
        return true;
    }

    @Override
    public List<Category> unmasked(Viewer viewer, Edition edition) {
        return EditionFiles.closed(categories, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        var rows = new ArrayList<List<WrittenCell>>();
        for (SheetAuthors.Sheet sheet : filed.sheets(order.edition())) {
            rows.add(List.of(
                    WrittenCell.of(sheet.category()),
                    WrittenCell.of(sheet.nomination()),
                    WrittenCell.of(sheet.name()),
                    WrittenCell.of(sheet.seat()),
                    WrittenCell.of(sheet.element()),
                    WrittenCell.of(sheet.holder() == null ? "" : sheet.holder()),
                    WrittenCell.of(sheet.kind() == null ? "" : sheet.kind().code()),
                    WrittenCell.of(sheet.from()),
                    WrittenCell.of(sheet.to()),
                    WrittenCell.of(sheet.filedAt()
                            .atZone(order.edition().zoneId())
                            .toOffsetDateTime()
                            .toString())));
        }
        Files.write(file, CsvWriter.write(new WrittenTable("who_marked", HEADER, rows), order.style()));
    }
}
