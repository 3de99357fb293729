package id.paritrana.export;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.Rankings;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;
import id.paritrana.verdict.ProvedVerdicts;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.VerdictPlace;
import id.paritrana.verdict.VerdictPresence;
import id.paritrana.verdict.Verdicts;

/**
 * What was pronounced, as tables: the plenary of each category, its places with the reason of each that is not as ranked, and
 * who was there. Only of categories that the viewer sees whole, as with results.
 */
@ApplicationScoped
class VerdictTables {
    static final String PLACES = "verdict_places";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Categories categories;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final ProvedVerdicts proved;

    VerdictTables(Categories categories, Rankings rankings, Verdicts verdicts, ProvedVerdicts proved) {
        this.categories = categories;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.proved = proved;
    }

    boolean any(Viewer viewer, Edition edition) {
        return Rankings.open(viewer, edition) && !seen(viewer, edition).isEmpty();
    }

    /** {@code verdicts, verdict_places, verdict_presence}; none while nothing is pronounced that the viewer may see. */
    List<WrittenTable> of(Viewer viewer, Edition edition) {
        rankings.guard(viewer, edition);
        List<ProvedVerdicts.Proved> seen =
                seen(viewer, edition).stream().map(proved::of).toList();
        return seen.isEmpty() ? List.of() : List.of(meetings(seen), places(seen), presence(seen));
    }

    private List<Verdict> seen(Viewer viewer, Edition edition) {
        Map<Long, Verdict> spoken = verdicts.of(edition);
        if (spoken.isEmpty()) {
            return List.of();
        }
        Set<Long> partial = rankings.partial(viewer, edition);
        return categories.of(edition).stream()
                .map(Category::id)
                .filter(id -> spoken.containsKey(id) && !partial.contains(id))
                .map(spoken::get)
                .toList();
    }

    private static WrittenTable meetings(List<ProvedVerdicts.Proved> seen) {
        var rows = new ArrayList<List<WrittenCell>>();
        for (ProvedVerdicts.Proved told : seen) {
            Verdict verdict = told.verdict();
            rows.add(List.of(
                    WrittenCell.of(verdict.category().code()),
                    WrittenCell.of(verdict.category().name()),
                    WrittenCell.of(verdict.meeting().on()),
                    WrittenCell.of(CLOCK.format(verdict.meeting().at())),
                    WrittenCell.of(told.zone().getId()),
                    WrittenCell.of(verdict.meeting().place()),
                    WrittenCell.of(verdict.chairSeat().code()),
                    WrittenCell.of(verdict.quorum().entitled()),
                    WrittenCell.of(verdict.quorum().present()),
                    WrittenCell.of(verdict.quorum().rule().toString()),
                    WrittenCell.of(verdict.quorum().needed()),
                    WrittenCell.of(verdict.pronouncedAt().toString()),
                    WrittenCell.of(told.ranked().run().resultHash()),
                    WrittenCell.of(told.head().digest())));
        }
        return new WrittenTable(
                "verdicts",
                List.of(
                        "category",
                        "category_name",
                        "held_on",
                        "held_at",
                        "zone",
                        "venue",
                        "presiding_seat",
                        "entitled",
                        "present",
                        "quorum",
                        "quorum_needed",
                        "pronounced_at",
                        "result_hash",
                        "package_digest"),
                rows);
    }

    private static WrittenTable places(List<ProvedVerdicts.Proved> seen) {
        var rows = new ArrayList<List<WrittenCell>>();
        for (ProvedVerdicts.Proved told : seen) {
            Verdict verdict = told.verdict();
            for (VerdictPlace place : told.places()) {
                rows.add(List.of(
                        WrittenCell.of(verdict.category().code()),
                        WrittenCell.of(place.place()),
                        WrittenCell.of(place.rankedPlace()),
                        WrittenCell.of(place.nomination().code()),
                        WrittenCell.of(place.nomination().name()),
                        WrittenCell.of(place.deviates() ? "yes" : "no"),
                        WrittenCell.of(place.deviates() && place.reason() != null ? place.reason() : ""),
                        WrittenCell.of(verdict.meeting().on())));
            }
        }
        return new WrittenTable(
                PLACES,
                List.of("category", "place", "rank", "nomination", "name", "deviates", "reason", "held_on"),
                rows);
    }

    private static WrittenTable presence(List<ProvedVerdicts.Proved> seen) {
        var rows = new ArrayList<List<WrittenCell>>();
        for (ProvedVerdicts.Proved told : seen) {
            Verdict verdict = told.verdict();
            for (VerdictPresence seat : told.presences()) {
                rows.add(List.of(
                        WrittenCell.of(verdict.category().code()),
                        WrittenCell.of(seat.seat().code()),
                        WrittenCell.of(seat.seat().element()),
                        WrittenCell.of(seat.presence().code()),
                        WrittenCell.of(seat.holder()),
                        WrittenCell.of(seat.title())));
            }
        }
        return new WrittenTable(
                "verdict_presence", List.of("category", "seat", "element", "presence", "holder", "title"), rows);
    }
}
