package id.paritrana.workbook.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.paritrana.tables.DateText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;

/** Doubts years of an edition that do not fit: an award before what it is for, a year in which no judged day lies. */
final class EditionYears {
    private EditionYears() {}

    static List<Finding> findings(EditionInfo edition) {
        Integer assessed = edition.assessmentYear();
        Integer award = edition.awardYear();
        List<Finding> findings = new ArrayList<>();
        LocalDate start = edition.periodStart();
        LocalDate end = edition.periodEnd();
        if (edition.judgesOneYear() && start != null && end != null && end.isAfter(start.plusYears(1))) {
            findings.add(doubt(
                    EditionKey.PERIOD_END,
                    Telling.alone("workbook.edition.period-long"),
                    Map.of("start", DateText.of(start), "end", DateText.of(end))));
        }
        if (assessed == null) {
            return findings;
        }
        if (award != null && award < assessed) {
            findings.add(doubt(
                    EditionKey.AWARD_YEAR,
                    Telling.alone("workbook.edition.award-before"),
                    Map.of("year", award.toString(), "other", assessed.toString())));
        }
        if (start != null
                && end != null
                && !end.isBefore(start)
                && (assessed < start.getYear() || assessed > end.getYear())) {
            findings.add(doubt(
                    EditionKey.ASSESSMENT_YEAR,
                    Telling.alone("workbook.edition.year-outside"),
                    Map.of("year", assessed.toString(), "start", DateText.of(start), "end", DateText.of(end))));
        }
        return findings;
    }

    private static Finding doubt(EditionKey key, Telling told, Map<String, String> args) {
        return Finding.warning(EditionTable.EDITION, key.ordinal(), "value", told, args);
    }
}
