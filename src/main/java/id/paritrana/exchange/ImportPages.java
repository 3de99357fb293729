package id.paritrana.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import id.paritrana.digest.Sha256;
import id.paritrana.limit.InTurn;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.Site;
import id.paritrana.site.UploadLimit;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Typed;
import id.paritrana.site.work.HowFar;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.template.ProblemWorkbook;
import id.paritrana.workbook.template.WorkbookTemplate;

/** Importing an edition workbook: upload, preview with every problem and every change, then all or nothing. */
@Path("/import")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ImportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance upload(Errors errors, long megabytes);

        static native TemplateInstance preview(ImportView view, String office, Errors errors);

        static native TemplateInstance progress(HowFar far);

        static native TemplateInstance another(String progress, String preview);
    }

    private final ImportWorkbook imports;
    private final TakeUploadOver taking;
    private final LongImports longImports;
    private final UploadedWorkbook workbooks;
    private final Uploads uploads;
    private final UploadLimit limit;
    private final CurrentUser user;
    private final Site site;
    private final Act act;

    ImportPages(
            ImportWorkbook imports,
            TakeUploadOver taking,
            LongImports longImports,
            UploadedWorkbook workbooks,
            Uploads uploads,
            UploadLimit limit,
            CurrentUser user,
            Site site,
            Act act) {
        this.imports = imports;
        this.taking = taking;
        this.longImports = longImports;
        this.workbooks = workbooks;
        this.uploads = uploads;
        this.limit = limit;
        this.user = user;
        this.site = site;
        this.act = act;
    }

    @GET
    public TemplateInstance ask() {
        return asked(Errors.NONE);
    }

    @Limited(Often.IMPORT)
    @InTurn
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm String key, @RestForm @Nullable FileUpload file) throws IOException {
        String name = file == null ? "" : file.fileName();
        byte[] content = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        return act.on(key, "upload", name, Sha256.of(content))
                .leads(() -> {
                    Refusal.unlessNone(onUpload(name, content));
                    return ImportAddress.preview(uploads.keep(user.viewer(), name, content));
                })
                .orRefused(this::asked);
    }

    private TemplateInstance asked(Errors errors) {
        return Templates.upload(errors, limit.megabytes());
    }

    /** The name is shown, and kept with the import and in the journal. */
    private List<Objection> onUpload(String name, byte[] content) {
        if (Typed.personal("file", name).isPresent()) {
            return List.of(Objection.of("file", "exchange.file-personal"));
        }
        if (content.length == 0) {
            return List.of(Objection.of("file", name.isBlank() ? "exchange.file-missing" : "exchange.file-empty"));
        }
        return content.length > limit.bytes()
                ? List.of(Objection.of("file", "exchange.file-large", limit.megabytes()))
                : List.of();
    }

    /** An empty workbook with headings, notes and the example scheme. */
    @Limited(Often.EXPORT)
    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    public Response template() {
        return file("templat-edisi-paritrana.xlsx", WorkbookTemplate.xlsx(site.locale()));
    }

    /** The uploaded workbook again, with each problem said in the row that it is in. */
    @Limited(Often.IMPORT)
    @InTurn
    @GET
    @Path("{id}/problems.xlsx")
    @Produces(XLSX)
    public Response problems(@PathParam("id") String id) {
        var upload = uploads.of(user.viewer(), id);
        Reading reading = workbooks.read(user.viewer(), upload);
        return file(withRemarks(upload.name()), ProblemWorkbook.xlsx(reading, site.locale()));
    }

    /** @param remove tables whose rows that the file does not have are to be deleted */
    @Limited(Often.IMPORT)
    @InTurn
    @GET
    @Path("{id}")
    public TemplateInstance preview(@PathParam("id") String id, @QueryParam("remove") List<String> remove) {
        return preview(id, tables(remove), "", Errors.NONE);
    }

    /**
     * @param agreed what the preview said that would happen
     * @param office that a new edition is made for, as the preview showed it
     */
    @Limited(Often.IMPORT)
    @InTurn
    @POST
    @Path("{id}")
    public Response takeOver(
            @PathParam("id") String id,
            @RestForm String key,
            @RestForm List<String> remove,
            @RestForm @Nullable String agreed,
            @RestForm @Nullable String office) {
        Set<EditionTable> ticked = tables(remove);
        String making = Typed.line(office);
        try {
            return act.on(key, "import", id, ticked, agreed, making)
                    .leads(() -> taking.begin(
                            user.viewer(), id, ticked, agreed == null ? "" : agreed, making, site.locale()))
                    .orRefused(errors -> preview(id, ticked, making, errors));
        } catch (AnotherUnderWay other) {
            return Answer.refused(Templates.another(ImportAddress.progress(other.upload()), ImportAddress.preview(id)));
        }
    }

    /**
     * How far a long import is; goes on to the edition when it is done, and back to the preview when it was refused: that alone
     * reads the file, and waits for its turn.
     */
    @GET
    @Path("{id}/progress")
    public Response progress(@PathParam("id") String id) {
        HowFar far = longImports.of(user.viewer(), id);
        return switch (far.state()) {
            case UNDER_WAY -> Answer.shown(Templates.progress(far));
            case DONE -> Answer.to(far.address());
            case REFUSED -> notTaken(id, far, refused(far));
            case LOST -> notTaken(id, far, new Errors(List.of(Objection.overall("exchange.interrupted"))));
        };
    }

    /** Where the file is gone as well, why it was not taken over is said on the page that says so. */
    private Response notTaken(String id, HowFar far, Errors errors) {
        try {
            return Answer.refused(previewAfter(id, errors));
        } catch (UploadGone gone) {
            return GoneUploads.page(gone, far.said());
        }
    }

    @InTurn
    TemplateInstance previewAfter(String id, Errors errors) {
        return preview(id, Set.of(), "", errors);
    }

    private static Errors refused(HowFar far) {
        return far.said().isEmpty()
                ? new Errors(List.of(Objection.overall("exchange.given-up")))
                : Errors.said(far.said());
    }

    private TemplateInstance preview(String id, Set<EditionTable> ticked, String office, Errors errors) {
        var upload = uploads.of(user.viewer(), id);
        Reading reading = workbooks.read(user.viewer(), upload);
        var view = reading.isUsable()
                ? ImportView.of(
                        id,
                        upload.name(),
                        reading,
                        imports.preview(user.viewer(), ImportPlan.Wish.of(reading, ticked)),
                        ticked,
                        site.locale())
                : ImportView.refused(id, upload.name(), reading, site.locale());
        return Templates.preview(view, office, errors);
    }

    /** In the order of the tables: the set stands in the fingerprint of the form, which is the same after a restart. */
    static Set<EditionTable> tables(@Nullable List<String> codes) {
        return (codes == null ? List.<String>of() : codes)
                .stream()
                        .flatMap(code -> EditionTable.named(code).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EditionTable.class)));
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
