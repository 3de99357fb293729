package id.paritrana.scoresheet.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.committee.PanelQuorum;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatOfNomination;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Category;
import id.paritrana.edition.closing.BeforeClosing;
import id.paritrana.edition.closing.ClosingQuestion;
import id.paritrana.edition.closing.OpenSheet;
import id.paritrana.edition.scheme.Schemes;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Objection;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Scheme;

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

    /**
     * The sheets of a category as they stand.
     *
     * @param judged its nominations, but for those that were withdrawn
     * @param filed by seats that are not recused
     * @param quorum how many sheets of a nomination it takes
     * @param policy what becomes of one with fewer
     */
    private record Panel(
            List<Nomination> judged,
            List<Seat> seats,
            Set<SeatOfNomination> filed,
            Set<SeatOfNomination> recused,
            int quorum,
            QuorumPolicy policy) {
        /** Whether the scheme leaves out what the seats mark, rather than give no rank. */
        boolean leavesOut() {
            return policy == QuorumPolicy.RENORMALISE;
        }

        int due() {
            return judged.size() * seats.size() - recused.size();
        }

        int open() {
            return due() - filed.size();
        }

        /** The seats of which a sheet of this nomination is missing. */
        List<String> open(Nomination nomination) {
            return codes(nomination, sheet -> !filed.contains(sheet) && !recused.contains(sheet));
        }

        int filed(Nomination nomination) {
            return codes(nomination, filed::contains).size();
        }

        private List<String> codes(Nomination nomination, Predicate<SeatOfNomination> which) {
            return seats.stream()
                    .filter(seat -> which.test(new SeatOfNomination(nomination.id(), seat.id())))
                    .map(Seat::code)
                    .toList();
        }
    }

    @Override
    public List<ClosingQuestion> questions(Category category) {
        return panel(category)
                .map(panel -> questions(panel, reach.of(category)))
                .orElseGet(List::of);
    }

    @Override
    public List<OpenSheet> openSheets(Category category) {
        return panel(category).stream()
                .flatMap(panel -> panel.judged().stream()
                        .flatMap(n -> panel.open(n).stream().map(seat -> new OpenSheet(seat, n.code(), n.name()))))
                .toList();
    }

    /** Empty where seats mark nothing. */
    private Optional<Panel> panel(Category category) {
        Scheme scheme = schemes.of(category);
        if (SheetCriteria.of(scheme).marked().isEmpty()) {
            return Optional.empty();
        }
        List<Nomination> judged = nominations.all(category.edition()).stream()
                .filter(n -> n.category().id() == category.id() && !n.withdrawn())
                .toList();
        Set<SeatOfNomination> recused = recusals.pairs(category);
        var filed = new HashSet<>(sheets.filed(category));
        filed.removeAll(recused);
        return Optional.of(new Panel(
                judged,
                seats.of(category.edition()),
                filed,
                recused,
                scheme.rules().quorum(),
                scheme.rules().belowQuorum()));
    }

    /** @param never nominations that too few seats can file a sheet for at all */
    private static List<ClosingQuestion> questions(Panel panel, List<PanelQuorum.Lacking> never) {
        Set<Long> unreachable = never.stream().map(l -> l.nomination().id()).collect(Collectors.toSet());
        Set<Long> below = panel.judged().stream()
                .filter(n -> panel.filed(n) < panel.quorum() && !unreachable.contains(n.id()))
                .map(Nomination::id)
                .collect(Collectors.toSet());
        var asked = new ArrayList<ClosingQuestion>();
        if (!panel.recused().isEmpty()) {
            asked.add(counted("scoresheet.closing.recused", panel.recused().size()));
        }
        if (panel.open() > 0) {
            asked.add(open("scoresheet.closing.unfiled", panel.open(), panel.due()));
        } else {
            asked.add(counted("scoresheet.closing.counted", panel.filed().size(), panel.due()));
        }
        if (!never.isEmpty()) {
            asked.add(open(
                    panel.leavesOut() ? "scoresheet.closing.unreachable-left-out" : "scoresheet.closing.unreachable",
                    never.size(),
                    PanelQuorum.named(never)));
        }
        if (!below.isEmpty()) {
            asked.add(belowQuorum(panel, below.size()));
        }
        panel.judged().stream()
                .filter(n -> !panel.open(n).isEmpty())
                .map(n -> gap(panel, n, below.contains(n.id())))
                .forEach(asked::add);
        return asked;
    }

    /** @param nominations how many of those judged have too few sheets */
    private static ClosingQuestion belowQuorum(Panel panel, int nominations) {
        if (panel.leavesOut()) {
            return open("scoresheet.closing.quorum-left-out", nominations, panel.quorum());
        }
        return nominations == panel.judged().size()
                ? open("scoresheet.closing.quorum-all", panel.quorum())
                : open("scoresheet.closing.quorum", nominations, panel.quorum());
    }

    private static ClosingQuestion counted(String key, Object... arguments) {
        return ClosingQuestion.counted(Objection.overall(key, arguments));
    }

    private static ClosingQuestion open(String key, Object... arguments) {
        return ClosingQuestion.open(Objection.overall(key, arguments));
    }

    private static ClosingQuestion gap(Panel panel, Nomination nomination, boolean below) {
        String open = SeatRanges.of(panel.open(nomination));
        return ClosingQuestion.gap(
                SheetAddress.seats(nomination.edition().code(), nomination.code()),
                nomination.name(),
                below
                        ? Objection.overall(
                                "scoresheet.closing.gap-quorum", panel.filed(nomination), panel.quorum(), open)
                        : Objection.overall("scoresheet.closing.gap", open));
    }
}
