package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.paritrana.nomination.Nomination;

/** Checks across nominations: figures that were entered twice, and bases that cannot be compared. */
final class FieldRules {
    private FieldRules() {}

    static List<CoverageWarning> warnings(List<CoverageRecord> records) {
        var found = new ArrayList<CoverageWarning>();
        duplicates(records, found);
        definitions(records, found);
        return found;
    }

    /** The same participants of the same segment under two nominations; said at the later of the two. */
    private static void duplicates(List<CoverageRecord> records, List<CoverageWarning> found) {
        var first = new LinkedHashMap<String, CoverageRecord>();
        for (CoverageRecord r : records) {
            BigDecimal participants = r.participants();
            if (participants == null || participants.compareTo(CoverageThresholds.COINCIDENCE) < 0) {
                continue;
            }
            String figures =
                    r.segment() + " " + participants.stripTrailingZeros().toPlainString();
            CoverageRecord other = first.putIfAbsent(figures, r);
            if (other != null
                    && !other.nomination().code().equals(r.nomination().code())) {
                found.add(CoverageWarning.about(
                                r,
                                WarningKind.DUPLICATE,
                                "other",
                                WarningFigure.people(participants),
                                WarningFigure.words(other.nomination().name()))
                        .beside(other));
            }
        }
    }

    /** Per category, one warning for each nomination whose definition is not the one used most. */
    private static void definitions(List<CoverageRecord> records, List<CoverageWarning> found) {
        records.stream()
                .filter(r -> !r.definition().isBlank())
                .collect(Collectors.groupingBy(
                        r -> r.nomination().category().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(category -> mixed(category, found));
    }

    /**
     * Where all nominations have a segment under one definition, segments that several have are compared each for itself: wage
     * earners may be counted among wage earners, builders among builders. Otherwise all records are compared with each other.
     */
    private static void mixed(List<CoverageRecord> category, List<CoverageWarning> found) {
        Map<String, List<CoverageRecord>> segments =
                category.stream().collect(Collectors.groupingBy(CoverageRecord::segment));
        long nominations = nominations(category);
        boolean eachForItself = segments.values().stream()
                .anyMatch(segment -> nominations(segment) == nominations
                        && definitions(segment).size() == 1);
        var told = new LinkedHashMap<Nomination, CoverageWarning>();
        for (CoverageRecord r : category) {
            List<CoverageRecord> segment = segments.get(r.segment());
            String usual = usual(eachForItself && nominations(segment) > 1 ? segment : category);
            if (!normal(r.definition()).equals(usual)) {
                told.put(
                        r.nomination(),
                        CoverageWarning.about(
                                r,
                                WarningKind.MIXED_DEFINITIONS,
                                "",
                                WarningFigure.words(r.definition().strip()),
                                WarningFigure.words(usual),
                                WarningFigure.words(r.nomination().category().name())));
            }
        }
        found.addAll(told.values());
    }

    private static long nominations(List<CoverageRecord> records) {
        return records.stream().map(CoverageRecord::nomination).distinct().count();
    }

    private static Map<String, Long> definitions(List<CoverageRecord> records) {
        return records.stream()
                .collect(Collectors.groupingBy(r -> normal(r.definition()), TreeMap::new, Collectors.counting()));
    }

    /** The definition used most; the first by the alphabet where several are. */
    private static String usual(List<CoverageRecord> records) {
        Map<String, Long> counts = definitions(records);
        long most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String normal(String definition) {
        return definition.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
