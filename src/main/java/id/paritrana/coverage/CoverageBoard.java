package id.paritrana.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.site.form.Paging;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * The board of an edition's coverage, ready for the page.
 *
 * @param stops what holds up freezing, wherever the filter stands
 * @param more how many further ones are not listed in {@code stops}
 * @param shared what is said once for most areas; empty where they have nothing in common
 * @param areas of this page: first those that hold up freezing, then those with another open warning, then the rest
 */
public record CoverageBoard(
        long records,
        long regions,
        long warnings,
        long answered,
        List<Stop> stops,
        int more,
        int stopCount,
        String shared,
        List<CoverageArea> areas,
        List<Choice> segments,
        Paging paging) {
    private static final int LISTED = 12;

    /** Something that holds up freezing, and where on the board it stands. */
    public record Stop(String name, String title, String url) {}

    public record Choice(String code, String label) {}

    static CoverageBoard of(Edition edition, CoverageDoubts.Seen seen, CoverageFilter filter, Locale locale) {
        String path = CoverageAddress.board(edition.code());
        var days = days(seen.records());
        var warnings = seen.warnings().stream().collect(Collectors.groupingBy(w -> anchor(w.warning(), days)));
        var daysOf = new HashMap<String, List<LocalDate>>();
        days.values().forEach(d -> daysOf.computeIfAbsent(d.get(0).nomination().code(), n -> new ArrayList<>())
                .add(d.get(0).asOf()));

        var shared = SharedCoverage.of(seen.records());
        var everywhere = new ArrayList<>(days.keySet());
        warnings.keySet().stream().filter(anchor -> !days.containsKey(anchor)).forEach(everywhere::add);
        everywhere.sort(Comparator.comparingInt(anchor -> urgency(warnings.getOrDefault(anchor, List.of()))));
        // laid out for this page only: an area has many words
        var areas = new ArrayList<Later>();
        days.forEach((anchor, records) -> {
            boolean wanted = (filter.category().isEmpty()
                            || records.get(0).nomination().category().code().equals(filter.category()))
                    && (filter.segment().isEmpty()
                            || records.stream().anyMatch(r -> r.segment().equals(filter.segment())));
            List<AnsweredWarning> all = warnings.getOrDefault(anchor, List.of());
            var here = all.stream()
                    .filter(w -> filter.segment().isEmpty()
                            || w.warning().segment().isEmpty()
                            || w.warning().segment().equals(filter.segment()))
                    .toList();
            if (wanted && (!filter.onlyDoubted() || here.stream().anyMatch(AnsweredWarning::open))) {
                areas.add(new Later(
                        urgency(here),
                        () -> CoverageArea.of(
                                records,
                                here,
                                daysOf.get(records.get(0).nomination().code()),
                                filter.segment(),
                                shared,
                                Compared.of(records, all, seen).said(records, seen, locale),
                                locale)));
            }
        });
        if (filter.segment().isEmpty()) {
            warnings.forEach((anchor, of) -> {
                Nomination nomination = of.get(0).warning().nomination();
                boolean wanted = filter.category().isEmpty()
                        || nomination.category().code().equals(filter.category());
                if (!days.containsKey(anchor) && wanted) {
                    areas.add(new Later(urgency(of), () -> CoverageArea.ofDocuments(anchor, nomination, of, locale)));
                }
            });
        }
        areas.sort(Comparator.comparingInt(Later::urgency));
        var stopping = seen.warnings().stream()
                .filter(AnsweredWarning::standsInTheWay)
                .map(AnsweredWarning::warning)
                .toList();
        var paging = Paging.of(filter.page(), areas.size(), CoverageFilter.SIZE, path, filter.parameters());
        return new CoverageBoard(
                seen.records().size(),
                seen.records().stream().map(r -> r.nomination().id()).distinct().count(),
                seen.warnings().size(),
                seen.warnings().stream().filter(w -> !w.open()).count(),
                stopping.stream()
                        .limit(LISTED)
                        .map(w -> new Stop(
                                w.nomination().name(), w.title(locale), place(path, everywhere, anchor(w, days))))
                        .toList(),
                Math.max(0, stopping.size() - LISTED),
                stopping.size(),
                areas.isEmpty() ? "" : shared.sentence(locale),
                areas.stream()
                        .skip((long) (paging.page() - 1) * CoverageFilter.SIZE)
                        .limit(CoverageFilter.SIZE)
                        .map(later -> later.area().get())
                        .toList(),
                seen.records().stream()
                        .map(CoverageRecord::segment)
                        .distinct()
                        .sorted(Comparator.comparingInt(Segments::place).thenComparing(Comparator.naturalOrder()))
                        .map(s -> new Choice(s, SegmentWords.of(s, locale)))
                        .toList(),
                paging);
    }

    /** An area that is laid out when it is shown. */
    private record Later(int urgency, Supplier<CoverageArea> area) {}

    /** What holds up freezing comes first, then what is open otherwise. */
    private static int urgency(List<AnsweredWarning> warnings) {
        if (warnings.stream().anyMatch(AnsweredWarning::standsInTheWay)) {
            return 0;
        }
        return warnings.stream().anyMatch(AnsweredWarning::open) ? 1 : 2;
    }

    /** Areas with something to do. */
    public List<CoverageArea> doubted() {
        return areas.stream().filter(CoverageArea::doubted).toList();
    }

    /** Areas with nothing to do. */
    public List<CoverageArea> clear() {
        return areas.stream().filter(area -> !area.doubted()).toList();
    }

    /** What was found of those with nothing to do, each once. */
    public Collection<Compared.Said> found() {
        var found = new EnumMap<Compared, Compared.Said>(Compared.class);
        clear().stream()
                .map(CoverageArea::compared)
                .filter(Objects::nonNull)
                .forEach(said -> found.put(said.found(), said));
        return found.values();
    }

    /** The records by nomination and day, each day's segments in their place. */
    static Map<String, List<CoverageRecord>> days(List<CoverageRecord> records) {
        var days = records.stream()
                .collect(Collectors.groupingBy(
                        r -> CoverageArea.anchor(r.nomination(), r.asOf()), LinkedHashMap::new, Collectors.toList()));
        days.values().forEach(d -> d.sort(Comparator.comparingInt((CoverageRecord r) -> Segments.place(r.segment()))));
        return days;
    }

    /** Where a warning stands: at its day; one about a document at the latest day, or by itself where there is none. */
    private static String anchor(CoverageWarning w, Map<String, List<CoverageRecord>> days) {
        String own = CoverageArea.anchor(w.nomination(), w.asOf());
        if (days.containsKey(own)) {
            return own;
        }
        return days.values().stream()
                .map(d -> d.get(0))
                .filter(r -> r.nomination().code().equals(w.nomination().code()))
                .reduce((earlier, later) -> later)
                .map(r -> CoverageArea.anchor(r.nomination(), r.asOf()))
                .orElse("d-" + w.nomination().code());
    }

    private static String place(String path, List<String> anchors, String anchor) {
        int page = Math.max(0, anchors.indexOf(anchor)) / CoverageFilter.SIZE + 1;
        return path + (page == 1 ? "" : "?page=" + page) + "#" + anchor;
    }
}
