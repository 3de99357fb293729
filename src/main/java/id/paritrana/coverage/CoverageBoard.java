package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.site.form.Paging;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * The board of an edition's coverage, ready for the page.
 *
 * @param doubtedRegions number of regions with an unanswered doubt
 * @param besideRegions number of further regions that are doubted only because their figures equal a doubted region's
 * @param stops warnings that block freezing, regardless of the filter
 * @param more how many further ones are not listed in {@code stops}
 * @param shared what most areas have in common and is shown once
 * @param areas of this page: first those that hold up freezing, then those with another open warning, then the rest
 */
public record CoverageBoard(
        long records,
        long regions,
        long doubtedRegions,
        long besideRegions,
        List<Stop> stops,
        int more,
        int stopCount,
        String shared,
        List<CoverageArea> areas,
        List<Choice> segments,
        Paging paging) {
    private static final int LISTED = 12;
    private static final int STOPS = 0;
    private static final int DOUBTED = 1;
    private static final int CLEAR = 2;

    /** Above this number of areas an archive is shown as a table. */
    private static final int MANY = 6;

    /** Something that holds up freezing, and where on the board it stands. */
    public record Stop(String name, String title, String url) {}

    public record Choice(String code, String label) {}

    /** The areas that the viewer sees, as the filter wants them. */
    static CoverageBoard of(Edition edition, CoverageDoubts.Seen seen, CoverageFilter filter, Locale locale) {
        return of(edition, seen, filter, SharedCoverage.of(seen.records()), locale);
    }

    /** All areas of one nomination, the newest first, for the page that is about it. */
    static CoverageBoard alone(Nomination nomination, CoverageDoubts.Seen seen, Locale locale) {
        CoverageBoard board = of(
                nomination.edition(),
                seen,
                new CoverageFilter("", "", false, 1),
                SharedCoverage.ofAll(seen.records()).underDays(),
                locale);
        return board.with(board.areas().stream()
                .sorted(Comparator.comparing(CoverageArea::asOf).reversed())
                .map(area -> area.onItsOwnPage(locale))
                .toList());
    }

    private CoverageBoard with(List<CoverageArea> others) {
        return new CoverageBoard(
                records,
                regions,
                doubtedRegions,
                besideRegions,
                stops,
                more,
                stopCount,
                shared,
                others,
                segments,
                paging);
    }

    private static CoverageBoard of(
            Edition edition, CoverageDoubts.Seen seen, CoverageFilter filter, SharedCoverage shared, Locale locale) {
        String path = CoverageAddress.board(edition.code());
        var days = days(seen.records());
        var warnings = seen.warnings().stream().collect(Collectors.groupingBy(w -> anchor(w.warning(), days)));
        var daysOf = new HashMap<String, List<LocalDate>>();
        days.values().forEach(d -> daysOf.computeIfAbsent(d.get(0).nomination().code(), n -> new ArrayList<>())
                .add(d.get(0).asOf()));

        var everywhere = new LinkedHashMap<String, Position>();
        days.forEach((anchor, records) ->
                everywhere.put(anchor, Position.of(anchor, records, warnings.getOrDefault(anchor, List.of()), seen)));
        warnings.forEach((anchor, of) -> everywhere.computeIfAbsent(anchor, a -> new Position(a, urgency(of), "")));
        BigDecimal end = Bar.end(seen.records().stream()
                .filter(r -> filter.segment().isEmpty() || r.segment().equals(filter.segment()))
                .toList());
        // laid out only for areas on this page, because an area has much text
        var areas = new HashMap<String, Supplier<CoverageArea>>();
        var wantedPlaces = new ArrayList<Position>();
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
            Position place = everywhere.get(anchor);
            if (wanted && (!filter.onlyDoubted() || here.stream().anyMatch(AnsweredWarning::open) || place.beside())) {
                wantedPlaces.add(place.beside() ? place : new Position(anchor, urgency(here), ""));
                areas.put(
                        anchor,
                        () -> CoverageArea.of(
                                records,
                                here,
                                daysOf.get(records.get(0).nomination().code()),
                                filter.segment(),
                                end,
                                shared,
                                Compared.of(records, all, seen).said(records, seen, locale),
                                locale));
            }
        });
        if (filter.segment().isEmpty()) {
            warnings.forEach((anchor, of) -> {
                Nomination nomination = of.get(0).warning().nomination();
                boolean wanted = filter.category().isEmpty()
                        || nomination.category().code().equals(filter.category());
                if (!days.containsKey(anchor) && wanted) {
                    wantedPlaces.add(new Position(anchor, urgency(of), ""));
                    areas.put(anchor, () -> CoverageArea.ofDocuments(anchor, nomination, of, locale));
                }
            });
        }
        List<Position> placed = Position.inOrder(wantedPlaces);
        List<String> anchors = Position.inOrder(List.copyOf(everywhere.values())).stream()
                .map(Position::anchor)
                .toList();
        var stopping = seen.warnings().stream()
                .filter(AnsweredWarning::standsInTheWay)
                .map(AnsweredWarning::warning)
                .toList();
        Set<Long> doubted = seen.warnings().stream()
                .filter(AnsweredWarning::open)
                .map(w -> w.warning().nomination().id())
                .collect(Collectors.toSet());
        var paging = Paging.of(filter.page(), placed.size(), CoverageFilter.SIZE, path, filter.parameters());
        return new CoverageBoard(
                seen.records().size(),
                seen.records().stream().map(r -> r.nomination().id()).distinct().count(),
                doubted.size(),
                days.entrySet().stream()
                        .filter(day -> everywhere.get(day.getKey()).urgency() == DOUBTED)
                        .map(day -> day.getValue().get(0).nomination().id())
                        .filter(id -> !doubted.contains(id))
                        .distinct()
                        .count(),
                stopping.stream()
                        .limit(LISTED)
                        .map(w -> new Stop(
                                w.nomination().name(),
                                w.title(locale),
                                // the board of an archive may be a table
                                edition.onlyRead() ? w.place() : place(path, anchors, anchor(w, days))))
                        .toList(),
                Math.max(0, stopping.size() - LISTED),
                stopping.size(),
                placed.isEmpty() ? "" : shared.sentence(locale),
                placed.stream()
                        .skip((long) (paging.page() - 1) * CoverageFilter.SIZE)
                        .limit(CoverageFilter.SIZE)
                        .map(place -> areas.get(place.anchor()).get())
                        .toList(),
                seen.records().stream()
                        .map(CoverageRecord::segment)
                        .distinct()
                        .sorted(Segments.ORDER)
                        .map(s -> new Choice(s, SegmentWords.of(s, locale)))
                        .toList(),
                paging);
    }

    /**
     * Where an area stands among the others.
     *
     * @param after the area that it is doubted with and stands next to; empty for none
     */
    private record Position(String anchor, int urgency, String after) {
        static Position of(
                String anchor, List<CoverageRecord> records, List<AnsweredWarning> warnings, CoverageDoubts.Seen seen) {
            if (Compared.of(records, warnings, seen) == Compared.TWIN_DOUBTED) {
                CoverageWarning first = seen.besides(records).get(0);
                String after = CoverageArea.anchor(first.nomination(), first.asOf());
                return new Position(anchor, DOUBTED, after);
            }
            return new Position(anchor, CoverageBoard.urgency(warnings), "");
        }

        boolean beside() {
            return !after.isEmpty();
        }

        static List<Position> inOrder(List<Position> places) {
            var ordered = new ArrayList<>(
                    places.stream().filter(place -> !place.beside()).toList());
            ordered.sort(Comparator.comparingInt(Position::urgency));
            var beside =
                    new ArrayList<>(places.stream().filter(Position::beside).toList());
            Collections.reverse(beside);
            for (Position twin : beside) {
                int at = 1 + ordered.stream().map(Position::anchor).toList().indexOf(twin.after());
                if (at == 0) {
                    // its counterpart is not on this board, so it comes last among the doubted
                    at = (int) ordered.stream()
                            .filter(place -> place.urgency() <= DOUBTED)
                            .count();
                }
                ordered.add(at, twin);
            }
            return ordered;
        }
    }

    /** The sort rank: warnings that block freezing come first, then other open ones. */
    private static int urgency(List<AnsweredWarning> warnings) {
        if (warnings.stream().anyMatch(AnsweredWarning::standsInTheWay)) {
            return STOPS;
        }
        return warnings.stream().anyMatch(AnsweredWarning::open) ? DOUBTED : CLEAR;
    }

    /** Whether the board is a table: an archive of many records has no open tasks, and a page for each region. */
    public boolean table(Edition edition) {
        return edition.onlyRead() && (areas.size() > MANY || paging.page() > 1);
    }

    /** Areas that are to be looked at. */
    public List<CoverageArea> doubted() {
        return areas.stream().filter(CoverageArea::lookedAt).toList();
    }

    /** Areas with nothing to do. */
    public List<CoverageArea> clear() {
        return areas.stream().filter(area -> !area.lookedAt()).toList();
    }

    /** Whether any bar goes beyond 100 %, so that its colour has to be told. */
    public boolean over() {
        return bars().anyMatch(bar -> !bar.drawn().over().isEmpty());
    }

    /** Whether any bar has a target. */
    public boolean targets() {
        return bars().anyMatch(bar -> !bar.drawn().target().isEmpty());
    }

    /** Whether there is any bar at all. */
    public boolean drawn() {
        return bars().anyMatch(bar -> !bar.drawn().whole().isEmpty());
    }

    private Stream<CoverageBar> bars() {
        return areas.stream().flatMap(area -> area.bars().stream());
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
        days.values().forEach(d -> d.sort(Comparator.comparing(CoverageRecord::segment, Segments.ORDER)));
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
