package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.results.SpreadsheetTwin;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.SeatRow;

/** The frozen data with live formulas that compute totals and ranks again, to be checked in a spreadsheet by hand. */
@ApplicationScoped
class TwinXlsx implements Export {
    private final VisibleResults results;

    TwinXlsx(VisibleResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "twin-xlsx";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "hitung-sendiri.xlsx");
    }

    @Override
    public String mediaType() {
        return RankingXlsx.XLSX;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return results.any(viewer, edition);
    }

    @Override
    public boolean unmasks() {
        return true;
    }

    @Override
    public List<Category> unmasked(Viewer viewer, Edition edition) {
        return results.categories(viewer, edition);
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        List<RankedCategory> seen = results.show(order.viewer(), order.edition());
        Files.write(
                file,
                SpreadsheetTwin.xlsx(
                        joined(seen.stream().map(RankedCategory::input).toList()),
                        seen.stream().map(RankedCategory::result).toList(),
                        order.words()));
    }

    /** The frozen inputs of several categories as one workbook: what is common to all stands once. */
    private static EditionWorkbook joined(List<EditionWorkbook> inputs) {
        Map<String, SeatRow> seats = new LinkedHashMap<>();
        Set<EditionTable> present = new HashSet<>();
        for (EditionWorkbook input : inputs) {
            input.seats().forEach(seat -> seats.putIfAbsent(seat.code(), seat));
            present.addAll(input.present());
        }
        return EditionWorkbook.builder()
                .edition(inputs.get(0).edition())
                .categories(once(inputs, EditionWorkbook::categories))
                .criteria(once(inputs, EditionWorkbook::criteria))
                .rules(once(inputs, EditionWorkbook::rules))
                .seats(List.copyOf(seats.values()))
                .nominations(once(inputs, EditionWorkbook::nominations))
                .values(once(inputs, EditionWorkbook::values))
                .coverage(once(inputs, EditionWorkbook::coverage))
                .levels(once(inputs, EditionWorkbook::levels))
                .items(once(inputs, EditionWorkbook::items))
                .marks(once(inputs, EditionWorkbook::marks))
                .recusals(once(inputs, EditionWorkbook::recusals))
                .present(present)
                .build();
    }

    private static <T> List<T> once(List<EditionWorkbook> inputs, Function<EditionWorkbook, List<T>> table) {
        Set<T> rows = new LinkedHashSet<>();
        inputs.forEach(input -> rows.addAll(table.apply(input)));
        return new ArrayList<>(rows);
    }
}
