package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.paritrana.nomination.Evidence;
import id.paritrana.workbook.Period;
import id.paritrana.workbook.Segments;

/** All checks on coverage figures: of one record, of a day, of a series, of a category, and of citations. */
public final class CoverageRules {
    private CoverageRules() {}

    /**
     * The warnings about these records, by nomination, day and segment in the order of the records.
     *
     * @param records of one edition, all of those that the asking viewer may see
     * @param evidence whose titles may cite regulations
     * @param period the days that the edition judges
     */
    public static List<CoverageWarning> warnings(List<CoverageRecord> records, List<Evidence> evidence, Period period) {
        var found = new ArrayList<CoverageWarning>();
        for (CoverageRecord record : records) {
            found.addAll(RecordDoubts.warnings(record, period));
        }
        grouped(records, r -> r.nomination().code() + " " + r.asOf())
                .forEach(day -> found.addAll(SegmentSumDoubts.warnings(day)));
        grouped(records, r -> r.nomination().code() + " " + r.segment())
                .forEach(series -> found.addAll(SeriesDoubts.warnings(series)));
        found.addAll(ComparisonDoubts.warnings(records));
        found.addAll(CitationRules.warnings(records, evidence));
        return sorted(found, records);
    }

    private static Collection<List<CoverageRecord>> grouped(
            List<CoverageRecord> records, Function<CoverageRecord, String> by) {
        return records.stream()
                .sorted(Comparator.comparing(CoverageRecord::asOf))
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static List<CoverageWarning> sorted(List<CoverageWarning> found, List<CoverageRecord> records) {
        Map<String, Integer> places = new LinkedHashMap<>();
        records.forEach(r -> places.putIfAbsent(r.nomination().code(), places.size()));
        return found.stream()
                .sorted(Comparator.comparing((CoverageWarning w) ->
                                places.getOrDefault(w.nomination().code(), places.size()))
                        .thenComparing(CoverageWarning::asOf)
                        .thenComparing(CoverageWarning::blocking, Comparator.reverseOrder())
                        .thenComparing(CoverageWarning::kind)
                        .thenComparing(w -> Segments.place(w.segment()))
                        .thenComparing(CoverageWarning::segment))
                .toList();
    }
}
