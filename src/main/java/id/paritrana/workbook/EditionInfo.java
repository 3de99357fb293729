package id.paritrana.workbook;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/** What is known of the edition as a whole; texts are empty and years and dates null when absent. */
public record EditionInfo(
        String code,
        String name,
        @Nullable Integer assessmentYear,
        @Nullable Integer awardYear,
        String region,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd) {
    public EditionInfo {
        code = Canon.text(code);
        name = Canon.text(name);
        region = Canon.text(region);
    }
}
