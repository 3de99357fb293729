package id.paritrana.edition.proposal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.OfScoring;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.SolemnForm;

/** What one person has proposed, and another decides. */
@Path("/editions/{edition}/proposals")
@OfScoring
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class ProposalPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance proposals(ProposalView view);

        static native TemplateInstance proposal(ProposalView.One view, Errors errors);
    }

    /** How long a rejection is shown to who had proposed. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final EditionHere here;
    private final Proposals proposals;
    private final VisibleProposals seen;
    private final SecondPerson second;
    private final Accounts accounts;
    private final Act act;
    private final Clock clock;

    ProposalPages(
            EditionHere here,
            Proposals proposals,
            VisibleProposals seen,
            SecondPerson second,
            Accounts accounts,
            Act act,
            Clock clock) {
        this.here = here;
        this.proposals = proposals;
        this.seen = seen;
        this.second = second;
        this.accounts = accounts;
        this.act = act;
        this.clock = clock;
    }

    /** @param of the proposal that the viewer has just decided */
    @GET
    public TemplateInstance list(@PathParam("edition") String code, @QueryParam("of") @Nullable String of) {
        Edition edition = here.edition(code);
        return Templates.proposals(new ProposalView(
                edition, lines(seen.open(here.viewer(), edition)), rejected(edition), done(edition, of)));
    }

    private List<ProposalView.Rejected> rejected(Edition edition) {
        List<Proposal> own =
                proposals
                        .rejected(
                                edition,
                                here.viewer().accounts(),
                                clock.instant().minus(TOLD))
                        .stream()
                        .filter(proposal -> seen.by(here.viewer(), proposal))
                        .toList();
        Map<Long, String> names =
                accounts.names(own.stream().map(Proposal::decidedBy).toList());
        return own.stream()
                .map(proposal -> new ProposalView.Rejected(
                        seen.act(proposal.act()).said(proposal, here.locale()),
                        proposal.rejection(),
                        names.getOrDefault(proposal.decidedBy(), ""),
                        proposal.decidedAt()))
                .toList();
    }

    /** The list, which says first what has become of this proposal. */
    private static String decided(String code, String id) {
        return EditionAddress.proposals(code) + "?of=" + id;
    }

    private String done(Edition edition, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(known -> proposals.in(edition, known))
                .filter(Proposal::decided)
                .filter(proposal -> seen.by(here.viewer(), proposal))
                .map(proposal -> SecondPerson.done(proposal, seen.act(proposal.act()), here.locale()))
                .orElse("");
    }

    @GET
    @Path("{proposal}")
    public TemplateInstance one(@PathParam("edition") String code, @PathParam("proposal") String id) {
        return page(code, id, "", Errors.NONE);
    }

    @POST
    @Path("{proposal}/confirm")
    public Response confirm(
            @PathParam("edition") String code,
            @PathParam("proposal") String id,
            @RestForm String key,
            @BeanParam SolemnForm sent) {
        Edition edition = here.seen(code);
        Proposal proposal = found(edition, id);
        return act.on(key, "confirm", code, id, sent)
                .does(() -> seen.act(proposal.act()).confirm(here.viewer(), edition, proposal.id(), sent))
                .then(decided(code, id))
                .orRefusedAfresh(errors -> page(code, id, "", errors));
    }

    @POST
    @Path("{proposal}/reject")
    public Response reject(
            @PathParam("edition") String code,
            @PathParam("proposal") String id,
            @RestForm String key,
            @RestForm @DefaultValue("") String reason) {
        Edition edition = here.seen(code);
        long proposal = found(edition, id).id();
        return act.on(key, "reject", code, id, reason)
                .does(() -> second.reject(here.viewer(), edition, proposal, reason))
                .then(decided(code, id))
                .orRefusedAfresh(errors -> page(code, id, reason, errors));
    }

    private Proposal found(Edition edition, String id) {
        return proposals
                .in(edition, id)
                .filter(proposal -> seen.by(here.viewer(), proposal))
                .orElseThrow(NotThere::new);
    }

    private TemplateInstance page(String code, String id, String rejection, Errors errors) {
        Edition edition = here.edition(code);
        Proposal proposal = found(edition, id);
        if (proposal.decided()) {
            throw errors.any() ? new Refusal(errors.all()) : new Refusal(SecondPerson.decided(proposal));
        }
        ProposableAct what = seen.act(proposal.act());
        return Templates.proposal(
                new ProposalView.One(
                        edition,
                        lines(List.of(proposal)).get(0),
                        what.overtaken(proposal, here.locale()).orElse(""),
                        what.open(proposal, here.locale()),
                        what.gaps(proposal, here.locale()),
                        what.consequences(proposal, here.locale()),
                        seen.decidedByOthers(here.viewer(), proposal),
                        SecondPerson.seal(what, proposal),
                        rejection),
                errors);
    }

    private List<ProposalView.Line> lines(List<Proposal> shown) {
        Map<Long, String> names =
                accounts.names(shown.stream().map(Proposal::proposedBy).toList());
        return shown.stream()
                .map(proposal -> new ProposalView.Line(
                        proposal.publicId(),
                        seen.act(proposal.act()).said(proposal, here.locale()),
                        proposal.reason(),
                        names.getOrDefault(proposal.proposedBy(), ""),
                        proposal.proposedAt(),
                        proposal.proposedBy() == here.viewer().accountId(),
                        seen.decidedBy(here.viewer(), proposal)))
                .toList();
    }
}
