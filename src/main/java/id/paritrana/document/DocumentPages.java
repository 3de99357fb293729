package id.paritrana.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

import id.paritrana.access.Role;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.NotInArchive;
import id.paritrana.edition.Pronounced;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankingHere;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;

/** The documents of an edition: what was issued, to be downloaded, and what the secretariat may issue. */
@Path("/editions/{edition}/documents")
@NotInArchive
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class DocumentPages {
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance list(View view, Errors errors);
    }

    /**
     * The page: issued documents, then what could be issued.
     *
     * @param a4 whether the office prints on A4, which is offered first then
     */
    record View(
            String edition,
            ZoneId zone,
            List<Line> lines,
            List<Possible> possible,
            int waiting,
            boolean a4,
            boolean maySet) {}

    record Line(IssuedDocuments.Issued document, String kind, String fingerprint) {
        public String f4Size() {
            return kilobytes(document.f4Bytes());
        }

        public String a4Size() {
            return kilobytes(document.a4Bytes());
        }

        private static String kilobytes(int bytes) {
            return String.valueOf((bytes + 1023) / 1024);
        }
    }

    /** A document that is not there yet and may be issued by this viewer. */
    record Possible(DocumentKind of, Subject about) {
        public String kind() {
            return of.code();
        }

        /** Message key of the kind's name. */
        public String word() {
            return of.key();
        }

        /** What its tick is called. */
        public String sure() {
            return IssueDocument.sureField(about);
        }
    }

    private final RankingHere here;
    private final Categories categories;
    private final Rankings rankings;
    private final Pronounced pronounced;
    private final IssuedDocuments documents;
    private final DocumentStyles styles;
    private final List<DocumentKind> kinds;
    private final IssueDocument issue;
    private final Act act;

    DocumentPages(
            RankingHere here,
            Categories categories,
            Rankings rankings,
            Pronounced pronounced,
            IssuedDocuments documents,
            DocumentStyles styles,
            @All List<DocumentKind> kinds,
            IssueDocument issue,
            Act act) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
        this.pronounced = pronounced;
        this.documents = documents;
        this.styles = styles;
        this.kinds = kinds;
        this.issue = issue;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return page(here.edition(code), Errors.NONE);
    }

    @POST
    @Path("{kind}/{subject}")
    @Limited(Often.EXPORT)
    @RolesAllowed(Role.SECRETARIAT)
    public Response issue(
            @PathParam("edition") String code,
            @PathParam("kind") String kind,
            @PathParam("subject") String subject,
            @RestForm String key,
            @RestForm boolean sure) {
        Edition edition = here.edition(code);
        DocumentKind wanted =
                kinds.stream().filter(k -> k.code().equals(kind)).findFirst().orElseThrow(NotThere::new);
        Subject about = wanted.subject(edition, subject).orElseThrow(NotThere::new);
        if (!rankings.hidden(here.viewer(), about.category()).isEmpty()) {
            throw new NotThere();
        }
        return act.on(key, "issue", kind, code, subject, sure)
                .does(() -> issue.issue(here.viewer(), edition, about, wanted, sure))
                .then(DocumentAddress.list(code), Done.ISSUED)
                .orRefusedAfresh(errors -> page(here.edition(code), errors));
    }

    @Limited(Often.EXPORT)
    @GET
    @Path("{id}/{paper}.pdf")
    @RecordsReading(RecordedAct.DOCUMENT_TAKEN)
    public Response download(
            @PathParam("edition") String code, @PathParam("id") String id, @PathParam("paper") String paper) {
        Edition edition = here.edition(code);
        Paper wanted = paper.equals("f4") ? Paper.F4 : paper.equals("a4") ? Paper.A4 : null;
        if (wanted == null) {
            throw new NotThere();
        }
        IssuedDocument document = documents.seenBy(here.viewer(), edition, id);
        byte[] pdf = document.pdf(wanted);
        if (!documents.onRecord(document)) {
            throw new NotAsRecorded(
                    "document " + document.id() + " has other bytes than " + document.hash()
                            + ", or the journal knows nothing of it",
                    null,
                    "document.differs",
                    document.number());
        }
        String name = document.number().replaceAll("[^A-Za-z0-9]+", "-") + "-" + wanted.code() + ".pdf";
        return Response.ok(pdf)
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private TemplateInstance page(Edition edition, Errors errors) {
        var entries = documents.seenBy(here.viewer(), edition);
        Map<String, String> names = kinds.stream().collect(Collectors.toMap(DocumentKind::code, DocumentKind::key));
        List<Line> lines = entries.stream()
                .map(d -> new Line(
                        d, names.getOrDefault(d.kind(), "document.kind." + d.kind()), Sha256.grouped(d.hash())))
                .toList();
        return Templates.list(
                new View(
                        edition.code(),
                        edition.zoneId(),
                        lines,
                        here.viewer().isSecretariat(edition) ? possible(edition, entries) : List.of(),
                        categories.of(edition).size() - pronounced.in(edition).size(),
                        styles.of(edition).paper() == Paper.A4,
                        here.viewer().isSecretariat(edition)),
                errors);
    }

    /** Documents that are ready, not yet issued, and about no nomination hidden from the viewer. */
    private List<Possible> possible(Edition edition, List<IssuedDocuments.Issued> entries) {
        Set<Long> partial = rankings.partial(here.viewer(), edition);
        return kinds.stream()
                .flatMap(kind -> kind.ready(edition).stream().map(about -> new Possible(kind, about)))
                .filter(p -> p.about().category() == null
                        || !partial.contains(p.about().category().id()))
                .filter(p -> entries.stream()
                        .noneMatch(d -> d.kind().equals(p.kind())
                                && d.subject().equals(p.about().text())))
                .toList();
    }
}
