package id.paritrana.scoresheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.committee.PanelQuorum;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatOfNomination;
import id.paritrana.committee.Seats;
import id.paritrana.edition.BeforeClosing;
import id.paritrana.edition.Category;
import id.paritrana.edition.ClosingQuestion;
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
public class UnfiledSheets implements BeforeClosing {
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

    @Override
    public List<ClosingQuestion> questions(Category category) {
        if (SheetCriteria.of(schemes.of(category)).marked().isEmpty()) {
            return List.of();
        }
        List<Nomination> judged = nominations.all(category.edition()).stream()
                .filter(n -> n.category().id() == category.id() && !n.withdrawn())
                .toList();
        List<Seat> panel = seats.of(category.edition());
        Set<SeatOfNomination> recused = recusals.pairs(category);
        var filed = new HashSet<>(sheets.filed(category));
        filed.removeAll(recused);
        var asked = new ArrayList<ClosingQuestion>();
        int due = judged.size() * panel.size() - recused.size();
        asked.add(ClosingQuestion.counted(Objection.overall("scoresheet.closing.counted", filed.size(), due)));
        if (!recused.isEmpty()) {
            asked.add(ClosingQuestion.counted(Objection.overall("scoresheet.closing.recused", recused.size())));
        }
        if (filed.size() < due) {
            asked.add(ClosingQuestion.open(Objection.overall("scoresheet.closing.unfiled", due - filed.size(), due)));
        }
        List<Nomination> below = below(category, judged, filed, asked);
        int quorum = schemes.of(category).rules().quorum();
        for (Nomination nomination : judged) {
            List<String> open = panel.stream()
                    .filter(seat -> {
                        var it = new SeatOfNomination(nomination.id(), seat.id());
                        return !filed.contains(it) && !recused.contains(it);
                    })
                    .map(Seat::code)
                    .toList();
            if (!open.isEmpty()) {
                String seatsOpen = SeatRanges.of(open);
                asked.add(ClosingQuestion.gap(
                        SheetAddress.seats(nomination.edition().code(), nomination.code()),
                        nomination.name(),
                        below.contains(nomination)
                                ? Objection.overall(
                                        "scoresheet.closing.gap-quorum",
                                        panel.size() - open.size() - recused(recused, nomination),
                                        quorum,
                                        seatsOpen)
                                : Objection.overall("scoresheet.closing.gap", seatsOpen)));
            }
        }
        return asked;
    }

    private static int recused(Set<SeatOfNomination> recused, Nomination nomination) {
        return (int) recused.stream()
                .filter(it -> it.nominationId() == nomination.id())
                .count();
    }

    /**
     * Nominations that too few seats have filed a sheet for.
     *
     * @param asked takes what is said of them, and of those that too few seats can file one for at all
     */
    private List<Nomination> below(
            Category category, List<Nomination> judged, Set<SeatOfNomination> filed, List<ClosingQuestion> asked) {
        List<PanelQuorum.Lacking> never = reach.of(category);
        if (!never.isEmpty()) {
            asked.add(ClosingQuestion.open(
                    Objection.overall("scoresheet.closing.unreachable", never.size(), PanelQuorum.named(never))));
        }
        Set<Long> unreachable = never.stream().map(l -> l.nomination().id()).collect(Collectors.toSet());
        Map<Long, Integer> given = new HashMap<>();
        filed.forEach(f -> given.merge(f.nominationId(), 1, Integer::sum));
        int quorum = schemes.of(category).rules().quorum();
        List<Nomination> below = judged.stream()
                .filter(n -> given.getOrDefault(n.id(), 0) < quorum && !unreachable.contains(n.id()))
                .toList();
        if (!below.isEmpty()) {
            asked.add(ClosingQuestion.open(Objection.overall("scoresheet.closing.quorum", below.size(), quorum)));
        }
        return below;
    }
}
