package id.paritrana.fact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;

/** The facts of an edition, those that await a second person first, and the page on which that person decides. */
@Path("/editions/{edition}/facts")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class FactPages {
    @CheckedTemplate(basePath = "fact")
    static class Templates {
        static native TemplateInstance list(FactListView view, Errors errors);

        static native TemplateInstance one(FactView view, Errors errors);
    }

    private final EditionHere here;
    private final FactViews views;
    private final ConfirmFact confirmFact;
    private final ConfirmFacts confirmFacts;
    private final RejectFact rejectFact;
    private final Act act;

    FactPages(
            EditionHere here,
            FactViews views,
            ConfirmFact confirmFact,
            ConfirmFacts confirmFacts,
            RejectFact rejectFact,
            Act act) {
        this.here = here;
        this.views = views;
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
            @QueryParam("page") String page) {
        return list(code, FactFilter.of(category, state, page), false, Set.of(), Errors.NONE);
    }

    private TemplateInstance list(String code, FactFilter filter, boolean all, Set<String> ticked, Errors errors) {
        Edition edition = here.edition(code);
        here.unlessArchiveWithout(edition, () -> views.any(edition));
        return Templates.list(views.list(here.viewer(), edition, filter, all, ticked, here.locale()), errors);
    }

    /** @param step {@code all} only ticks all of the page that can be ticked */
    @POST
    @Path("confirm")
    @RolesAllowed(Role.SECRETARIAT)
    public Response confirmMany(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm("fact") @Nullable List<String> facts,
            @RestForm String category,
            @RestForm String state,
            @RestForm String page,
            @RestForm @Nullable String step) {
        Edition edition = here.seen(code);
        Set<String> ids = facts == null ? Set.of() : new TreeSet<>(facts);
        var filter = FactFilter.of(category, state, page);
        if ("all".equals(step)) {
            return Answer.shown(list(code, filter, true, ids, Errors.NONE));
        }
        return act.on(key, "confirm", code, ids)
                .leads(() -> Done.FACTS_CONFIRMED.at(
                        FactAddress.list(code) + filter.query(),
                        ids.size(),
                        confirmFacts.confirm(here.viewer(), edition, ids)))
                .orRefusedAfresh(errors -> list(code, filter, false, ids, errors));
    }

    @GET
    @Path("{fact}")
    public TemplateInstance one(
            @PathParam("edition") String code,
            @PathParam("fact") String id,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page) {
        return one(code, id, "", FactFilter.of(category, state, page), Errors.NONE);
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
                .leads(() -> Done.FACTS_CONFIRMED.at(
                        FactAddress.one(code, id) + filter.query(),
                        1,
                        confirmFact.confirm(here.viewer(), edition, id) ? 0 : 1))
                .orRefusedAfresh(errors -> one(code, id, "", filter, errors));
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
                .then(FactAddress.one(code, id) + filter.query(), Done.FACT_REJECTED)
                .orRefusedAfresh(errors -> one(code, id, reason, filter, errors));
    }

    private TemplateInstance one(String code, String id, String reason, FactFilter filter, Errors errors) {
        Edition edition = here.seen(code);
        FactView view = views.one(here.viewer(), edition, id, reason, filter, here.locale());
        here.show(edition);
        return Templates.one(view, errors);
    }
}
