package id.paritrana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.WorkbookReader;

/** Reads an upload: as a workbook of ours, or as the table of another office once its columns are matched. */
@ApplicationScoped
class UploadedWorkbook {
    private final ColumnMappings mappings;
    private final Editions editions;
    private final StoredWorkbook stored;

    UploadedWorkbook(ColumnMappings mappings, Editions editions, StoredWorkbook stored) {
        this.mappings = mappings;
        this.editions = editions;
        this.stored = stored;
    }

    @Transactional
    Reading read(Viewer viewer, Uploads.Upload upload) {
        ColumnMapping mapping = mappings.of(viewer, upload.id()).orElse(null);
        if (mapping == null) {
            return WorkbookReader.read(upload.name(), upload.content());
        }
        Edition edition = editions.seenBy(viewer, Role.SECRETARIAT, mapping.edition());
        return ForeignTable.read(upload.name(), upload.content(), mapping, stored.kept(edition));
    }
}
