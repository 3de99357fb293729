package id.paritrana.edition.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

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
import id.paritrana.site.form.MineAndTheirs;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Settings of an edition. */
@Path("/editions/{edition}/settings")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class SettingsPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance settings(View view, Errors errors);
    }

    /**
     * The page.
     *
     * @param quorum what is typed into the form that proposes another, or stands today; that form is there once the scheme is
     *     frozen
     * @param proposed another quorum waits for a second person already
     */
    record View(Edition edition, SettingsForm form, QuorumForm quorum, boolean proposed) {
        public String zoneName() {
            return Formats.zoneName(edition.zoneId());
        }
    }

    private static final Map<String, String> LABELS = Map.of(
            "zone", "edition.zone",
            "deadline", "edition.deadline",
            "quorumRule", "edition.quorum-rule",
            "quorum", "edition.quorum");

    private final EditionHere here;
    private final ChangeSettings change;
    private final ChangeQuorum changeQuorum;
    private final Proposals proposals;
    private final Act act;

    SettingsPages(EditionHere here, ChangeSettings change, ChangeQuorum changeQuorum, Proposals proposals, Act act) {
        this.here = here;
        this.change = change;
        this.changeQuorum = changeQuorum;
        this.proposals = proposals;
        this.act = act;
    }

    @GET
    public TemplateInstance show(@PathParam("edition") String code) {
        Edition edition = here.edition(code);
        return page(edition, SettingsForm.of(edition), QuorumForm.of(edition.quorum()), Errors.NONE);
    }

    @POST
    public Response change(@PathParam("edition") String code, @RestForm String key, @BeanParam SettingsForm form) {
        Edition edition = here.edition(code);
        return act.on(key, code, form)
                .does(() -> change.change(edition, form))
                .then(EditionAddress.desk(code), Done.KEPT)
                .orChanged(changed -> MineAndTheirs.page(
                        changed,
                        new MineAndTheirs.Changed(
                                Messages.text(here.locale(), "edition.settings") + ", " + edition.name(),
                                EditionAddress.settings(code),
                                List.of(new MineAndTheirs.Above(edition.name(), EditionAddress.desk(code)))),
                        LABELS,
                        form.completed(here.edition(code)).fields(),
                        this::word,
                        here.locale()))
                .orRefusedAfresh(errors -> {
                    Edition now = here.edition(code);
                    return page(now, form, form.completed(now).quorumTyped(), errors);
                });
    }

    /** Once the scheme is frozen, another quorum takes a second person. */
    @POST
    @Path("quorum")
    @NotInArchive
    public Response quorum(@PathParam("edition") String code, @RestForm String key, @BeanParam QuorumForm form) {
        Edition edition = here.seen(code);
        return act.on(key, "quorum", code, form)
                .does(() -> changeQuorum.propose(here.viewer(), edition, form))
                .then(EditionAddress.proposals(code), Done.PROPOSED)
                .orRefusedAfresh(errors -> {
                    Edition now = here.edition(code);
                    return page(now, SettingsForm.of(now), form, errors);
                });
    }

    private TemplateInstance page(Edition edition, SettingsForm form, QuorumForm quorum, Errors errors) {
        boolean proposed =
                edition.frozen() && proposals.isOpen(edition, ProposedAct.QUORUM_CHANGED, ProposalSubject.of(edition));
        return Templates.settings(new View(edition, form, quorum, proposed), errors);
    }

    private String word(String field, String value) {
        return switch (field) {
            case "zone" ->
                SettingsForm.ZONES.contains(value) ? Formats.zoneName(ZoneId.of(value)) + " (" + value + ")" : value;
            case "deadline" ->
                Typed.moment(value)
                        .map(m -> Formats.in(here.locale()).date(m.toLocalDate()) + " "
                                + Formats.in(here.locale()).clock(m.toLocalTime()))
                        .orElse(value);
            case "quorumRule" ->
                Messages.text(
                        here.locale(), value.equals("over") ? "edition.quorum-more-than" : "edition.quorum-at-least");
            default -> value;
        };
    }
}
