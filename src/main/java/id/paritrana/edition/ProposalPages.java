package id.paritrana.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.form.Act;

/** What one officer has proposed, and another decides. */
@Path("/editions/{edition}/proposals")
@Blocking
@RolesAllowed(Role.INSPECTORS)
public class ProposalPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance proposals(ProposalView view, Errors errors);
    }

    private final EditionHere here;
    private final Proposals proposals;
    private final SecondOfficer second;
    private final Map<ProposedAct, ProposableAct> acts;
    private final Accounts accounts;
    private final Act act;

    ProposalPages(
            EditionHere here,
            Proposals proposals,
            SecondOfficer second,
            @All List<ProposableAct> acts,
            Accounts accounts,
            Act act) {
        this.here = here;
        this.proposals = proposals;
        this.second = second;
        this.acts = acts.stream().collect(Collectors.toMap(ProposableAct::act, Function.identity()));
        this.accounts = accounts;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return page(code, Errors.NONE);
    }

    @POST
    @Path("{proposal}/confirm")
    @RolesAllowed(Role.SECRETARIAT)
    public Response confirm(
            @PathParam("edition") String code, @PathParam("proposal") long proposal, @RestForm String key) {
        Edition edition = here.seen(code);
        ProposedAct what =
                proposals.in(edition, proposal).orElseThrow(NotThere::new).act();
        return act.on(key, "confirm", code, proposal)
                .does(() -> known(what).confirm(edition, proposal))
                .then(EditionAddress.proposals(code))
                .orRefused(errors -> page(code, errors));
    }

    @POST
    @Path("{proposal}/reject")
    @RolesAllowed(Role.SECRETARIAT)
    public Response reject(
            @PathParam("edition") String code, @PathParam("proposal") long proposal, @RestForm String key) {
        Edition edition = here.seen(code);
        return act.on(key, "reject", code, proposal)
                .does(() -> second.reject(edition, proposal))
                .then(EditionAddress.proposals(code))
                .orRefused(errors -> page(code, errors));
    }

    private ProposableAct known(ProposedAct what) {
        ProposableAct known = acts.get(what);
        if (known == null) {
            throw new IllegalStateException("nobody does " + what);
        }
        return known;
    }

    private TemplateInstance page(String code, Errors errors) {
        Edition edition = here.edition(code);
        List<Proposal> open = proposals.open(edition);
        Map<Long, String> names =
                accounts.names(open.stream().map(Proposal::proposedBy).toList());
        var lines = new ArrayList<ProposalView.Line>();
        for (Proposal proposal : open) {
            lines.add(new ProposalView.Line(
                    proposal.id(),
                    known(proposal.act()).said(proposal, here.locale()),
                    proposal.reason(),
                    names.getOrDefault(proposal.proposedBy(), ""),
                    proposal.proposedAt(),
                    proposal.proposedBy() == here.viewer().accountId()));
        }
        return Templates.proposals(
                new ProposalView(edition, lines, here.viewer().isSecretariat()), errors);
    }
}
