package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.results.ResultTables;

/** The verdicts as a spreadsheet: when and where, the places, who was there. */
@ApplicationScoped
class VerdictXlsx implements Export {
    private final VisibleResults results;
    private final VerdictTables verdicts;

    VerdictXlsx(VisibleResults results, VerdictTables verdicts) {
        this.results = results;
        this.verdicts = verdicts;
    }

    @Override
    public String name() {
        return "verdict-xlsx";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "penetapan.xlsx");
    }

    @Override
    public String mediaType() {
        return RankingXlsx.XLSX;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return verdicts.any(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        ResultTables.made(verdicts.of(order.viewer(), order.edition()))
                .of(VisibleResults.edition(results.show(order.viewer(), order.edition()), order.edition()))
                .write(file, order.style(), order.progress());
    }
}
