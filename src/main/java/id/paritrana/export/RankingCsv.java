package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.results.ResultTables;

/** Place, total and lead of every nomination, category by category. */
@ApplicationScoped
class RankingCsv implements Export {
    private final VisibleResults results;

    RankingCsv(VisibleResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "ranking-csv";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "peringkat.csv");
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
        return results.any(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        Files.write(
                file,
                ResultTables.exact(results.show(order.viewer(), order.edition()).stream()
                                .map(RankedCategory::result)
                                .toList())
                        .csv("ranking", order.style()));
    }
}
