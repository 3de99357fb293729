package id.paritrana.workbook;

import java.util.List;
import java.util.Map;

import id.paritrana.workbook.cells.Reading;

/** What a reading says, shortened to the place, the key and a question mark behind a doubt: {@code marks!D2 cell.error}. */
final class WhatIsSaid {
    private WhatIsSaid() {}

    /** All problems but days outside the period, of which the edition of {@link HandComputed} has two. */
    static List<String> said(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^(workbook|tables)[.]", "")
                        + (problem.isError() ? "" : " ?"))
                .toList();
    }

    /** What is said of the edition with some tables changed. */
    static List<String> saidOf(Map<String, String> changed) {
        return said(HandComputed.reading(changed));
    }

    /** What is said of the edition with one table changed. */
    static List<String> saidOf(String table, String content) {
        return saidOf(Map.of(table, content));
    }
}
