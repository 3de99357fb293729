package id.paritrana.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Nomination;
import id.paritrana.site.Errors;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;

/** The facts of an edition, those that await a second person first, and the page on which that person decides. */
@Path("/editions/{edition}/facts")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class FactPages {
    @CheckedTemplate(basePath = "fact")
    static class Templates {
        static native TemplateInstance list(ListView view, Errors errors);

        static native TemplateInstance one(OneView view, Errors errors);
    }

    /**
     * @param groups facts one after another that are about one nominee and stand alike
     * @param recorded who recorded most of them, and when; empty where that differs
     */
    record ListView(
            Edition edition,
            List<FactLine> facts,
            List<Group> groups,
            String recorded,
            List<Category> categories,
            FactFilter filter,
            Paging paging,
            long awaiting,
            ZoneId zone,
            Ticking ticking) {
        /** Who recorded a fact, where that has not been said of all. */
        public String recordedBesides(FactLine fact) {
            return fact.recorded().equals(recorded) ? "" : fact.recorded();
        }
    }

    /** Facts about one nominee, under its name. */
    record Group(String nominee, List<FactLine> facts) {
        static List<Group> of(List<FactLine> facts) {
            var groups = new ArrayList<Group>();
            int from = 0;
            for (int i = 1; i <= facts.size(); i++) {
                if (i == facts.size() || !facts.get(i).beside(facts.get(from))) {
                    groups.add(new Group(facts.get(from).nominee(), facts.subList(from, i)));
                    from = i;
                }
            }
            return groups;
        }
    }

    /**
     * Which facts of the list the viewer may tick, and which are.
     *
     * @param account of the viewer, who does not confirm what that account recorded
     * @param decides whether the viewer decides on facts at all
     * @param all whether everything that may be ticked is
     */
    record Ticking(long account, boolean decides, boolean all, Set<String> ticked) {
        public boolean offers(FactLine fact) {
            return decides && fact.awaits() && (fact.recorder() == null || fact.recorder() != account);
        }

        public boolean ticks(FactLine fact) {
            return all || ticked.contains(fact.id());
        }

        public boolean any(List<FactLine> facts) {
            return facts.stream().anyMatch(this::offers);
        }
    }

    /**
     * @param own whether the viewer recorded it, and so cannot decide on it
     * @param filter of the list from which the viewer came
     * @param others the facts on which the viewer may decide next
     */
    record OneView(
            Nomination nomination,
            String criterion,
            FactLine fact,
            List<FactLine> history,
            boolean mayDecide,
            boolean own,
            boolean mayRecord,
            String reason,
            FactFilter filter,
            List<String> others) {
        /** What the viewer wrote against a fact that somebody else has decided on meanwhile. */
        public String unused() {
            return mayDecide ? "" : reason;
        }

        public String edition() {
            return nomination.edition().code();
        }

        public ZoneId zone() {
            return nomination.edition().zoneId();
        }
    }

    private final EditionHere here;
    private final Categories categories;
    private final Facts facts;
    private final FactsInSight inSight;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Accounts accounts;
    private final Corrections corrections;
    private final ConfirmFact confirmFact;
    private final ConfirmFacts confirmFacts;
    private final RejectFact rejectFact;
    private final Act act;

    FactPages(
            EditionHere here,
            Categories categories,
            Facts facts,
            FactsInSight inSight,
            FactItems items,
            FactSchemes schemes,
            Accounts accounts,
            Corrections corrections,
            ConfirmFact confirmFact,
            ConfirmFacts confirmFacts,
            RejectFact rejectFact,
            Act act) {
        this.here = here;
        this.categories = categories;
        this.facts = facts;
        this.inSight = inSight;
        this.items = items;
        this.schemes = schemes;
        this.accounts = accounts;
        this.corrections = corrections;
        this.confirmFact = confirmFact;
        this.confirmFacts = confirmFacts;
        this.rejectFact = rejectFact;
        this.act = act;
    }

    @GET
    public TemplateInstance list(
            @PathParam("edition") String code,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("ticked") @Nullable String ticked) {
        return list(code, FactFilter.of(category, state, page), "all".equals(ticked), Set.of(), Errors.NONE);
    }

    private TemplateInstance list(String code, FactFilter filter, boolean all, Set<String> ticked, Errors errors) {
        var viewer = here.viewer();
        Edition edition = here.edition(code);
        var paging = Paging.of(
                filter.page(),
                inSight.count(viewer, edition, filter),
                FactFilter.SIZE,
                FactAddress.list(edition.code()),
                filter.parameters());
        List<Fact> shown = inSight.page(viewer, edition, filter.at(paging.page()));
        FactScheme scheme = schemes.of(edition);
        Map<Long, List<FactItem>> itemsOf = itemsOf(shown);
        Map<Long, String> names = names(shown);
        List<FactLine> lines = shown.stream()
                .map(f -> FactLine.of(
                        f,
                        f.nomination().category(),
                        itemsOf.getOrDefault(f.id(), List.of()),
                        scheme,
                        names,
                        here.locale()))
                .toList();
        var view = new ListView(
                edition,
                lines,
                Group.of(lines),
                recordedTogether(lines),
                categories.of(edition),
                filter,
                paging,
                inSight.count(viewer, edition, new FactFilter("", "awaiting", 1)),
                edition.zoneId(),
                new Ticking(viewer.accountId(), viewer.isSecretariat(edition), all, ticked));
        return Templates.list(view, errors);
    }

    /** What is said of more than half of them. */
    private static String recordedTogether(List<FactLine> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(FactLine::recorded, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1 && e.getValue() * 2 > facts.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @POST
    @Path("confirm")
    @RolesAllowed(Role.SECRETARIAT)
    public Response confirmMany(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm("fact") @Nullable List<String> facts,
            @RestForm String category,
            @RestForm String state,
            @RestForm String page) {
        Edition edition = here.seen(code);
        Set<String> ids = facts == null ? Set.of() : new TreeSet<>(facts);
        var filter = FactFilter.of(category, state, page);
        return act.on(key, "confirm", code, ids)
                .does(() -> confirmFacts.confirm(here.viewer(), edition, ids))
                .then(FactAddress.list(code) + filter.query())
                .orRefused(errors -> list(code, filter, false, ids, errors));
    }

    @GET
    @Path("{fact}")
    public TemplateInstance one(
            @PathParam("edition") String code,
            @PathParam("fact") String id,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page) {
        return Templates.one(view(code, id, "", FactFilter.of(category, state, page)), Errors.NONE);
    }

    @POST
    @Path("{fact}/confirm")
    @RolesAllowed(Role.SECRETARIAT)
    public Response confirm(
            @PathParam("edition") String code,
            @PathParam("fact") String id,
            @RestForm String key,
            @RestForm String category,
            @RestForm String state,
            @RestForm String page) {
        Edition edition = here.seen(code);
        var filter = FactFilter.of(category, state, page);
        return act.on(key, "confirm", code, id)
                .does(() -> confirmFact.confirm(here.viewer(), edition, id))
                .then(FactAddress.one(code, id) + filter.query())
                .orRefused(errors -> Templates.one(view(code, id, "", filter), errors));
    }

    @POST
    @Path("{fact}/reject")
    @RolesAllowed(Role.SECRETARIAT)
    public Response reject(
            @PathParam("edition") String code,
            @PathParam("fact") String id,
            @RestForm String key,
            @RestForm @DefaultValue("") String reason,
            @RestForm String category,
            @RestForm String state,
            @RestForm String page) {
        Edition edition = here.seen(code);
        var filter = FactFilter.of(category, state, page);
        return act.on(key, "reject", code, id, reason)
                .does(() -> rejectFact.reject(here.viewer(), edition, id, reason))
                .then(FactAddress.one(code, id) + filter.query())
                .orRefused(errors -> Templates.one(view(code, id, reason, filter), errors));
    }

    private OneView view(String code, String id, String reason, FactFilter filter) {
        var viewer = here.viewer();
        Edition edition = here.seen(code);
        Fact fact = inSight.get(viewer, edition, id);
        here.show(edition);
        Category category = fact.nomination().category();
        List<Fact> history = facts.history(fact.nomination(), fact.criterion());
        FactScheme scheme = schemes.of(edition);
        Map<Long, List<FactItem>> itemsOf = itemsOf(history);
        Map<Long, String> names = names(history);
        List<FactLine> lines = history.stream()
                .map(f ->
                        FactLine.of(f, category, itemsOf.getOrDefault(f.id(), List.of()), scheme, names, here.locale()))
                .toList();
        boolean open = viewer.isSecretariat(edition) && corrections.open(category);
        boolean own = fact.recordedBy() != null && fact.recordedBy() == viewer.accountId();
        return new OneView(
                fact.nomination(),
                fact.criterion(),
                lines.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow(),
                lines.stream().filter(l -> !l.id().equals(id)).toList(),
                open && fact.awaitsDecision() && !own,
                open && fact.awaitsDecision() && own,
                open && fact.current(),
                reason,
                filter,
                viewer.isSecretariat(edition) ? inSight.undecidedAfter(viewer, edition, id) : List.of());
    }

    private Map<Long, List<FactItem>> itemsOf(Collection<Fact> of) {
        return items.of(of).stream().collect(Collectors.groupingBy(i -> i.fact().id()));
    }

    private Map<Long, String> names(Collection<Fact> of) {
        return accounts.names(of.stream()
                .flatMap(f -> Stream.of(Optional.ofNullable(f.recordedBy()), Optional.ofNullable(f.decidedBy())))
                .flatMap(Optional::stream)
                .toList());
    }
}
