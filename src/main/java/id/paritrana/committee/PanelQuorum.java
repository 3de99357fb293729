package id.paritrana.committee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.Schemes;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/** Finds nominations that can no longer reach the quorum of marks, because too few seats are left to judge them. */
@ApplicationScoped
public class PanelQuorum {
    private static final int NAMED = 5;

    private final Categories categories;
    private final Nominations nominations;
    private final Seats seats;
    private final Recusals recusals;
    private final Schemes schemes;

    PanelQuorum(Categories categories, Nominations nominations, Seats seats, Recusals recusals, Schemes schemes) {
        this.categories = categories;
        this.nominations = nominations;
        this.seats = seats;
        this.recusals = recusals;
        this.schemes = schemes;
    }

    /**
     * A nomination out of reach.
     *
     * @param left seats that may judge it
     */
    public record Lacking(Nomination nomination, int left, int quorum) {
        private String text() {
            return nomination.code() + " (" + left + "/" + quorum + ")";
        }
    }

    /** Those of the open categories of an edition; a fixed number of queries. */
    public List<Lacking> of(Edition edition) {
        List<Category> open =
                categories.of(edition).stream().filter(c -> !c.closed()).toList();
        Map<Long, Scheme> asked = schemes.of(edition, open);
        return lacking(edition, asked, recusals.of(edition));
    }

    /** Those of one category. */
    public List<Lacking> of(Category category) {
        return lacking(category.edition(), Map.of(category.id(), schemes.of(category)), recusals.of(category));
    }

    /** Whether a nomination can still reach its quorum. */
    public boolean reachable(Nomination nomination) {
        return of(nomination.category()).stream().noneMatch(l -> l.nomination().id() == nomination.id());
    }

    /** The first few, with how many seats are left of how many needed. */
    public static String named(List<Lacking> lacking) {
        return lacking.stream().limit(NAMED).map(Lacking::text).collect(Collectors.joining(", "))
                + (lacking.size() > NAMED ? ", …" : "");
    }

    private List<Lacking> lacking(Edition edition, Map<Long, Scheme> asked, List<Recusal> declared) {
        if (declared.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> recused = new HashMap<>();
        declared.forEach(r -> recused.merge(r.nominationId(), 1, Integer::sum));
        int all = seats.of(edition).size();
        return nominations.all(edition).stream()
                .filter(n -> !n.withdrawn()
                        && recused.containsKey(n.id())
                        && judged(asked.get(n.category().id())))
                .map(n -> new Lacking(
                        n,
                        all - recused.get(n.id()),
                        asked.get(n.category().id()).rules().quorum()))
                .filter(l -> l.left() < l.quorum())
                .toList();
    }

    private static boolean judged(@Nullable Scheme scheme) {
        return scheme != null
                && scheme.leaves().stream().anyMatch(leaf -> leaf.source().kind() == Source.Kind.MARK);
    }
}
