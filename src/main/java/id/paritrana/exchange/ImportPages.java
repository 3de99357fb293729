package id.paritrana.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.EditionAddress;
import id.paritrana.site.Errors;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;
import id.paritrana.site.form.Act;
import id.paritrana.workbook.ProblemWorkbook;
import id.paritrana.workbook.Reading;
import id.paritrana.workbook.WorkbookReader;
import id.paritrana.workbook.WorkbookTemplate;

/** Importing an edition workbook: upload, preview with every problem and every change, then all or nothing. */
@Path("/import")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ImportPages {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance upload(Errors errors);

        static native TemplateInstance preview(ImportView view, Errors errors);
    }

    private final ImportWorkbook imports;
    private final Uploads uploads;
    private final CurrentUser user;
    private final Site site;
    private final Act act;

    ImportPages(ImportWorkbook imports, Uploads uploads, CurrentUser user, Site site, Act act) {
        this.imports = imports;
        this.uploads = uploads;
        this.user = user;
        this.site = site;
        this.act = act;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.upload(Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm String key, @RestForm @Nullable FileUpload file) throws IOException {
        String name = file == null ? "" : file.fileName();
        byte[] content = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        return act.on(key, "upload", name, Arrays.hashCode(content))
                .leads(() -> {
                    Refusal.unlessNone(onUpload(content));
                    return ImportAddress.preview(uploads.keep(user.viewer(), name, content));
                })
                .orRefused(Templates::upload);
    }

    private static List<Objection> onUpload(byte[] content) {
        if (content.length == 0) {
            return List.of(Objection.of("file", "exchange.file-missing"));
        }
        return content.length > LARGEST ? List.of(Objection.of("file", "exchange.file-large")) : List.of();
    }

    /** An empty workbook with headings, notes and the example scheme. */
    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    public Response template() {
        return file("templat-edisi-paritrana.xlsx", WorkbookTemplate.xlsx(site.locale()));
    }

    /** The uploaded workbook again, with each problem said in the row that it is in. */
    @GET
    @Path("{id}/problems.xlsx")
    @Produces(XLSX)
    public Response problems(@PathParam("id") String id) {
        var upload = uploads.of(user.viewer(), id);
        Reading reading = WorkbookReader.read(upload.name(), upload.content());
        return file(withRemarks(upload.name()), ProblemWorkbook.xlsx(reading, site.locale()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance preview(@PathParam("id") String id) {
        return preview(id, Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response takeOver(@PathParam("id") String id, @RestForm String key) {
        return act.on(key, "import", id)
                .leads(() -> {
                    var upload = uploads.of(user.viewer(), id);
                    Reading reading = WorkbookReader.read(upload.name(), upload.content());
                    if (!reading.isUsable()) {
                        throw new Refusal(Objection.overall(
                                "exchange.problems", reading.errors().size()));
                    }
                    var edition =
                            imports.takeOver(reading.workbook(), ImportedFile.of(upload.name(), upload.content()));
                    uploads.forget(user.viewer(), id);
                    return EditionAddress.desk(edition.code());
                })
                .orRefused(errors -> preview(id, errors));
    }

    private TemplateInstance preview(String id, Errors errors) {
        var upload = uploads.of(user.viewer(), id);
        Reading reading = WorkbookReader.read(upload.name(), upload.content());
        var view = reading.isUsable()
                ? ImportView.of(id, upload.name(), reading, imports.preview(reading.workbook()), site.locale())
                : ImportView.refused(id, upload.name(), reading, site.locale());
        return Templates.preview(view, errors);
    }

    /** {@code calon.zip} comes back as {@code calon-keterangan.xlsx}; characters that no header can carry are left out. */
    static String withRemarks(String uploaded) {
        String stem = uploaded.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^A-Za-z0-9 ._()-]+", "_")
                .strip();
        return (stem.endsWith("-keterangan") ? stem : stem + "-keterangan") + ".xlsx";
    }

    private static Response file(String name, byte[] content) {
        return Response.ok(content, XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
