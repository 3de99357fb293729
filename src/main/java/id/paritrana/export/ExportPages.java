package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.FreshSignIn;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankingHere;
import id.paritrana.site.Answer;
import id.paritrana.site.Limited;
import id.paritrana.site.NotThere;
import id.paritrana.site.Often;
import id.paritrana.site.SiteAddress;
import id.paritrana.tables.CsvStyle;

/** What a viewer may take away from an edition, and the files themselves. */
@Path("/editions/{edition}/export")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class ExportPages {
    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance list(View view);
    }

    /** @param misses whether a recusal keeps categories out of the viewer's files */
    record View(String edition, List<Line> lines, boolean misses) {
        /** Workbooks, for people. */
        public List<Line> books() {
            return lines.stream().filter(Line::book).toList();
        }

        /** Tables in bare text, for programs. */
        public List<Line> programs() {
            return lines.stream().filter(line -> !line.book()).toList();
        }
    }

    record Line(String name, String text, boolean book, boolean csv) {
        public String title() {
            return "export." + name;
        }
    }

    private final RankingHere here;
    private final SeenResults results;
    private final List<Export> exports;
    private final ExportQueue queue;
    private final TakeExport take;
    private final FreshSignIn fresh;

    ExportPages(
            RankingHere here,
            SeenResults results,
            @All List<Export> exports,
            ExportQueue queue,
            TakeExport take,
            FreshSignIn fresh) {
        this.fresh = fresh;
        this.here = here;
        this.results = results;
        this.exports =
                exports.stream().sorted(Comparator.comparingInt(Export::order)).toList();
        this.queue = queue;
        this.take = take;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Viewer viewer = here.viewer();
        Edition edition = here.edition(code);
        List<Line> lines = exports.stream()
                .filter(e -> e.allowed(viewer, edition))
                .map(e -> new Line(
                        e.name(), e.textKey(edition), e.fileName(edition).endsWith(".xlsx"), e.csv()))
                .toList();
        return Templates.list(new View(edition.code(), lines, results.misses(viewer, edition)));
    }

    @Limited(Often.EXPORT)
    @GET
    @Path("{name}")
    public Response file(
            @PathParam("edition") String code,
            @PathParam("name") String which,
            @QueryParam("excel") @Nullable String excel)
            throws IOException {
        Edition edition = here.seen(code);
        Export export =
                exports.stream().filter(e -> e.name().equals(which)).findFirst().orElseThrow(NotThere::new);
        if (export.allowed(here.viewer(), edition) && export.unmasks() && !fresh.is()) {
            return Answer.to(SiteAddress.again(ExportAddress.list(code)));
        }
        CsvStyle style = excel == null ? CsvStyle.COMMA : CsvStyle.SEMICOLON;
        String name = export.fileName(edition);
        Viewer viewer = here.viewer();
        Locale words = here.locale();
        java.nio.file.Path file = queue.make(
                name.substring(name.lastIndexOf('.')), to -> take.take(export, viewer, edition, style, words, to));
        long size = Files.size(file);
        return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE))
                .header("Content-Length", size)
                .header("Content-Type", export.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
