package id.paritrana.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.committee.PresidingSeat;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.committee.SeatHolders;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Extraordinary;
import id.paritrana.ranking.Pronouncer;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.RankingResults;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.RunHead;
import id.paritrana.ranking.WithoutPlace;

/** The categories with what is to be decided in each. */
@ApplicationScoped
class Sittings implements Pronouncer {
    private final Seats seats;
    private final SeatHolders holders;
    private final Recusals recusals;
    private final RankingRuns runs;
    private final RankingResults results;
    private final Verdicts verdicts;
    private final Extraordinary extraordinary;
    private final Clock clock;

    Sittings(
            Seats seats,
            SeatHolders holders,
            Recusals recusals,
            RankingRuns runs,
            RankingResults results,
            Verdicts verdicts,
            Extraordinary extraordinary,
            Clock clock) {
        this.seats = seats;
        this.holders = holders;
        this.recusals = recusals;
        this.runs = runs;
        this.results = results;
        this.verdicts = verdicts;
        this.extraordinary = extraordinary;
        this.clock = clock;
    }

    /** What the rules have to know of a category; that nobody reads here, so a run counts as seen only where a view shows it. */
    Sitting of(Category category) {
        Edition edition = category.edition();
        Optional<RunHead> run = runs.latest(category);
        Optional<RankedCategory> ranked = run.map(results::of);
        return new Sitting(
                LocalDateTime.ofInstant(clock.instant(), edition.zoneId()),
                category.closedAt() == null ? null : LocalDateTime.ofInstant(category.closedAt(), edition.zoneId()),
                verdicts.isPronounced(category),
                ranked.map(RankedCategory::run).map(RunHead::number).orElse(0),
                run.map(latest -> edition.dayOf(latest.runAt())).orElse(null),
                run.map(latest -> extraordinary.missedBy(latest.runAt(), category))
                        .orElse(0),
                table(category),
                ranked.map(Sittings::ranked).orElse(List.of()),
                category.prizePlaces(),
                edition.quorum());
    }

    /** Those that the latest run gives no place, and why. */
    List<WithoutPlace> withoutPlace(Category category, Locale locale) {
        return runs.latest(category)
                .map(run -> results.of(run).words().withoutPlace(locale))
                .orElse(List.of());
    }

    /** The seat that presides over a category, see {@link Sitting#presiding}; without looking at its results. */
    Optional<Seat> presiding(Category category) {
        return PresidingSeat.of(table(category).stream()
                .filter(s -> !s.recused())
                .map(Sitting.AtTable::seat)
                .toList());
    }

    @Override
    public boolean presides(Viewer viewer, Category category) {
        Optional<Long> own = viewer.seatIn(category.edition().code()).map(HeldSeat::seatId);
        return own.isPresent() && presiding(category).map(Seat::id).equals(own);
    }

    @Override
    public String presider(Category category) {
        return presiding(category).map(Seat::named).orElse("");
    }

    private List<Sitting.AtTable> table(Category category) {
        Set<Long> recused =
                recusals.of(category).stream().map(r -> r.seat().id()).collect(Collectors.toSet());
        return seats.of(category.edition()).stream()
                .map(s -> new Sitting.AtTable(s, recused.contains(s.id())))
                .toList();
    }

    private static List<Sitting.Ranked> ranked(RankedCategory category) {
        return category.result().ranking().ranked().stream()
                .map(p -> new Sitting.Ranked(p.entry(), p.name(), Objects.requireNonNull(p.rank()), p.total()))
                .toList();
    }

    /** Whether the viewer holds the seat that presides. */
    static boolean presides(Viewer viewer, Edition edition, Sitting sitting) {
        Optional<Long> own = viewer.seatIn(edition.code()).map(HeldSeat::seatId);
        return own.isPresent() && sitting.presiding().map(Seat::id).equals(own);
    }

    /** Who signs for each seat on a day, in the order of the sitting. */
    List<Signatory> signatories(Edition edition, Sitting sitting, LocalDate day) {
        List<SeatHolder> held = holders.of(edition);
        return sitting.seats().stream()
                .map(s -> Signatory.of(s.seat(), held, day))
                .toList();
    }

    /** Codes of seats that nobody holds on the day. */
    Set<String> unheld(Edition edition, Sitting sitting, LocalDate day) {
        List<SeatHolder> held = holders.of(edition);
        return sitting.seats().stream()
                .filter(s -> Signatory.of(s.seat(), held, day).name().isBlank())
                .map(Sitting.AtTable::code)
                .collect(Collectors.toSet());
    }
}
