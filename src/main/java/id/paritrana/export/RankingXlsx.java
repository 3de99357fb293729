package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.results.ResultTables;

/** The ranking in words, then the places and every score that they come from, as a spreadsheet. */
@ApplicationScoped
class RankingXlsx implements Export {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final VisibleResults results;

    RankingXlsx(VisibleResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "ranking-xlsx";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "peringkat.xlsx");
    }

    @Override
    public String mediaType() {
        return XLSX;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return results.any(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        List<RankedCategory> seen = results.show(order.viewer(), order.edition());
        ResultTables.made(List.of(
                        new RankingSheet(order.words()).of(seen, order.edition().standing())))
                .and(ResultTables.exact(
                        seen.stream().map(RankedCategory::result).toList()))
                .of(VisibleResults.edition(seen, order.edition()))
                .write(file, order.style(), order.progress());
    }
}
