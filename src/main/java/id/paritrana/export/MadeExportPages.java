package id.paritrana.export;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankingHere;
import id.paritrana.site.Answer;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.work.HowFar;
import id.paritrana.tables.CsvStyle;

/**
 * The progress page of a slow file, and the finished file, for its requester as long as they are entitled. A file that
 * unmasks somebody needs a fresh sign-in here as well, because the page may still be open when its reader has left.
 */
@Path("/editions/{edition}/export/{name}/made/{id}")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class MadeExportPages {
    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance made(View view);
    }

    /**
     * @param title message key of the file's name
     * @param given whether it is given now; else another sign-in is asked for first
     * @param page where this page is
     * @param file where the file is fetched
     * @param asked where it is asked for once more
     */
    record View(String edition, String title, HowFar far, boolean given, String page, String file, String asked) {}

    private final RankingHere here;
    private final Exports exports;
    private final GiveFile files;
    private final Solemn solemn;

    MadeExportPages(RankingHere here, Exports exports, GiveFile files, Solemn solemn) {
        this.here = here;
        this.exports = exports;
        this.files = files;
        this.solemn = solemn;
    }

    @GET
    public TemplateInstance page(
            @PathParam("edition") String code,
            @PathParam("name") String which,
            @PathParam("id") String id,
            @QueryParam("excel") @Nullable String excel) {
        Edition edition = here.edition(code);
        Export export = exports.named(here.viewer(), edition, which);
        CsvStyle style = ExportPages.style(excel);
        String behind = GiveFile.excel(style);
        return Templates.made(new View(
                code,
                "export." + export.name(),
                files.howFar(here.viewer(), edition, export, style, id),
                given(export),
                ExportAddress.made(code, export.name(), id) + behind,
                ExportAddress.fetched(code, export.name(), id) + behind,
                ExportAddress.file(code, export.name()) + behind));
    }

    @Limited(Often.EXPORT)
    @GET
    @Path("file")
    public Response file(
            @PathParam("edition") String code,
            @PathParam("name") String which,
            @PathParam("id") String id,
            @QueryParam("excel") @Nullable String excel)
            throws IOException {
        Edition edition = here.seen(code);
        Export export = exports.named(here.viewer(), edition, which);
        return given(export)
                ? files.fetched(here.viewer(), edition, export, ExportPages.style(excel), id)
                : Answer.shown(page(code, which, id, excel));
    }

    private boolean given(Export export) {
        return !export.unmasks() || solemn.fresh();
    }
}
