package id.paritrana.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Evidence;
import id.paritrana.nomination.EvidenceList;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;

/** The warnings about an edition's coverage figures with their answers; a fixed number of statements for any edition. */
@ApplicationScoped
public class CoverageDoubts {
    private final Nominations nominations;
    private final CoverageRecords records;
    private final CoverageAnswers answers;
    private final EvidenceList evidence;

    CoverageDoubts(Nominations nominations, CoverageRecords records, CoverageAnswers answers, EvidenceList evidence) {
        this.nominations = nominations;
        this.records = records;
        this.answers = answers;
        this.evidence = evidence;
    }

    /** What a viewer sees of an edition's coverage: figures and doubts of the same nominations. */
    public record Seen(List<Nomination> nominations, List<CoverageRecord> records, List<AnsweredWarning> warnings) {
        /** Only what is about one nomination; comparisons with others have been made before. */
        public Seen about(Nomination nomination) {
            return new Seen(
                    List.of(nomination),
                    records.stream()
                            .filter(r -> r.nomination().id() == nomination.id())
                            .toList(),
                    warnings.stream()
                            .filter(w -> w.warning().nomination().id() == nomination.id())
                            .toList());
        }
    }

    /** All warnings of the edition; for the acts that depend on them, not for pages of members. */
    public List<AnsweredWarning> of(Edition edition) {
        return answered(edition, records.of(edition), evidence.of(edition));
    }

    /** Figures and warnings of the nominations that the viewer may see; the others are as if they did not exist. */
    public Seen seenBy(Viewer viewer, Edition edition) {
        List<Nomination> seen = nominations.seenBy(viewer, edition);
        Set<Long> ids = seen.stream().map(Nomination::id).collect(Collectors.toSet());
        List<CoverageRecord> visible = records.of(edition, ids);
        List<Evidence> documents = evidence.of(edition).stream()
                .filter(e -> ids.contains(e.nomination().id()))
                .toList();
        return new Seen(seen, visible, answered(edition, visible, documents));
    }

    private List<AnsweredWarning> answered(Edition edition, List<CoverageRecord> records, List<Evidence> evidence) {
        Map<List<Object>, CoverageAnswer> given = new HashMap<>();
        answers.of(edition).forEach(a -> given.put(key(a.nomination(), a.warning(), a.figures()), a));
        return CoverageRules.warnings(records, evidence, edition.period()).stream()
                .map(w -> new AnsweredWarning(
                        w, given.get(key(w.nomination(), w.kind().word(), w.fingerprint()))))
                .toList();
    }

    private static List<Object> key(Nomination nomination, String warning, String figures) {
        return List.of(nomination.id(), warning, figures);
    }
}
