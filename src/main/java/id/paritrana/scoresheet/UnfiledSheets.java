package id.paritrana.scoresheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.committee.PanelQuorum;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatOfNomination;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Category;
import id.paritrana.edition.Closing;
import id.paritrana.edition.Schemes;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Objection;

/**
 * Asks, before scoring of a category is closed, about the sheets that are not filed and the quorum that is not reached.
 *
 * <p>It names seat and nomination and no more. Whether a sheet is begun, and on which criteria a seat still hesitates, is
 * seen by that seat alone: with two begun sheets of nine, the criterion that is left open tells more than the secretariat
 * may know before closing. A filed sheet has all of its criteria, so nothing else can be missing.
 */
@ApplicationScoped
public class UnfiledSheets {
    private static final int NAMED = 5;

    private final Nominations nominations;
    private final Seats seats;
    private final Recusals recusals;
    private final ScoreSheets sheets;
    private final Schemes schemes;
    private final PanelQuorum reach;

    UnfiledSheets(
            Nominations nominations,
            Seats seats,
            Recusals recusals,
            ScoreSheets sheets,
            Schemes schemes,
            PanelQuorum reach) {
        this.nominations = nominations;
        this.seats = seats;
        this.recusals = recusals;
        this.sheets = sheets;
        this.schemes = schemes;
        this.reach = reach;
    }

    void question(@Observes Closing closing) {
        Category category = closing.category();
        if (SheetCriteria.of(schemes.of(category)).marked().isEmpty()) {
            return;
        }
        List<Seat> panel = seats.of(category.edition());
        Set<SeatOfNomination> recused = recusals.pairs(category);
        var counted = new HashSet<>(sheets.filed(category));
        counted.removeAll(recused);
        List<Nomination> all = nominations.all(category.edition()).stream()
                .filter(n -> n.category().id() == category.id() && !n.withdrawn())
                .toList();
        int due = all.size() * panel.size() - recused.size();
        if (counted.size() < due) {
            closing.openQuestions().add(Objection.overall("scoresheet.closing.unfiled", due - counted.size(), due));
        }
        List<PanelQuorum.Lacking> never = reach.of(category);
        if (!never.isEmpty()) {
            closing.openQuestions()
                    .add(Objection.overall("scoresheet.closing.unreachable", never.size(), PanelQuorum.named(never)));
        }
        Set<Long> unreachable = never.stream().map(l -> l.nomination().id()).collect(Collectors.toSet());
        for (Nomination nomination : all) {
            List<String> open = panel.stream()
                    .filter(seat -> {
                        var it = new SeatOfNomination(nomination.id(), seat.id());
                        return !counted.contains(it) && !recused.contains(it);
                    })
                    .map(seat -> seat.code() + " (" + seat.element() + ")")
                    .toList();
            if (!open.isEmpty()) {
                closing.gaps()
                        .add(new Closing.Gap(
                                SheetAddress.seats(category.edition().code(), nomination.code()),
                                Objection.overall(
                                        "scoresheet.closing.gap", nomination.name(), String.join(", ", open))));
            }
        }
        Map<Long, Integer> filed = new HashMap<>();
        counted.forEach(f -> filed.merge(f.nominationId(), 1, Integer::sum));
        int quorum = schemes.of(category).rules().quorum();
        List<Nomination> below = all.stream()
                .filter(n -> filed.getOrDefault(n.id(), 0) < quorum && !unreachable.contains(n.id()))
                .toList();
        for (Nomination nomination : below) {
            closing.gaps()
                    .add(new Closing.Gap(
                            SheetAddress.seats(category.edition().code(), nomination.code()),
                            Objection.overall(
                                    "scoresheet.closing.gap-quorum",
                                    nomination.name(),
                                    filed.getOrDefault(nomination.id(), 0),
                                    quorum)));
        }
        List<String> lacking = below.stream().map(Nomination::code).toList();
        if (!lacking.isEmpty()) {
            String named = String.join(", ", lacking.subList(0, Math.min(NAMED, lacking.size())))
                    + (lacking.size() > NAMED ? ", …" : "");
            closing.openQuestions().add(Objection.overall("scoresheet.closing.quorum", lacking.size(), named, quorum));
        }
    }
}
