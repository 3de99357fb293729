package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.results.AdvisedResult;
import id.paritrana.results.ResultTables;

/**
 * All result tables: places, scores, panel scores, reasons in words, panel and seat statistics, robustness, and what was pronounced. How severe or
 * agreed each seat is, is for the chair, the secretariat and auditors.
 */
@ApplicationScoped
class ResultsXlsx implements Export {
    private final VisibleResults results;
    private final VerdictTables verdicts;

    ResultsXlsx(VisibleResults results, VerdictTables verdicts) {
        this.verdicts = verdicts;
        this.results = results;
    }

    @Override
    public String name() {
        return "results-xlsx";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "hasil-lengkap.xlsx");
    }

    @Override
    public String mediaType() {
        return RankingXlsx.XLSX;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        boolean member = viewer.seatIn(edition.code()).isPresent();
        boolean entitled = member ? viewer.chairs(edition.code()) : viewer.is(Role.INSPECTORS, edition);
        return entitled && results.any(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        List<RankedCategory> seen = results.show(order.viewer(), order.edition());
        ResultTables.all(
                        seen.stream()
                                .map(RankedCategory::result)
                                .map(AdvisedResult::of)
                                .toList(),
                        order.words())
                .and(verdicts.of(order.viewer(), order.edition()))
                .of(VisibleResults.edition(seen, order.edition()))
                .write(file, order.style(), order.progress());
    }
}
