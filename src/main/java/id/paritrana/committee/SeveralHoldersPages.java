package id.paritrana.committee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.VisibleProposals;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;

/** All seats of an edition on one page, where holders and accounts are proposed for as many of them as are filled in. */
@Path("/editions/{edition}/holders")
@NotInArchive
@Blocking
@RolesAllowed(Role.BINDERS)
public class SeveralHoldersPages {
    @CheckedTemplate(basePath = "committee")
    static class Templates {
        static native TemplateInstance several(SeveralHoldersView view, Errors errors);
    }

    private final EditionHere here;
    private final CommitteeLines lines;
    private final Accounts accounts;
    private final VisibleProposals seen;
    private final ProposeHolders propose;
    private final Act act;

    SeveralHoldersPages(
            EditionHere here,
            CommitteeLines lines,
            Accounts accounts,
            VisibleProposals seen,
            ProposeHolders propose,
            Act act) {
        this.here = here;
        this.lines = lines;
        this.accounts = accounts;
        this.seen = seen;
        this.propose = propose;
        this.act = act;
    }

    @GET
    public TemplateInstance show(@PathParam("edition") String edition) {
        return page(edition, SeveralHoldersForm.EMPTY, false, Errors.NONE);
    }

    /** Proposes what was filled in; the step {@code same} only chooses the accounts that bear a holder's name. */
    @POST
    public Response send(@PathParam("edition") String edition, Fields fields) {
        here.seen(edition);
        var form = SeveralHoldersForm.of(fields);
        if (fields.line("step").equals("same")) {
            return Answer.shown(page(edition, form, true, Errors.NONE));
        }
        return act.on(fields.key(), edition, form)
                .leads(() -> Done.HOLDERS_PROPOSED.at(
                        EditionAddress.proposals(edition), propose.propose(here.viewer(), edition, form)))
                .orRefusedAfresh(errors -> page(edition, form, false, errors));
    }

    private TemplateInstance page(String code, SeveralHoldersForm typed, boolean same, Errors errors) {
        Edition edition = here.edition(code);
        List<Proposal> open = seen.open(here.viewer(), edition).stream()
                .filter(proposal -> proposal.act().ofHolders())
                .toList();
        Map<Long, List<SeveralHoldersView.Waiting>> waits = open.stream()
                .collect(Collectors.groupingBy(
                        Proposal::seatId,
                        Collectors.mapping(
                                proposal -> new SeveralHoldersView.Waiting(
                                        proposal.publicId(),
                                        seen.act(proposal.act()).said(proposal, here.locale())),
                                Collectors.toList())));
        List<CommitteeView.Line> all = lines.of(edition, here.viewer().keepsRecords(edition));
        Set<Long> taken = all.stream()
                .flatMap(CommitteeView.Line::holders)
                .filter(holder -> !holder.ended())
                .map(holder -> holder.row().accountId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Templates.several(
                SeveralHoldersView.of(
                        code,
                        all,
                        waits,
                        accounts.latest(edition.office(), CommitteeLines.LATEST_ACCOUNTS),
                        taken,
                        typed,
                        same),
                errors);
    }
}
