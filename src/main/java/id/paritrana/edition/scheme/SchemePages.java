package id.paritrana.edition.scheme;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;

/** The scheme of an edition, and the steps from a draft to open scoring. */
@Path("/editions/{edition}/scheme")
@Blocking
public class SchemePages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance scheme(
                Edition edition,
                SchemeView view,
                boolean mayChange,
                List<Objection> obstacles,
                List<Objection> doubts,
                Unfreeze unfreeze,
                String basis,
                String shown,
                Errors errors);
    }

    /**
     * The part about unfreezing.
     *
     * @param offered to those who may, while the scheme is frozen
     */
    record Unfreeze(boolean offered, boolean proposed, List<Objection> obstacles, String reason) {
        static final Unfreeze NOT = new Unfreeze(false, false, List.of(), "");
    }

    private final EditionHere here;
    private final Categories categories;
    private final Schemes schemes;
    private final FreezeScheme freeze;
    private final OpenScoring open;
    private final UnfreezeScheme unfreeze;
    private final Proposals proposals;
    private final Act act;

    SchemePages(
            EditionHere here,
            Categories categories,
            Schemes schemes,
            FreezeScheme freeze,
            OpenScoring open,
            UnfreezeScheme unfreeze,
            Proposals proposals,
            Act act) {
        this.here = here;
        this.categories = categories;
        this.schemes = schemes;
        this.freeze = freeze;
        this.open = open;
        this.unfreeze = unfreeze;
        this.proposals = proposals;
        this.act = act;
    }

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public TemplateInstance show(@PathParam("edition") String code) {
        return page(code, "", "", Errors.NONE);
    }

    @POST
    @Path("freeze")
    @NotInArchive
    @Limited(Often.ANALYSIS)
    @RolesAllowed(Role.SECRETARIAT)
    public Response freeze(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm @DefaultValue("") String basis,
            @RestForm boolean sure,
            @RestForm @DefaultValue("") String shown) {
        Edition edition = here.seen(code);
        return act.on(key, "freeze", code, basis, sure, shown)
                .does(() -> freeze.freeze(here.viewer(), edition, basis, sure, shown))
                .then(EditionAddress.scheme(code), Done.FROZEN)
                .orRefusedAfresh(errors -> page(code, basis, "", errors));
    }

    @POST
    @Path("open")
    @NotInArchive
    @RolesAllowed(Role.SECRETARIAT)
    public Response open(@PathParam("edition") String code, @RestForm String key, @RestForm boolean sure) {
        Edition edition = here.seen(code);
        return act.on(key, "open", code, sure)
                .does(() -> open.open(here.viewer(), edition, sure))
                .then(EditionAddress.desk(code), Done.OPENED)
                .orRefusedAfresh(errors -> page(code, "", "", errors));
    }

    @POST
    @Path("unfreeze")
    @NotInArchive
    @RolesAllowed(Role.SECRETARIAT)
    public Response unfreeze(
            @PathParam("edition") String code, @RestForm String key, @RestForm @DefaultValue("") String reason) {
        Edition edition = here.seen(code);
        return act.on(key, "unfreeze", code, reason)
                .does(() -> unfreeze.propose(here.viewer(), edition, reason))
                .then(EditionAddress.proposals(code), Done.PROPOSED)
                .orRefusedAfresh(errors -> page(code, "", reason, errors));
    }

    private TemplateInstance page(String code, String basis, String reason, Errors errors) {
        Edition edition = here.edition(code);
        here.unlessArchiveWithout(edition, () -> schemes.weighs(edition));
        boolean mayChange = here.viewer().isSecretariat(edition) && !edition.onlyRead();
        // before what is shown: whatever changes in between makes the freezing of this page refused, never unread
        String shown = mayChange && !edition.frozen() ? schemes.digest(edition) : "";
        List<Category> all = categories.of(edition);
        return Templates.scheme(
                edition,
                SchemeView.of(all, schemes.drafts(edition, all), here.locale()),
                mayChange,
                mayChange && !edition.frozen() ? freeze.objections(edition) : List.of(),
                mayChange && !edition.frozen() ? freeze.doubts(edition) : List.of(),
                mayChange && edition.frozen() ? unfreezing(edition, reason) : Unfreeze.NOT,
                basis,
                shown,
                errors);
    }

    private Unfreeze unfreezing(Edition edition, String reason) {
        return new Unfreeze(
                true,
                proposals.isOpen(edition, ProposedAct.SCHEME_UNFROZEN, ProposalSubject.of(edition)),
                unfreeze.objections(edition),
                reason);
    }
}
