package id.paritrana.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
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

    /**
     * What a viewer sees of an edition's coverage: figures and doubts of the same nominations.
     *
     * @param doubtedTwins by public id of a record, the open warnings about others that were compared with it
     * @param segments that are recorded, by the code of the category
     */
    public record Seen(
            List<Nomination> nominations,
            List<CoverageRecord> records,
            List<AnsweredWarning> warnings,
            Map<String, List<CoverageWarning>> doubtedTwins,
            Map<String, Set<String>> segments) {
        static Seen of(List<Nomination> nominations, List<CoverageRecord> records, List<AnsweredWarning> warnings) {
            return new Seen(
                    nominations,
                    records,
                    warnings,
                    warnings.stream()
                            .filter(AnsweredWarning::open)
                            .map(AnsweredWarning::warning)
                            .filter(w -> w.twin() != null)
                            .collect(Collectors.groupingBy(w -> w.twin().publicId())),
                    records.stream()
                            .collect(Collectors.groupingBy(
                                    r -> r.nomination().category().code(),
                                    Collectors.mapping(CoverageRecord::segment, Collectors.toSet()))));
        }

        /** The open warnings about figures that were compared with one of these. */
        List<CoverageWarning> besides(List<CoverageRecord> day) {
            return day.stream()
                    .flatMap(r -> doubtedTwins.getOrDefault(r.publicId(), List.of()).stream())
                    .toList();
        }

        /** Whether a warning about this figure, or about one that it was compared with, is not answered yet. */
        public boolean doubts(CoverageRecord record) {
            return !open(record).isEmpty() || !besides(List.of(record)).isEmpty();
        }

        /** The warnings about this very figure that nobody has answered. */
        List<AnsweredWarning> open(CoverageRecord record) {
            return warnings.stream()
                    .filter(AnsweredWarning::open)
                    .filter(w ->
                            w.warning().nomination().id() == record.nomination().id()
                                    && w.warning().segment().equals(record.segment())
                                    && w.warning().asOf().equals(record.asOf()))
                    .toList();
        }

        /** The segments that somebody in this category has figures of. */
        Set<String> segments(Category category) {
            return segments.getOrDefault(category.code(), Set.of());
        }

        /** Only what is about one nomination; comparisons with others have been made before. */
        public Seen about(Nomination nomination) {
            return new Seen(
                    List.of(nomination),
                    records.stream()
                            .filter(r -> r.nomination().id() == nomination.id())
                            .toList(),
                    warnings.stream()
                            .filter(w -> w.warning().nomination().id() == nomination.id())
                            .toList(),
                    doubtedTwins,
                    segments);
        }
    }

    /** All warnings of the edition; for the acts that depend on them, not for pages of members. */
    public List<AnsweredWarning> of(Edition edition) {
        return answered(edition, records.of(edition), evidence.of(edition));
    }

    /** Figures and warnings of the nominations that the viewer may see; others are left out as if they did not exist. */
    public Seen seenBy(Viewer viewer, Edition edition) {
        List<Nomination> seen = nominations.seenBy(viewer, edition);
        Set<Long> ids = seen.stream().map(Nomination::id).collect(Collectors.toSet());
        List<CoverageRecord> visible = records.of(edition, seen);
        List<Evidence> documents = evidence.of(edition).stream()
                .filter(e -> ids.contains(e.nomination().id()))
                .toList();
        return Seen.of(seen, visible, answered(edition, visible, documents));
    }

    private List<AnsweredWarning> answered(Edition edition, List<CoverageRecord> records, List<Evidence> evidence) {
        Map<List<Object>, CoverageAnswer> given = new HashMap<>();
        answers.of(edition).forEach(a -> given.put(key(a.nomination(), a.warning(), a.figures()), a));
        return CoverageRules.warnings(records, evidence, edition.period()).stream()
                .map(w -> new AnsweredWarning(
                        w, given.get(key(w.nomination(), w.kind().code(), w.fingerprint()))))
                .toList();
    }

    private static List<Object> key(Nomination nomination, String warning, String figures) {
        return List.of(nomination.id(), warning, figures);
    }
}
