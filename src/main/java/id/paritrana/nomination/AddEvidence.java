package id.paritrana.nomination;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Adds a document that speaks for a nomination: its title, the pages that matter, and where it is kept. */
@ApplicationScoped
public class AddEvidence {
    private final Nominations nominations;
    private final EvidenceList evidence;
    private final DataCriteria criteria;
    private final Corrections corrections;
    private final Journal journal;
    private final Clock clock;

    AddEvidence(
            Nominations nominations,
            EvidenceList evidence,
            DataCriteria criteria,
            Corrections corrections,
            Journal journal,
            Clock clock) {
        this.nominations = nominations;
        this.evidence = evidence;
        this.criteria = criteria;
        this.corrections = corrections;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws id.paritrana.refusal.Refusal with what is wrong, beside its field */
    @Transactional
    public void add(Viewer viewer, Edition edition, String nominee, EvidenceForm form) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominee);
        corrections.begin(nomination.category());
        var typed = new Typed();
        String title = typed.required("title", form.title(), TextLimits.NAME, "nomination.evidence.title-missing");
        String pages = typed.words("pages", form.pages(), TextLimits.NAME);
        String address = typed.link("address", form.address());
        boolean known = form.criterion().isEmpty()
                || criteria.leaves(nomination.category()).stream()
                        .anyMatch(c -> c.code().equals(form.criterion()));
        if (!known) {
            typed.object("criterion", "nomination.evidence.criterion-unknown");
        }
        typed.refuseIfAny();
        evidence.persist(new Evidence(
                nomination,
                form.criterion().isEmpty() ? null : form.criterion(),
                title,
                pages,
                address,
                viewer.accountId(),
                clock.instant()));
        var after = new LinkedHashMap<String, Object>();
        after.put("title", title);
        after.put("pages", pages);
        after.put("address", address);
        after.put("criterion", form.criterion());
        journal.act(RecordedAct.EVIDENCE_ADDED)
                .in(edition.id(), edition.code())
                .about("nomination", nomination.code())
                .before(Map.of())
                .after(after)
                .write();
    }
}
