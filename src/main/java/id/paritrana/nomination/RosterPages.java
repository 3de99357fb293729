package id.paritrana.nomination;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;

/** The acts on a frozen roster: a nomination is added, or withdrawn. */
@Path("/editions/{edition}/roster")
@NotInArchive
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class RosterPages {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance add(
                Edition edition, List<Category> categories, NominationForm form, Errors errors);

        static native TemplateInstance withdraw(WithdrawalView view, Errors errors);
    }

    /**
     * @param byTwo a second person confirms it
     * @param waits it is proposed already
     * @param obstacle why it cannot be withdrawn; empty for what can
     * @param reason what was typed
     */
    record WithdrawalView(Nomination nomination, boolean byTwo, boolean waits, String obstacle, String reason) {}

    private final EditionHere here;
    private final NominationHere hereOne;
    private final Categories categories;
    private final AddNomination add;
    private final WithdrawNomination withdraw;
    private final Proposals proposals;
    private final Act act;

    RosterPages(
            EditionHere here,
            NominationHere hereOne,
            Categories categories,
            AddNomination add,
            WithdrawNomination withdraw,
            Proposals proposals,
            Act act) {
        this.here = here;
        this.hereOne = hereOne;
        this.categories = categories;
        this.add = add;
        this.withdraw = withdraw;
        this.proposals = proposals;
        this.act = act;
    }

    @GET
    @Path("add")
    public TemplateInstance ask(@PathParam("edition") String code) {
        return form(code, NominationForm.EMPTY, Errors.NONE);
    }

    @POST
    @Path("add")
    public Response add(@PathParam("edition") String code, @RestForm String key, @BeanParam NominationForm form) {
        Edition edition = here.seen(code);
        return act.on(key, "add-nomination", code, form)
                .does(() -> add.propose(here.viewer(), edition, form))
                .then(EditionAddress.proposals(code), Done.PROPOSED)
                .orRefusedAfresh(errors -> form(code, form, errors));
    }

    @GET
    @Path("{nomination}/withdraw")
    public TemplateInstance askWithdrawal(
            @PathParam("edition") String code, @PathParam("nomination") String nomination) {
        return withdrawal(code, nomination, "", Errors.NONE);
    }

    @POST
    @Path("{nomination}/withdraw")
    public Response withdraw(
            @PathParam("edition") String code,
            @PathParam("nomination") String nomination,
            @RestForm String key,
            @RestForm String reason,
            @RestForm String sure) {
        Edition edition = here.seen(code);
        String why = Typed.line(reason);
        String yes = Typed.line(sure);
        return act.on(key, "withdraw", code, nomination, why, yes)
                .leads(() -> withdraw.withdraw(here.viewer(), edition, nomination, why, yes)
                        ? Done.PROPOSED.at(EditionAddress.proposals(code))
                        : Done.WITHDRAWN.at(NominationAddress.one(code, nomination)))
                .orRefusedAfresh(errors -> withdrawal(code, nomination, why, errors));
    }

    private TemplateInstance withdrawal(String code, String nominee, String reason, Errors errors) {
        Nomination nomination = hereOne.nomination(code, nominee);
        boolean waits = proposals.isOpen(
                nomination.edition(), ProposedAct.NOMINATION_WITHDRAWN, WithdrawNomination.about(nomination));
        String obstacle = WithdrawNomination.obstacle(nomination)
                .map(objection -> objection.onPage(here.locale()))
                .orElse("");
        return Templates.withdraw(
                new WithdrawalView(nomination, nomination.edition().opened(), waits, obstacle, reason), errors);
    }

    private TemplateInstance form(String code, NominationForm form, Errors errors) {
        Edition edition = here.edition(code);
        return Templates.add(edition, categories.of(edition), form, errors);
    }
}
