package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.exchange.StoredWorkbook;
import id.paritrana.stored.OneMoment;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * The whole edition as an import workbook: importing it again changes nothing. It names holders of seats and reasons for
 * recusals, so only the offices that keep the records may have it, and nobody who holds a seat. It contains the marks of
 * closed categories only.
 */
final class EditionFiles {
    private EditionFiles() {}

    static boolean keeps(Viewer viewer, Edition edition) {
        return viewer.is(Role.INSPECTORS, edition)
                && viewer.seatIn(edition.code()).isEmpty();
    }

    /** Those of which marks are in such a file. */
    static List<Category> closed(Categories categories, Edition edition) {
        return categories.of(edition).stream().filter(Category::closed).toList();
    }

    /** Others may save and import meanwhile: the tables are of one state. */
    private static EditionWorkbook at(OneMoment moment, StoredWorkbook stored, Edition edition) {
        return moment.read(Duration.ofSeconds(TakeExport.LONGEST_SECONDS), () -> stored.kept(edition));
    }

    /** One spreadsheet with a sheet per table. */
    @ApplicationScoped
    static class Spreadsheet implements Export {
        private final StoredWorkbook stored;
        private final OneMoment moment;
        private final Categories categories;

        Spreadsheet(StoredWorkbook stored, OneMoment moment, Categories categories) {
            this.stored = stored;
            this.moment = moment;
            this.categories = categories;
        }

        @Override
        public String name() {
            return "edition-xlsx";
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String fileName(Edition edition) {
            return Export.named(edition, "buku-kerja.xlsx");
        }

        @Override
        public String textKey(Edition edition) {
            return edition.onlyRead() ? "export.edition-xlsx.text-archive" : Export.super.textKey(edition);
        }

        @Override
        public String mediaType() {
            return RankingXlsx.XLSX;
        }

        @Override
        public boolean allowed(Viewer viewer, Edition edition) {
            return keeps(viewer, edition);
        }

        @Override
        public boolean unmasks() {
            return true;
        }

        @Override
        public List<Category> unmasked(Viewer viewer, Edition edition) {
            return closed(categories, edition);
        }

        @Override
        public void write(Order order, Path file) throws IOException {
            WorkbookWriter.write(at(moment, stored, order.edition()), file, order.style(), order.progress());
        }
    }

    /** An archive with a CSV file per table. */
    @ApplicationScoped
    static class Archive implements Export {
        private final StoredWorkbook stored;
        private final OneMoment moment;
        private final Categories categories;

        Archive(StoredWorkbook stored, OneMoment moment, Categories categories) {
            this.stored = stored;
            this.moment = moment;
            this.categories = categories;
        }

        @Override
        public String name() {
            return "edition-zip";
        }

        @Override
        public int order() {
            return 40;
        }

        @Override
        public String fileName(Edition edition) {
            return Export.named(edition, "buku-kerja.zip");
        }

        @Override
        public String mediaType() {
            return "application/zip";
        }

        @Override
        public boolean csv() {
            return true;
        }

        @Override
        public boolean allowed(Viewer viewer, Edition edition) {
            return keeps(viewer, edition);
        }

        @Override
        public boolean unmasks() {
            return true;
        }

        @Override
        public List<Category> unmasked(Viewer viewer, Edition edition) {
            return closed(categories, edition);
        }

        @Override
        public void write(Order order, Path file) throws IOException {
            WorkbookWriter.write(at(moment, stored, order.edition()), file, order.style(), order.progress());
        }
    }
}
