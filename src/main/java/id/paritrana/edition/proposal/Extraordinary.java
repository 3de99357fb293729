package id.paritrana.edition.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Ground;
import id.paritrana.edition.LateDeeds;
import id.paritrana.edition.Pronounced;
import id.paritrana.words.Messages;

/** Acts of two persons on a category that are not part of every award, and are reported wherever its result is shown. */
@ApplicationScoped
public class Extraordinary {
    private final Proposals proposals;
    private final VisibleProposals seen;
    private final Presiding presiding;
    private final Pronounced pronounced;
    private final List<LateDeeds> others;
    private final Accounts accounts;

    Extraordinary(
            Proposals proposals,
            VisibleProposals seen,
            Presiding presiding,
            Pronounced pronounced,
            @All List<LateDeeds> others,
            Accounts accounts) {
        this.presiding = presiding;
        this.pronounced = pronounced;
        this.others = others;
        this.proposals = proposals;
        this.seen = seen;
        this.accounts = accounts;
    }

    /**
     * One of them.
     *
     * @param ground what it rests on, and {@code quoted} the words of that
     * @param proposedBy what the account is called today, as {@code confirmedBy}
     * @param changesFigures that a ranking is computed from
     */
    public record Deed(
            String said,
            Ground ground,
            String quoted,
            String proposedBy,
            Instant proposedAt,
            String confirmedBy,
            Instant confirmedAt,
            boolean changesFigures) {
        /** Whether a ranking that was computed at that moment does not have it yet. */
        public boolean missedBy(Instant computed) {
            return changesFigures && confirmedAt.isAfter(computed);
        }
    }

    /** All of them, for the minutes; oldest first. */
    public List<Deed> of(Category category, Locale locale) {
        return deeds(confirmed(category), late(category, locale), locale);
    }

    /** How many changes of its figures a ranking of the category that was computed at that moment does not have. */
    public int missedBy(Instant computed, Category category) {
        return (int) of(category, Messages.INDONESIAN).stream()
                .filter(deed -> deed.missedBy(computed))
                .count();
    }

    /** Those that the viewer may know: none about a nomination from which the seat is recused. */
    public List<Deed> seenBy(Viewer viewer, Category category, Locale locale) {
        return deeds(
                confirmed(category).stream()
                        .filter(p -> !seen.hidden(viewer, p))
                        .toList(),
                late(category, locale).stream()
                        .filter(l -> !presiding.hides(viewer, category.edition(), l.nomination()))
                        .toList(),
                locale);
    }

    /** What concerns the edition as a whole concerns no verdict that was pronounced before. */
    private List<Proposal> confirmed(Category category) {
        Optional<Instant> spoken = pronounced.at(category);
        return proposals.extraordinary(category).stream()
                .filter(p -> p.categoryId() != null
                        || spoken.map(at -> !at.isBefore(p.decidedAt())).orElse(true))
                .toList();
    }

    /** Sorted, so that acts of the same moment are always listed alike in the minutes. */
    private List<LateDeeds.Late> late(Category category, Locale locale) {
        return category.closed()
                ? others.stream()
                        .flatMap(o -> o.of(category, locale).stream())
                        .sorted(Comparator.comparing(LateDeeds.Late::confirmedAt)
                                .thenComparing(LateDeeds.Late::at)
                                .thenComparing(LateDeeds.Late::nomination)
                                .thenComparing(LateDeeds.Late::said))
                        .toList()
                : List.of();
    }

    private List<Deed> deeds(List<Proposal> confirmed, List<LateDeeds.Late> late, Locale locale) {
        Map<Long, String> names = accounts.names(Stream.concat(
                        confirmed.stream().flatMap(p -> Stream.of(p.proposedBy(), p.decidedBy())),
                        late.stream().flatMap(l -> Stream.of(l.by(), l.confirmedBy())))
                .toList());
        var deeds = new ArrayList<Deed>();
        confirmed.forEach(p -> deeds.add(new Deed(
                seen.act(p.act()).said(p, locale),
                Ground.REASON,
                p.reason(),
                names.getOrDefault(p.proposedBy(), ""),
                p.proposedAt(),
                names.getOrDefault(p.decidedBy(), ""),
                p.decidedAt(),
                p.act().changesFigures())));
        late.forEach(l -> deeds.add(new Deed(
                l.said(),
                l.ground(),
                l.quoted(),
                names.getOrDefault(l.by(), ""),
                l.at(),
                names.getOrDefault(l.confirmedBy(), ""),
                l.confirmedAt(),
                true)));
        deeds.sort(Comparator.comparing(Deed::confirmedAt));
        return deeds;
    }
}
