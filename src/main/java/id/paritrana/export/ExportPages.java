package id.paritrana.export;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankingHere;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Answer;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.tables.CsvStyle;

/** What a viewer may take away from an edition, and the files themselves. */
@Path("/editions/{edition}/export")
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class ExportPages {
    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance list(View view);

        static native TemplateInstance unmask(Asked asked, Errors errors);

        static native TemplateInstance waits(Waiting waiting, long seconds);
    }

    /** So long, in seconds, somebody waits before a place may be free. */
    private static final long WAIT = 10;

    /**
     * The files being made that block the requested one.
     *
     * @param asked where that is asked for once more
     */
    record Waiting(String edition, String title, String asked, List<Made> open) {}

    /**
     * @param title message key of the file's name
     * @param page that tells how far it is; empty where it is waited for in another window
     */
    record Made(String title, String edition, String page) {}

    /** @param misses whether a recusal keeps categories out of the viewer's files */
    record View(String edition, List<Line> lines, boolean misses) {
        /** Workbooks, for people. */
        public List<Line> books() {
            return lines.stream().filter(Line::book).toList();
        }

        /** Whether a file among them is given only when it is ticked what is in it. */
        public boolean unmasks() {
            return lines.stream().anyMatch(Line::unmasks);
        }

        /** Tables in bare text, for programs. */
        public List<Line> programs() {
            return lines.stream().filter(line -> !line.book()).toList();
        }
    }

    /**
     * The question before a file that unmasks somebody.
     *
     * @param title message key of the file's name
     * @param unmasks message key of whom or what it unmasks
     * @param categories whose marks by seat it contains, by name
     * @param account of the viewer, for whom it is
     * @param back where the viewer comes back to from another sign-in
     */
    record Asked(
            String edition,
            String title,
            String unmasks,
            List<String> categories,
            String viewer,
            String account,
            String action,
            String back,
            boolean excel,
            String seal) {}

    /** @param unmasks whether something is asked before it is given */
    record Line(String name, String text, boolean book, boolean csv, boolean unmasks) {
        public String title() {
            return "export." + name;
        }
    }

    private final RankingHere here;
    private final VisibleResults results;
    private final Exports exports;
    private final TakeExport take;
    private final GiveFile files;
    private final UnmaskSeals seals;
    private final Solemn solemn;
    private final Act act;

    ExportPages(
            RankingHere here,
            VisibleResults results,
            Exports exports,
            TakeExport take,
            GiveFile files,
            UnmaskSeals seals,
            Solemn solemn,
            Act act) {
        this.here = here;
        this.results = results;
        this.exports = exports;
        this.take = take;
        this.files = files;
        this.seals = seals;
        this.solemn = solemn;
        this.act = act;
    }

    @GET
    public TemplateInstance list(@PathParam("edition") String code) {
        Viewer viewer = here.viewer();
        Edition edition = here.edition(code);
        List<Line> lines = exports.of(viewer, edition).stream()
                .map(e -> new Line(
                        e.name(), e.textKey(edition), e.fileName(edition).endsWith(".xlsx"), e.csv(), e.unmasks()))
                .toList();
        return Templates.list(new View(edition.code(), lines, results.misses(viewer, edition)));
    }

    /** The file; where it unmasks somebody, first the page that says so. */
    @Limited(Often.EXPORT)
    @GET
    @Path("{name}")
    public Response file(
            @PathParam("edition") String code,
            @PathParam("name") String which,
            @QueryParam("excel") @Nullable String excel)
            throws IOException {
        Edition edition = here.seen(code);
        Export export = exports.named(here.viewer(), edition, which);
        if (export.unmasks()) {
            return Answer.shown(ask(code, export, excel, Errors.NONE));
        }
        try {
            return given(edition, export, excel, "");
        } catch (TooManyExports many) {
            return waits(edition, export, excel, many);
        }
    }

    /** The same file, once it is ticked what it unmasks, and for whom. */
    @Limited(Often.EXPORT)
    @POST
    @Path("{name}")
    public Response unmask(
            @PathParam("edition") String code,
            @PathParam("name") String which,
            @RestForm String key,
            @RestForm @Nullable String excel,
            @BeanParam SolemnForm ticked)
            throws IOException {
        Edition edition = here.seen(code);
        Export export = exports.named(here.viewer(), edition, which);
        if (!export.unmasks()) {
            throw new NotThere();
        }
        try {
            files.checkRoom(export, order(edition, excel, ticked.seal()));
            return unmasked(edition, export, key, excel, ticked);
        } catch (TooManyExports many) {
            return waits(edition, export, excel, many);
        }
    }

    private Response waits(Edition seen, Export export, @Nullable String excel, TooManyExports many) {
        Edition edition = here.edition(seen.code());
        List<Made> open = many.open().stream()
                .map(making -> new Made(
                        "export." + making.wanted().export(),
                        making.wanted().edition(),
                        making.page().orElse("")))
                .toList();
        var waiting = new Waiting(
                edition.code(), "export." + export.name(), address(edition.code(), export.name(), excel), open);
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .entity(Templates.waits(waiting, WAIT))
                .type(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.RETRY_AFTER, WAIT)
                .build();
    }

    private Response unmasked(Edition edition, Export export, String key, @Nullable String excel, SolemnForm ticked)
            throws IOException {
        String code = edition.code();
        var sure = new AtomicBoolean();
        Response answer = act.on(key, "unmask", code, export.name(), style(excel), ticked)
                .leads(() -> {
                    solemn.check(ticked, seals.of(export, here.viewer(), edition, style(excel)));
                    take.agreed(export, edition);
                    sure.set(true);
                    return address(code, export.name(), excel);
                })
                .orRefusedAfresh(errors -> ask(code, export, excel, errors));
        boolean refused = answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
        if (refused || !sure.get()) {
            return answer;
        }
        return act.answers(() -> given(edition, export, excel, ticked.seal()))
                .orRefusedAfresh(errors -> ask(code, export, excel, errors));
    }

    private Response given(Edition edition, Export export, @Nullable String excel, String seal) {
        return files.give(export, order(edition, excel, seal));
    }

    private Order order(Edition edition, @Nullable String excel, String seal) {
        return new Order(here.viewer(), edition, style(excel), here.locale(), seal);
    }

    private TemplateInstance ask(String code, Export export, @Nullable String excel, Errors errors) {
        Edition edition = here.edition(code);
        Viewer viewer = here.viewer();
        return Templates.unmask(
                new Asked(
                        code,
                        "export." + export.name(),
                        export.unmasksKey(),
                        export.unmasked(viewer, edition).stream()
                                .map(Category::name)
                                .toList(),
                        viewer.name(),
                        viewer.code(),
                        address(code, export.name(), null),
                        address(code, export.name(), excel),
                        excel != null,
                        seals.of(export, here.viewer(), edition, style(excel))),
                errors);
    }

    static CsvStyle style(@Nullable String excel) {
        return excel == null ? CsvStyle.COMMA : CsvStyle.SEMICOLON;
    }

    private static String address(String code, String name, @Nullable String excel) {
        return ExportAddress.file(code, name) + GiveFile.excel(style(excel));
    }
}
