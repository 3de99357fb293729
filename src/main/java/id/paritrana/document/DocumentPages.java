package id.paritrana.document;

import java.net.URI;
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

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;
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
    record Possible(String kind, String code, String category, String action) {}

    private final Editions editions;
    private final Categories categories;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final IssuedDocuments documents;
    private final List<DocumentKind> kinds;
    private final IssueDocument issue;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    DocumentPages(
            Editions editions,
            Categories categories,
            Rankings rankings,
            Verdicts verdicts,
            IssuedDocuments documents,
            @All List<DocumentKind> kinds,
            IssueDocument issue,
            Once once,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.categories = categories;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.documents = documents;
        this.kinds = kinds;
        this.issue = issue;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        return page(here(code), Errors.NONE);
    }

    @POST
    @Path("{kind}/{category}")
    @RolesAllowed(Role.SECRETARIAT)
    public Object issue(
            @PathParam("edition") String code,
            @PathParam("kind") String kind,
            @PathParam("category") String category,
            @RestForm String key) {
        Edition edition = here(code);
        Category chosen = categories.get(edition, category);
        if (!rankings.hidden(user.viewer(), chosen).isEmpty()) {
            throw new NotThere();
        }
        DocumentKind wanted =
                kinds.stream().filter(k -> k.code().equals(kind)).findFirst().orElseThrow(NotThere::new);
        try {
            String to = once.run(key, "issue " + kind + " " + code + " " + category, () -> {
                issue.issue(chosen, wanted);
                return "/editions/" + code + "/documents";
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(edition, Errors.of(refusal)))
                    .build();
        }
    }

    @GET
    @Path("{id}/{paper}.pdf")
    public Response download(
            @PathParam("edition") String code, @PathParam("id") String id, @PathParam("paper") String paper) {
        Edition edition = here(code);
        Paper wanted = paper.equals("f4") ? Paper.F4 : paper.equals("a4") ? Paper.A4 : null;
        if (wanted == null || !id.matches("\\d{1,18}")) {
            throw new NotThere();
        }
        IssuedDocument document = documents.seenBy(user.viewer(), edition, Long.parseLong(id));
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
        var entries = documents.seenBy(user.viewer(), edition);
        List<Line> lines = entries.stream()
                .map(d -> new Line(
                        d,
                        "document.kind." + d.kind(),
                        d.category() == null ? "" : byId.get(d.category()).name(),
                        String.join(" ", InWords.grouped(d.hash()))))
                .toList();
        Map<Long, Verdict> spoken = verdicts.of(edition);
        Set<Long> partial = rankings.partial(user.viewer(), edition);
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
                    possible.add(new Possible(
                            "document.kind." + kind.code(),
                            category.code(),
                            category.name(),
                            "/editions/" + edition.code() + "/documents/" + kind.code() + "/" + category.code()));
                }
            }
        }
        boolean mayIssue = user.viewer().isSecretariat();
        return Templates.list(
                new View(
                        edition.code(),
                        edition.zoneId(),
                        lines,
                        mayIssue ? possible : List.of(),
                        all.size() - spoken.size()),
                errors);
    }

    private Edition here(String code) {
        Edition edition = editions.seenBy(user.viewer(), code);
        rankings.guard(user.viewer(), edition);
        site.in(EditionHere.of(edition));
        return edition;
    }
}
