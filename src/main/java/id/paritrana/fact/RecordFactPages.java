package id.paritrana.fact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Accounts;
import id.paritrana.access.Role;
import id.paritrana.edition.EditionAddress;
import id.paritrana.nomination.Corrections;
import id.paritrana.nomination.Evidence;
import id.paritrana.nomination.EvidenceList;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationAddress;
import id.paritrana.nomination.NominationHere;
import id.paritrana.nomination.PageWords;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.ChangedMeanwhile;
import id.paritrana.words.Messages;

/** The form on which an officer records a fact of a nomination. */
@Path("/editions/{edition}/nominations/{nomination}/facts/{criterion}")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class RecordFactPages {
    @CheckedTemplate(basePath = "fact")
    static class Templates {
        static native TemplateInstance record(RecordView view, FactForm form, Errors errors);
    }

    /** An option of a choice: its code, its score as shown, its words. */
    record Option(String level, String score, String label) {}

    /**
     * What was done to the fact that is stored now, by whom and when.
     *
     * @param own whether whoever reads it did it, on another page
     */
    record Deed(String who, Instant at, boolean decided, boolean own) {
        /** Key of the sentence. */
        public String key() {
            return own
                    ? "fact.record.meanwhile-own"
                    : decided ? "fact.record.meanwhile-decided" : "fact.record.meanwhile-recorded";
        }
    }

    /**
     * @param asksReason whether recording it asks for a reason
     * @param theirs what somebody else has recorded meanwhile, by label; empty when nobody has
     * @param before the last that was done to the fact; null where none is stored
     */
    record RecordView(
            Nomination nomination,
            Criterion criterion,
            List<Option> options,
            List<ChecklistItem> items,
            List<String> documents,
            boolean asksReason,
            Map<String, String> theirs,
            @Nullable Deed before) {
        public ZoneId zone() {
            return nomination.edition().zoneId();
        }

        public boolean choice() {
            return criterion.source().hasNamedOptions();
        }
    }

    private final NominationHere here;
    private final EvidenceList evidence;
    private final Facts facts;
    private final FactItems items;
    private final FactSchemes schemes;
    private final Corrections corrections;
    private final RecordFact recordFact;
    private final Accounts accounts;
    private final Act act;

    RecordFactPages(
            NominationHere here,
            EvidenceList evidence,
            Facts facts,
            FactItems items,
            FactSchemes schemes,
            Corrections corrections,
            RecordFact recordFact,
            Accounts accounts,
            Act act) {
        this.here = here;
        this.evidence = evidence;
        this.facts = facts;
        this.items = items;
        this.schemes = schemes;
        this.corrections = corrections;
        this.recordFact = recordFact;
        this.accounts = accounts;
        this.act = act;
    }

    @GET
    public TemplateInstance form(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion) {
        RecordView view = view(code, nominee, criterion, Map.of());
        return Templates.record(view, stored(view), Errors.NONE);
    }

    @POST
    public Response record(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @PathParam("criterion") String criterion,
            @RestForm String key,
            @BeanParam FactForm form) {
        RecordView view = view(code, nominee, criterion, Map.of());
        Nomination nomination = view.nomination();
        return act.on(key, code, nominee, criterion, form)
                .leads(() -> recordFact.record(here.viewer(), nomination.edition(), nominee, criterion, form)
                        ? Done.PROPOSED.at(EditionAddress.proposals(code))
                        : Done.FACT_RECORDED.at(NominationAddress.one(nomination)))
                .orChanged(changed -> {
                    Map<String, String> told = changed.theirs().isEmpty() ? Map.of() : told(view, changed);
                    var meanwhile = new Errors(List.of(Objection.overall(
                            told.isEmpty() ? "fact.record.items-meanwhile" : "fact.record.stored-now")));
                    var both = view(code, nominee, criterion, told);
                    return Templates.record(both, form.against(changed.version(), both.items()), meanwhile);
                })
                .orRefusedAfresh(errors -> Templates.record(view(code, nominee, criterion, Map.of()), form, errors));
    }

    /** What is stored now, in words, to stand beside what was typed. */
    private Map<String, String> told(RecordView view, ChangedMeanwhile changed) {
        var told = new LinkedHashMap<String, String>();
        String level = changed.theirs().getOrDefault("level", "");
        view.options().stream()
                .filter(o -> o.level().equals(level))
                .findFirst()
                .ifPresent(o -> told.put(view.criterion().name(), o.label()));
        String accepted = changed.theirs().getOrDefault("more", "");
        if (!accepted.isEmpty()) {
            told.put(Messages.text(here.locale(), "fact.record.accepted"), accepted);
        }
        told.put(
                Messages.text(here.locale(), "fact.record.evidence"),
                changed.theirs().getOrDefault("evidence", ""));
        return told;
    }

    private FactForm stored(RecordView view) {
        Fact current = facts.current(view.nomination(), view.criterion().code()).orElse(null);
        String version = FactForm.version(current, view.items());
        if (current == null) {
            return new FactForm("", List.of(), "", "", "", version);
        }
        var accepted = items.of(current).stream()
                .filter(FactItem::accepted)
                .map(FactItem::item)
                .toList();
        String level = current.level() == null ? "" : current.level();
        return new FactForm(level, accepted, "", current.evidence(), "", version);
    }

    private RecordView view(String code, String nominee, String criterionCode, Map<String, String> theirs) {
        Nomination nomination = here.nomination(code, nominee);
        FactScheme scheme = schemes.of(nomination.category());
        Criterion criterion = scheme.of(nomination.category()).stream()
                .filter(c -> c.code().equals(criterionCode))
                .findFirst()
                .orElseThrow(NotThere::new);
        @Nullable Fact current = facts.current(nomination, criterion.code()).orElse(null);
        List<FactItem> own = current == null ? List.of() : items.of(current);
        return new RecordView(
                nomination,
                criterion,
                scheme.options(nomination.category(), criterion.code()).stream()
                        .map(l -> new Option(l.code(), scheme.score(l, here.locale()), FactScheme.words(l)))
                        .toList(),
                items.asked(nomination, criterion, own),
                evidence.of(nomination).stream()
                        .filter(e -> e.criterion() == null || e.criterion().equals(criterion.code()))
                        .map(this::document)
                        .toList(),
                corrections.askReason(nomination.category(), current != null),
                theirs,
                current == null || theirs.isEmpty() ? null : deed(current));
    }

    private Deed deed(Fact fact) {
        Instant decided = fact.decidedAt();
        Long by = decided == null ? fact.recordedBy() : fact.decidedBy();
        String who = by == null ? "" : accounts.names(List.of(by)).getOrDefault(by, "");
        return new Deed(
                who.isEmpty() ? Messages.text(here.locale(), "fact.record.somebody") : who,
                decided == null ? fact.recordedAt() : decided,
                decided != null,
                by != null && by == here.viewer().accountId());
    }

    private String document(Evidence e) {
        return e.pages().isEmpty() ? e.title() : e.title() + ", " + PageWords.of(e.pages(), here.locale());
    }
}
