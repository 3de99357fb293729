package id.paritrana.fact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Accounts;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.OtherOfficers;
import id.paritrana.nomination.Corrections;
import id.paritrana.site.form.Paging;

/** Makes the views of the pages of facts. */
@ApplicationScoped
class FactViews {
    private final Categories categories;
    private final Facts facts;
    private final VisibleFacts inSight;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Accounts accounts;
    private final Corrections corrections;
    private final OtherOfficers officers;

    FactViews(
            Categories categories,
            Facts facts,
            VisibleFacts inSight,
            FactItems items,
            FactSchemes schemes,
            Accounts accounts,
            Corrections corrections,
            OtherOfficers officers) {
        this.categories = categories;
        this.facts = facts;
        this.inSight = inSight;
        this.items = items;
        this.schemes = schemes;
        this.accounts = accounts;
        this.corrections = corrections;
        this.officers = officers;
    }

    /** Whether anything was recorded in this edition. */
    boolean any(Edition edition) {
        return facts.any(edition.code());
    }

    /**
     * @param all whether everything that the viewer may tick is ticked
     * @param ticked what the viewer has ticked
     */
    FactListView list(
            Viewer viewer, Edition edition, FactFilter asked, boolean all, Set<String> ticked, Locale locale) {
        long awaiting = inSight.count(viewer, edition, new FactFilter(asked.category(), FactFilter.AWAITING, 1));
        FactFilter filter = asked.beginning(awaiting > 0 && viewer.isSecretariat(edition));
        var paging = Paging.of(
                filter.page(),
                inSight.count(viewer, edition, filter),
                FactFilter.SIZE,
                FactAddress.list(edition.code()),
                filter.parameters());
        List<FactLine> lines = lines(edition, inSight.page(viewer, edition, filter.at(paging.page())), locale);
        return new FactListView(
                edition,
                lines,
                FactListView.Group.of(lines),
                FactListView.recordedTogether(lines),
                categories.of(edition),
                filter,
                paging,
                awaiting,
                edition.zoneId(),
                new FactListView.Ticking(viewer.accountId(), viewer.isSecretariat(edition), all, ticked),
                locale);
    }

    /** @param reason what the viewer wrote against it */
    FactView one(Viewer viewer, Edition edition, String id, String reason, FactFilter filter, Locale locale) {
        Fact fact = inSight.get(viewer, edition, id);
        List<FactLine> lines = lines(edition, facts.history(fact.nomination(), fact.criterion()), locale);
        boolean open = viewer.isSecretariat(edition)
                && corrections.open(fact.nomination().category());
        boolean own = fact.recordedBy() != null && fact.recordedBy() == viewer.accountId();
        boolean waits = open && fact.awaitsDecision() && own;
        return new FactView(
                fact.nomination(),
                fact.criterion(),
                lines.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow(),
                lines.stream().filter(l -> !l.id().equals(id)).toList(),
                open && fact.awaitsDecision() && !own,
                !fact.nomination().category().closed(),
                waits,
                waits ? officers.of(viewer, edition) : null,
                open && fact.current(),
                reason,
                filter,
                viewer.isSecretariat(edition) ? inSight.undecidedAfter(viewer, edition, id) : List.of());
    }

    private List<FactLine> lines(Edition edition, List<Fact> of, Locale locale) {
        FactScheme scheme = schemes.of(edition);
        Map<Long, List<FactItem>> itemsOf = items.of(of).stream()
                .collect(Collectors.groupingBy(i -> i.fact().id()));
        Map<Long, String> names = names(of);
        return of.stream()
                .map(f -> FactLine.of(
                        f, f.nomination().category(), itemsOf.getOrDefault(f.id(), List.of()), scheme, names, locale))
                .toList();
    }

    private Map<Long, String> names(Collection<Fact> of) {
        return accounts.names(of.stream()
                .flatMap(f -> Stream.of(Optional.ofNullable(f.recordedBy()), Optional.ofNullable(f.decidedBy())))
                .flatMap(Optional::stream)
                .toList());
    }
}
