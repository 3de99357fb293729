package id.paritrana.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.total.Status;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;
import id.paritrana.words.Messages;
import id.paritrana.words.PlaceWords;
import id.paritrana.workbook.EditionKind;

/** The ranking as officials read and print it: in their language, a row for each nominee, with the reason in words. */
record RankingSheet(Locale locale) {
    private static final List<String> COLUMNS =
            List.of("category", "rank", "code", "nominee", "total", "lead", "remark");

    WrittenTable of(List<RankedCategory> categories, EditionKind kind) {
        return new WrittenTable(
                text(kind == EditionKind.OFFICIAL ? "export.sheet.name" : "export.sheet.name-" + kind.code()),
                COLUMNS.stream().map(column -> text("export.sheet." + column)).toList(),
                categories.stream().flatMap(this::rows).toList());
    }

    private Stream<List<WrittenCell>> rows(RankedCategory category) {
        PlaceWords words = category.words().places(locale);
        var rows = new ArrayList<List<WrittenCell>>();
        List<Place> ranked = category.result().ranking().ranked();
        for (int i = 0; i < ranked.size(); i++) {
            Place next = i + 1 < ranked.size() ? ranked.get(i + 1) : null;
            rows.add(row(category, ranked.get(i), words.lead(ranked.get(i), next)));
        }
        for (Place apart : category.result().ranking().apart()) {
            String state =
                    text(apart.status() == Status.INELIGIBLE ? "ranking.ineligible-word" : "ranking.not-ranked-word");
            rows.add(row(category, apart, state + ". " + String.join(" ", words.hindrances(apart.entry()))));
        }
        return rows.stream();
    }

    private static List<WrittenCell> row(RankedCategory category, Place place, String remark) {
        return List.of(
                WrittenCell.of(category.categoryName()),
                WrittenCell.of(category.whole() ? place.rank() : null),
                WrittenCell.of(place.entry()),
                WrittenCell.of(place.name()),
                WrittenCell.of(place.total()),
                WrittenCell.of(place.lead()),
                WrittenCell.of(remark));
    }

    private String text(String key) {
        return Messages.text(locale, key);
    }
}
