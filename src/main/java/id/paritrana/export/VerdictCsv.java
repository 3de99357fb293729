package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.NotThere;
import id.paritrana.tables.CsvWriter;

/** The place that was pronounced for every nomination, with the reason where it is not as ranked. */
@ApplicationScoped
class VerdictCsv implements Export {
    private final VerdictTables verdicts;

    VerdictCsv(VerdictTables verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public String name() {
        return "verdict-csv";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "penetapan.csv");
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
        return verdicts.any(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        byte[] places = verdicts.of(order.viewer(), order.edition()).stream()
                .filter(table -> table.name().equals(VerdictTables.PLACES))
                .findFirst()
                .map(table -> CsvWriter.write(table, order.style()))
                .orElseThrow(NotThere::new);
        Files.write(file, places);
    }
}
