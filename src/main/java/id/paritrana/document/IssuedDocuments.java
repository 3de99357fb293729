package id.paritrana.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Edition;
import id.paritrana.journal.About;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordedActs;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.NotThere;

/** The documents that were issued, as a viewer may know them: none about a category with a nomination hidden from the seat. */
@ApplicationScoped
public class IssuedDocuments implements PanacheRepository<IssuedDocument> {
    private final Rankings rankings;
    private final RecordedActs recorded;

    IssuedDocuments(Rankings rankings, RecordedActs recorded) {
        this.rankings = rankings;
        this.recorded = recorded;
    }

    /** What the journal calls a document. */
    static About about(IssuedDocument document) {
        return Subject.about(document.subject()).and("document", document.kind());
    }

    /** What the journal keeps of a document. */
    static Map<String, String> said(IssuedDocument document) {
        return Map.of(
                "hash",
                document.hash(),
                "number",
                document.number(),
                "journal",
                Objects.requireNonNullElse(document.journalHead(), ""),
                "seal",
                Objects.requireNonNullElse(document.seal(), ""));
    }

    /** Whether its bytes are those of its fingerprint, and the journal says that it was issued with all that is printed in it. */
    boolean onRecord(IssuedDocument document) {
        return Sha256.of(document.pdf(Paper.F4), document.pdf(Paper.A4)).equals(document.hash()) && issued(document);
    }

    /** The digest that is printed in a document was not noted at first, nor that of the journal before it was printed at all. */
    private boolean issued(IssuedDocument document) {
        Map<String, String> now = said(document);
        var unsealed = new HashMap<>(now);
        unsealed.remove("seal");
        var accepted = new ArrayList<Map<String, String>>(List.of(now, unsealed));
        if (document.journalHead() == null && document.seal() == null) {
            var first = new HashMap<>(unsealed);
            first.remove("journal");
            accepted.add(first);
        }
        return recorded.of(document.edition().id(), RecordedAct.DOCUMENT_ISSUED, about(document)).stream()
                .anyMatch(entry -> accepted.stream().anyMatch(entry::says));
    }

    /**
     * A document without its bytes.
     *
     * @param id its identifier in addresses
     */
    public record Issued(
            String id,
            String kind,
            String number,
            int serial,
            Instant issuedAt,
            String hash,
            String subject,
            String subjectName,
            @Nullable Long category,
            int f4Bytes,
            int a4Bytes) {}

    /** The documents of an edition that the viewer may read, the latest first. */
    public List<Issued> seenBy(Viewer viewer, Edition edition) {
        rankings.guard(viewer, edition);
        Set<Long> partial = rankings.partial(viewer, edition);
        return getEntityManager()
                .createQuery("""
                        select d.publicId, d.kind, d.number, d.serial, d.issuedAt, d.hash, d.subject, d.subjectName, d.category.id,
                               cast(sql('octet_length(?)', d.f4) as Integer), cast(sql('octet_length(?)', d.a4) as Integer)
                          from IssuedDocument d
                         where d.edition = :edition order by d.issuedAt desc, d.id desc""", Issued.class)
                .setParameter("edition", edition)
                .getResultStream()
                .filter(d -> d.category() == null || !partial.contains(d.category()))
                .toList();
    }

    /** A document with its bytes, if the viewer may read it. */
    public IssuedDocument seenBy(Viewer viewer, Edition edition, String id) {
        if (seenBy(viewer, edition).stream().noneMatch(d -> d.id().equals(id))) {
            throw new NotThere();
        }
        return find("publicId", id).firstResult();
    }

    public Optional<IssuedDocument> of(Edition edition, Subject about, DocumentKind kind) {
        return find("edition = ?1 and subject = ?2 and kind = ?3", edition, about.text(), kind.code())
                .firstResultOptional();
    }

    /** The document of that number in which that digest is printed; who asks need not be anybody. */
    Optional<IssuedDocument> sealed(String number, String seal) {
        return find(
                        "from IssuedDocument d join fetch d.edition where d.seal = ?1 and lower(d.number) = lower(?2)",
                        seal,
                        number)
                .firstResultOptional()
                .filter(this::issued);
    }

    /** An HQL condition that holds where a document about the category itself was issued. */
    public String aboutCategory(String category) {
        return "exists (select 1 from IssuedDocument paper where paper.category = " + category + " and paper.subject = "
                + Subject.textOf(category) + ")";
    }

    /** The next serial of a kind in a year. The edition's row has to be locked, so that no number is given twice or left out. */
    int nextSerial(Edition edition, String kind, int year) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(serial) from IssuedDocument where edition = :edition and kind = :kind and year = :year",
                        Integer.class)
                .setParameter("edition", edition)
                .setParameter("kind", kind)
                .setParameter("year", year)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
