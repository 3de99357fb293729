package id.paritrana.fact;

import java.net.URI;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.Accounts;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.nomination.Paging;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** The facts of an edition, those that await a second person first, and the page on which that person decides. */
@Path("/editions/{edition}/facts")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class FactPages {
    @CheckedTemplate(basePath = "fact")
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance one(OneView view, Errors errors);
    }

    record ListView(
            Edition edition,
            List<FactLine> facts,
            List<Category> categories,
            FactFilter filter,
            Paging paging,
            long awaiting,
            int first,
            ZoneId zone) {}

    /** @param own whether the viewer recorded it, and so cannot decide on it */
    record OneView(
            Edition edition,
            Category category,
            FactLine fact,
            List<FactLine> history,
            boolean mayDecide,
            boolean own,
            boolean mayRecord,
            String nominationUrl,
            String recordUrl,
            String action,
            String reason,
            ZoneId zone) {}

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    Facts facts;

    @Inject
    FactsInSight inSight;

    @Inject
    FactItems items;

    @Inject
    FactSchemes schemes;

    @Inject
    Accounts accounts;

    @Inject
    Corrections corrections;

    @Inject
    ConfirmFact confirmFact;

    @Inject
    RejectFact rejectFact;

    @Inject
    CurrentUser user;

    @Inject
    Once once;

    @Inject
    Site site;

    @GET
    public TemplateInstance list(
            @PathParam("edition") String code,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        site.in(EditionHere.of(edition));
        var filter = FactFilter.of(category, state, page);
        var paging = Paging.of(
                filter.page(),
                inSight.count(viewer, edition, filter),
                FactFilter.SIZE,
                "/editions/" + edition.code() + "/facts",
                filter.parameters());
        List<Fact> shown = inSight.page(viewer, edition, filter.at(paging.page()));
        FactScheme scheme = schemes.of(edition);
        Map<Long, List<FactItem>> itemsOf = itemsOf(shown);
        Map<Long, String> names = names(shown);
        return Templates.list(new ListView(
                edition,
                shown.stream()
                        .map(f -> FactLine.of(
                                f,
                                f.nomination().category(),
                                itemsOf.getOrDefault(f.id(), List.of()),
                                scheme,
                                names,
                                site.locale()))
                        .toList(),
                categories.of(edition),
                filter,
                paging,
                inSight.count(viewer, edition, new FactFilter("", "awaiting", 1)),
                (paging.page() - 1) * FactFilter.SIZE,
                edition.zoneId()));
    }

    @GET
    @Path("{fact:\\d{1,18}}")
    public TemplateInstance one(@PathParam("edition") String code, @PathParam("fact") long id) {
        return Templates.one(view(code, id, ""), Errors.NONE);
    }

    @POST
    @Path("{fact:\\d{1,18}}/confirm")
    @RolesAllowed(Role.SECRETARIAT)
    public Response confirm(@PathParam("edition") String code, @PathParam("fact") long id, @RestForm String key) {
        Edition edition = editions.seenBy(user.viewer(), code);
        return decide(code, id, key, "confirm", "", () -> confirmFact.confirm(user.viewer(), edition, id));
    }

    @POST
    @Path("{fact:\\d{1,18}}/reject")
    @RolesAllowed(Role.SECRETARIAT)
    public Response reject(
            @PathParam("edition") String code,
            @PathParam("fact") long id,
            @RestForm String key,
            @RestForm @DefaultValue("") String reason) {
        Edition edition = editions.seenBy(user.viewer(), code);
        return decide(code, id, key, "reject", reason, () -> rejectFact.reject(user.viewer(), edition, id, reason));
    }

    private Response decide(String code, long id, String key, String word, String reason, Runnable act) {
        try {
            String to = once.run(key, word + " " + code + " " + id + " " + reason, () -> {
                act.run();
                return "/editions/" + code + "/facts";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(Templates.one(view(code, id, reason), Errors.of(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private OneView view(String code, long id, String reason) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        Fact fact = inSight.get(viewer, edition, id);
        site.in(EditionHere.of(edition));
        Category category = fact.nomination().category();
        List<Fact> history = facts.history(fact.nomination(), fact.criterion());
        FactScheme scheme = schemes.of(edition);
        Map<Long, List<FactItem>> itemsOf = itemsOf(history);
        Map<Long, String> names = names(history);
        List<FactLine> lines = history.stream()
                .map(f ->
                        FactLine.of(f, category, itemsOf.getOrDefault(f.id(), List.of()), scheme, names, site.locale()))
                .toList();
        boolean open = viewer.isSecretariat() && corrections.open(category);
        boolean own = fact.recordedBy() != null && fact.recordedBy() == viewer.accountId();
        return new OneView(
                edition,
                category,
                lines.stream().filter(l -> l.id() == id).findFirst().orElseThrow(),
                lines.stream().filter(l -> l.id() != id).toList(),
                open && fact.awaitsDecision() && !own,
                open && fact.awaitsDecision() && own,
                open && fact.current(),
                NominationAddress.of(fact.nomination()),
                NominationAddress.of(fact.nomination(), "facts", fact.criterion()),
                "/editions/" + edition.code() + "/facts/" + id,
                reason,
                edition.zoneId());
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
