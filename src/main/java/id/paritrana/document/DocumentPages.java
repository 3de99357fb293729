package id.paritrana.document;

import java.time.ZoneId;
import java.util.ArrayList;
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
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankingHere;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.Verdicts;

/** The documents of an edition: what was issued, to be downloaded, and what the secretariat may issue. */
@Path("/editions/{edition}/documents")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class DocumentPages {
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance list(View view, Errors errors);
    }

    /** The page: issued documents, then what could be issued. */
    record View(String edition, ZoneId zone, List<Line> lines, List<Possible> possible, int waiting) {}

    record Line(IssuedDocuments.Entry document, String kind, String category, String fingerprint) {
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
    record Possible(String kind, Category category) {
        public String word() {
            return "document.kind." + kind;
        }
    }

    private final RankingHere here;
    private final Categories categories;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final IssuedDocuments documents;
    private final List<DocumentKind> kinds;
    private final IssueDocument issue;
    private final Act act;

    DocumentPages(
            RankingHere here,
            Categories categories,
            Rankings rankings,
            Verdicts verdicts,
            IssuedDocuments documents,
            @All List<DocumentKind> kinds,
            IssueDocument issue,
            Act act) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.documents = documents;
        this.kinds = kinds;
        this.issue = issue;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return page(here.edition(code), Errors.NONE);
    }

    @POST
    @Path("{kind}/{category}")
    @RolesAllowed(Role.SECRETARIAT)
    public Response issue(
            @PathParam("edition") String code,
            @PathParam("kind") String kind,
            @PathParam("category") String category,
            @RestForm String key) {
        Category chosen = here.category(code, category);
        if (!rankings.hidden(here.viewer(), chosen).isEmpty()) {
            throw new NotThere();
        }
        DocumentKind wanted =
                kinds.stream().filter(k -> k.code().equals(kind)).findFirst().orElseThrow(NotThere::new);
        return act.on(key, "issue", kind, code, category)
                .does(() -> issue.issue(chosen, wanted))
                .then(DocumentAddress.list(code))
                .orRefused(errors -> page(chosen.edition(), errors));
    }

    @GET
    @Path("{id}/{paper}.pdf")
    public Response download(
            @PathParam("edition") String code, @PathParam("id") String id, @PathParam("paper") String paper) {
        Edition edition = here.edition(code);
        Paper wanted = paper.equals("f4") ? Paper.F4 : paper.equals("a4") ? Paper.A4 : null;
        if (wanted == null) {
            throw new NotThere();
        }
        long number = Typed.whole(id).orElseThrow(NotThere::new);
        IssuedDocument document = documents.seenBy(here.viewer(), edition, number);
        String name = document.number().replaceAll("[^A-Za-z0-9]+", "-") + "-" + wanted.word() + ".pdf";
        return Response.ok(document.pdf(wanted))
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private TemplateInstance page(Edition edition, Errors errors) {
        List<Category> all = categories.of(edition);
        Map<Long, Category> byId = all.stream().collect(Collectors.toMap(Category::id, c -> c));
        var entries = documents.seenBy(here.viewer(), edition);
        List<Line> lines = entries.stream()
                .map(d -> new Line(
                        d,
                        "document.kind." + d.kind(),
                        d.category() == null ? "" : byId.get(d.category()).name(),
                        String.join(" ", InWords.grouped(d.hash()))))
                .toList();
        Map<Long, Verdict> spoken = verdicts.of(edition);
        Set<Long> partial = rankings.partial(here.viewer(), edition);
        var possible = new ArrayList<Possible>();
        for (Category category : all) {
            if (!spoken.containsKey(category.id()) || partial.contains(category.id())) {
                continue;
            }
            for (DocumentKind kind : kinds) {
                boolean there = entries.stream()
                        .anyMatch(d ->
                                kind.code().equals(d.kind()) && d.category() != null && d.category() == category.id());
                if (!there) {
                    possible.add(new Possible(kind.code(), category));
                }
            }
        }
        boolean mayIssue = here.viewer().isSecretariat();
        return Templates.list(
                new View(
                        edition.code(),
                        edition.zoneId(),
                        lines,
                        mayIssue ? possible : List.of(),
                        all.size() - spoken.size()),
                errors);
    }
}
