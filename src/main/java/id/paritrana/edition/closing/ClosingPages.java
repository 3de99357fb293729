package id.paritrana.edition.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.SolemnForm;

/** Closing scoring of a category: a page that says what speaks against it and what happens then. */
@Path("/editions/{edition}/close/{category}")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ClosingPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance close(View view, Errors errors);
    }

    /**
     * The page's question.
     *
     * @param proposed closing waits for a second person already
     * @param seal digest of what the page shows
     */
    record View(Edition edition, Category category, Closing questions, boolean proposed, String reason, String seal) {}

    private final EditionHere here;
    private final Categories categories;
    private final CloseScoring close;
    private final CloseDespiteQuestions despite;
    private final Proposals proposals;
    private final Act act;

    ClosingPages(
            EditionHere here,
            Categories categories,
            CloseScoring close,
            CloseDespiteQuestions despite,
            Proposals proposals,
            Act act) {
        this.here = here;
        this.proposals = proposals;
        this.categories = categories;
        this.close = close;
        this.despite = despite;
        this.act = act;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String code, @PathParam("category") String category) {
        return page(code, category, "", Errors.NONE);
    }

    @POST
    public Response close(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @RestForm String key,
            @BeanParam SolemnForm sent) {
        Category chosen = categories.get(here.seen(code), category);
        return act.on(key, "close", code, category, sent)
                .does(() -> close.close(here.viewer(), chosen, sent))
                .then(EditionAddress.desk(code), Done.CLOSED)
                .orRefusedAfresh(errors -> page(code, category, "", errors));
    }

    /** Where something is open a second person is asked. */
    @POST
    @Path("propose")
    public Response propose(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @RestForm String key,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String shown) {
        Category chosen = categories.get(here.seen(code), category);
        return act.on(key, "propose-closing", code, category, reason, shown)
                .does(() -> despite.propose(here.viewer(), chosen, reason, shown))
                .then(EditionAddress.proposals(code), Done.PROPOSED)
                .orRefusedAfresh(errors -> page(code, category, reason, errors));
    }

    private TemplateInstance page(String code, String category, String reason, Errors errors) {
        Edition edition = here.edition(code);
        Category chosen = categories.get(edition, category);
        Closing questions = close.questions(chosen);
        return Templates.close(
                new View(
                        edition,
                        chosen,
                        questions,
                        proposals.isOpen(edition, ProposedAct.SCORING_CLOSED, ProposalSubject.of(chosen)),
                        reason,
                        CloseScoring.seal(questions)),
                errors);
    }
}
