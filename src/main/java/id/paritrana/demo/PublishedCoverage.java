package id.paritrana.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.Office;
import id.paritrana.edition.Demo;
import id.paritrana.edition.Edition;
import id.paritrana.exchange.ImportWorkbook;
import id.paritrana.exchange.ImportedFile;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * Coverage figures of Kalimantan as they were published, each with its source: real governments, no seat, no mark. They
 * show what the checks on coverage data find in real figures.
 */
@ApplicationScoped
class PublishedCoverage {
    static final String CODE = "KALIMANTAN";

    private final EntityManager em;
    private final ImportWorkbook imports;

    PublishedCoverage(EntityManager em, ImportWorkbook imports) {
        this.em = em;
        this.imports = imports;
    }

    @Transactional
    Edition load(Office office) {
        var workbook = DemoFiles.read("kalimantan");
        Edition edition = imports.takeOverWhole(
                workbook, ImportedFile.of("kalimantan.zip", WorkbookWriter.zip(workbook)), office);
        edition.isDemo(Demo.PUBLISHED);
        em.flush();
        for (var row : DemoFiles.rows("kalimantan", "remarks")) {
            String remaining = row.get("stated_remaining");
            em.createNativeQuery("""
                            update coverage_record set stated_remaining = cast(:remaining as numeric), note = :note
                            where segment = :segment and as_of = :day and nomination_id =
                              (select id from nomination where edition_id = :edition and code = :nomination)""")
                    .setParameter("remaining", remaining.isEmpty() ? null : new BigDecimal(remaining))
                    .setParameter("note", row.get("note"))
                    .setParameter("segment", row.get("segment"))
                    .setParameter("day", LocalDate.parse(row.get("as_of")))
                    .setParameter("edition", edition.id())
                    .setParameter("nomination", row.get("nomination"))
                    .executeUpdate();
        }
        return edition;
    }
}
