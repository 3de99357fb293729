package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    private static void mixed(List<CoverageRecord> category, List<CoverageWarning> found) {
        var counts = new TreeMap<String, Long>();
        category.forEach(r -> counts.merge(normal(r.definition()), 1L, Long::sum));
        if (counts.size() < 2) {
            return;
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        String usual = counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var told = new LinkedHashMap<Nomination, CoverageRecord>();
        category.stream().filter(r -> !normal(r.definition()).equals(usual)).forEach(r -> told.put(r.nomination(), r));
        told.values()
                .forEach(r -> found.add(CoverageWarning.about(
                        r,
                        WarningKind.MIXED_DEFINITIONS,
                        "",
                        WarningFigure.words(r.definition().strip()),
                        WarningFigure.words(usual),
                        WarningFigure.words(r.nomination().category().name()))));
    }

    private static String normal(String definition) {
        return definition.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
