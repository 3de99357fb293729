package id.paritrana.edition.proposal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import id.paritrana.edition.NotInArchive;
import id.paritrana.edition.proposal.ProposalView.Together;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;

/** What one person has proposed, and another decides. */
@Path("/editions/{edition}/proposals")
@NotInArchive
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class ProposalPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance proposals(ProposalView view, Errors errors);

        static native TemplateInstance proposal(ProposalView.One view, Errors errors);
    }

    /** How long a rejection is shown to who had proposed. */
    private static final Duration TOLD = Duration.ofDays(30);

    private static final int DONE_AT_MOST = 100;

    /** Stands for the ids of all that can be ticked. */
    private static final String EVERY = "all";

    /** One proposal about a holder is decided on its own page. */
    private static final int SEVERAL = 2;

    private final EditionHere here;
    private final Proposals proposals;
    private final VisibleProposals seen;
    private final SecondPerson second;
    private final ConfirmHolders confirmHolders;
    private final Accounts accounts;
    private final Act act;
    private final Clock clock;

    ProposalPages(
            EditionHere here,
            Proposals proposals,
            VisibleProposals seen,
            SecondPerson second,
            ConfirmHolders confirmHolders,
            Accounts accounts,
            Act act,
            Clock clock) {
        this.here = here;
        this.proposals = proposals;
        this.seen = seen;
        this.second = second;
        this.confirmHolders = confirmHolders;
        this.accounts = accounts;
        this.act = act;
        this.clock = clock;
    }

    /**
     * @param of the proposals that the viewer has just decided
     * @param ticked ids of those that are ticked, or {@code all}
     */
    @GET
    public TemplateInstance list(
            @PathParam("edition") String code,
            @QueryParam("of") @Nullable List<String> of,
            @QueryParam("ticked") @Nullable String ticked) {
        Edition edition = here.edition(code);
        Set<String> ids = ticked == null ? Set.of() : Set.copyOf(List.of(ticked.split(Pattern.quote(Together.TICKS))));
        return list(edition, of == null ? List.of() : of, ids, Errors.NONE);
    }

    private TemplateInstance list(Edition edition, List<String> of, Set<String> ticked, Errors errors) {
        List<Proposal> open = seen.open(here.viewer(), edition);
        List<Proposal> holders = open.stream()
                .filter(proposal -> proposal.act().ofHolders() && seen.decidedBy(here.viewer(), proposal))
                .toList();
        List<Proposal> together = holders.size() < SEVERAL ? List.of() : holders;
        List<Proposal> alone =
                open.stream().filter(proposal -> !together.contains(proposal)).toList();
        return Templates.proposals(
                new ProposalView(
                        edition,
                        lines(alone),
                        together(together, ticked),
                        rejected(edition),
                        of.size() > 1,
                        done(edition, of)),
                errors);
    }

    private Together together(List<Proposal> proposed, Set<String> ticked) {
        List<ProposalView.Line> lines = lines(proposed);
        List<ProposalView.Part> parts = IntStream.range(0, lines.size())
                .mapToObj(i -> part(lines.get(i), proposed.get(i)))
                .toList();
        List<String> then = proposed.stream()
                .flatMap(proposal -> seen.act(proposal.act()).consequences(proposal, here.locale()).stream())
                .distinct()
                .toList();
        Set<String> all = parts.stream()
                .filter(part -> part.overtaken().isEmpty())
                .map(part -> part.line().id())
                .filter(id -> ticked.contains(EVERY) || ticked.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Together(parts, then, all);
    }

    private ProposalView.Part part(ProposalView.Line line, Proposal proposal) {
        ProposableAct what = seen.act(proposal.act());
        return new ProposalView.Part(
                line,
                what.terms(proposal, here.locale()),
                what.overtaken(proposal, here.locale()).orElse(""),
                line.id() + Together.TICKS + SecondPerson.seal(what, proposal));
    }

    private List<ProposalView.Rejected> rejected(Edition edition) {
        List<Proposal> own = proposals
                .rejected(edition, here.viewer().accounts(), clock.instant().minus(TOLD))
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

    /** The list, which says first what has become of these proposals. */
    private static String decided(String code, Collection<String> ids) {
        return EditionAddress.proposals(code) + "?of=" + String.join("&of=", ids);
    }

    private List<String> done(Edition edition, List<String> ids) {
        List<Proposal> decided = ids.stream()
                .limit(DONE_AT_MOST)
                .flatMap(id -> proposals.in(edition, id).stream())
                .filter(Proposal::decided)
                .filter(proposal -> seen.by(here.viewer(), proposal))
                .sorted(Comparator.comparing(Proposal::id))
                .toList();
        return ids.size() > 1
                ? decided.stream()
                        .filter(Proposal::confirmed)
                        .map(proposal -> seen.act(proposal.act()).done(proposal, here.locale()))
                        .toList()
                : decided.stream()
                        .map(proposal -> SecondPerson.done(proposal, seen.act(proposal.act()), here.locale()))
                        .toList();
    }

    /**
     * @param ticked of each its id and the digest of what was shown of it
     * @param step {@code all} only ticks all that can be ticked
     */
    @POST
    @Path("confirm")
    public Response confirmMany(
            @PathParam("edition") String code,
            @RestForm String key,
            @RestForm("proposal") @Nullable List<String> ticked,
            @RestForm String sure,
            @RestForm @Nullable String step) {
        Edition edition = here.seen(code);
        if (EVERY.equals(step)) {
            return Answer.shown(list(here.edition(code), List.of(), Set.of(EVERY), Errors.NONE));
        }
        Map<String, String> seals = new TreeMap<>();
        for (String shown : ticked == null ? List.<String>of() : ticked) {
            int point = shown.indexOf(Together.TICKS);
            seals.put(shown.substring(0, Math.max(point, 0)), shown.substring(point + 1));
        }
        String yes = Typed.line(sure);
        return act.on(key, "confirm", code, seals, yes)
                .does(() -> confirmHolders.confirm(here.viewer(), edition, seals, yes))
                .then(decided(code, seals.keySet()))
                .orRefusedAfresh(errors -> list(here.edition(code), List.of(), seals.keySet(), errors));
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
                .then(decided(code, List.of(id)))
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
                .then(decided(code, List.of(id)))
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
                        Stream.concat(
                                        what.terms(proposal, here.locale()).stream(),
                                        what.consequences(proposal, here.locale()).stream())
                                .toList(),
                        what.differences(here.viewer(), proposal, here.locale()),
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
