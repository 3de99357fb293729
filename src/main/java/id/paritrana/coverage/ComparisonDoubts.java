package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.nomination.Nomination;

/** Checks across nominations: figures that were entered twice, and bases that cannot be compared. */
final class ComparisonDoubts {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ComparisonDoubts() {}

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

    /** A record, and its definition as it is compared. */
    private record Defined(CoverageRecord record, String words) {
        static Defined of(CoverageRecord record) {
            String definition = record.definition().strip();
            return new Defined(record, SPACE.matcher(definition).replaceAll(" ").toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Where all nominations have a segment under one definition, every segment is compared with itself: wage earners may be
     * counted among wage earners, builders among builders, and what only one of them has is not mixed with anything. Otherwise all
     * records are compared with each other.
     */
    private static void mixed(List<CoverageRecord> category, List<CoverageWarning> found) {
        List<Defined> all = category.stream().map(Defined::of).toList();
        Map<String, List<Defined>> segments =
                all.stream().collect(Collectors.groupingBy(d -> d.record().segment()));
        long nominations = nominations(all);
        boolean eachForItself = segments.values().stream()
                .anyMatch(segment -> nominations(segment) == nominations
                        && segment.stream().map(Defined::words).distinct().count() == 1);
        String ofAll = usual(all);
        var usual = new HashMap<String, String>();
        segments.forEach((code, segment) -> usual.put(code, eachForItself ? usual(segment) : ofAll));
        var told = new LinkedHashMap<Nomination, CoverageWarning>();
        for (Defined d : all) {
            CoverageRecord r = d.record();
            String others = usual.get(r.segment());
            if (!d.words().equals(others)) {
                told.put(
                        r.nomination(),
                        CoverageWarning.about(
                                r,
                                WarningKind.MIXED_DEFINITIONS,
                                eachForItself ? "segment" : "",
                                WarningFigure.words(r.definition().strip()),
                                WarningFigure.words(others),
                                WarningFigure.words(r.nomination().category().name())));
            }
        }
        found.addAll(told.values());
    }

    private static long nominations(List<Defined> records) {
        return records.stream().map(d -> d.record().nomination()).distinct().count();
    }

    /** The definition used most; the first by the alphabet where several are. */
    private static String usual(List<Defined> records) {
        Map<String, Long> counts =
                records.stream().collect(Collectors.groupingBy(Defined::words, TreeMap::new, Collectors.counting()));
        long most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
