package id.paritrana.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Worksheet;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;

/** Writes the sheet that computes panel scores from marks: a line per nomination and panel criterion, a column per seat. */
final class TwinPanel {
    private static final int FIRST_SEAT = 2;

    private final CategoryResult result;
    private final TwinData data;
    private final Messages messages;

    TwinPanel(CategoryResult result, TwinData data, Messages messages) {
        this.result = result;
        this.data = data;
        this.messages = messages;
    }

    /** Writes the sheet and returns nomination and criterion → the cell that holds the panel score. */
    Map<List<String>, String> write(Worksheet sheet) {
        Map<List<String>, String> cells = new HashMap<>();
        List<String> seats = result.ballot().seats();
        int score = FIRST_SEAT + seats.size();
        TwinSheet.title(sheet, result.scheme().category(), data.recorded(), messages);
        TwinSheet.heading(sheet, 0, messages.say("workbook.twin.nomination"));
        TwinSheet.heading(sheet, 1, messages.say("workbook.twin.criterion"));
        for (int s = 0; s < seats.size(); s++) {
            TwinSheet.heading(sheet, FIRST_SEAT + s, FormulaGuard.neutralise(seats.get(s)));
        }
        TwinSheet.heading(sheet, score, messages.say("workbook.twin.panel"));
        int row = TwinSheet.FIRST;
        for (Place place : result.ranking().places()) {
            for (Criterion leaf : result.scheme().leaves()) {
                if (leaf.source().kind() == Source.Kind.MARK) {
                    line(sheet, row, place.entry(), leaf.code(), seats);
                    cells.put(
                            List.of(place.entry(), leaf.code()),
                            "'" + sheet.getName() + "'!" + TwinSheet.address(score, row));
                    row++;
                }
            }
        }
        sheet.freezePane(FIRST_SEAT, TwinSheet.FIRST);
        return cells;
    }

    private void line(Worksheet sheet, int row, String nomination, String criterion, List<String> seats) {
        Rules rules = result.scheme().rules();
        sheet.value(row, 0, FormulaGuard.neutralise(nomination));
        sheet.value(row, 1, FormulaGuard.neutralise(criterion));
        for (int s = 0; s < seats.size(); s++) {
            String mark = data.mark(nomination, criterion, seats.get(s));
            if (mark != null) {
                XlsxWriter.formula(sheet, row, FIRST_SEAT + s, mark);
            }
        }
        int score = FIRST_SEAT + seats.size();
        String range = TwinSheet.address(FIRST_SEAT, row) + ":" + TwinSheet.address(score - 1, row);
        XlsxWriter.formula(
                sheet,
                row,
                score,
                seats.isEmpty()
                        ? "\"\""
                        : TwinFormulas.panel(
                                range,
                                rules.panel(),
                                rules.quorum(),
                                rules.rounding().panel()));
    }
}
