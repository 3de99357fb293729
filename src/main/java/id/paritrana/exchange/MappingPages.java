package id.paritrana.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.limit.InTurn;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.Site;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Fields;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.Headings;

/** Matching the columns of another office's table with ours, once; its preview is that of every import. */
@Path("/import/{id}/columns")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class MappingPages {
    private static final int LAST_HEADER = 200;

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance columns(MappingView view, Errors errors);
    }

    private final Uploads uploads;
    private final ColumnMappings mappings;
    private final Editions editions;
    private final CurrentUser user;
    private final Site site;
    private final Act act;

    MappingPages(Uploads uploads, ColumnMappings mappings, Editions editions, CurrentUser user, Site site, Act act) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.editions = editions;
        this.user = user;
        this.site = site;
        this.act = act;
    }

    @Limited(Often.IMPORT)
    @InTurn
    @GET
    public TemplateInstance columns(
            @PathParam("id") String id,
            @QueryParam("edition") @Nullable String edition,
            @QueryParam("sheet") @Nullable String sheet,
            @QueryParam("table") @Nullable String table,
            @QueryParam("header") @Nullable String header) {
        return page(id, wanted(edition, sheet, table, header), Optional.empty(), Errors.NONE);
    }

    @Limited(Often.IMPORT)
    @InTurn
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response match(@PathParam("id") String id, Fields form) {
        WantedTable wanted =
                wanted(form.first("edition"), form.first("sheet"), form.first("table"), form.first("header"));
        Map<Integer, String> columns = new TreeMap<>();
        form.lines("c").forEach((at, target) -> {
            if (!target.isEmpty() && at.matches("\\d{1,3}")) {
                columns.put(Integer.valueOf(at), target);
            }
        });
        Map<String, String> constants = form.lines("k.");
        constants.values().removeIf(String::isEmpty);
        var mapping = new ColumnMapping(
                wanted.edition(), wanted.sheet(), wanted.table(), wanted.header(), columns, constants);
        return act.on(form.key(), "columns", id, mapping.text())
                .leads(() -> {
                    Refusal.unlessNone(objections(mapping));
                    Edition edition = editions.seenBy(user.viewer(), Role.SECRETARIAT, mapping.edition());
                    List<TableRow> rows = ForeignTable.rows(wanted.among(sheets(id)));
                    String headings = Headings.at(rows, mapping.headerRow()).with(mapping.table());
                    mappings.keep(user.viewer(), id, edition, headings, mapping);
                    return ImportAddress.preview(id);
                })
                .orRefused(errors -> page(id, wanted, Optional.of(mapping), errors));
    }

    /** Each column of ours comes from one place, and those that every row needs come from somewhere. */
    private static List<Objection> objections(ColumnMapping mapping) {
        List<Objection> wrong = mapping.constants().entrySet().stream()
                .flatMap(constant ->
                        Typed.against("k." + constant.getKey(), constant.getValue(), TextLimits.TEXT).stream())
                .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        List<String> targets = new ArrayList<>(
                mapping.columns().values().stream().map(LikelyColumns::column).toList());
        targets.addAll(mapping.constants().keySet());
        return mapping.table().columns().stream()
                .flatMap(column -> {
                    long given = targets.stream().filter(column.code()::equals).count();
                    return given > 1
                            ? Stream.of(twice(column))
                            : given == 0 && column.required() ? Stream.of(MappingView.missing(column)) : Stream.empty();
                })
                .toList();
    }

    /** At the field that holds a column's content for all rows. */
    private static Objection twice(Column column) {
        return Objection.of(MappingView.field(column), "exchange.mapping-twice", new MappingView.Named(column));
    }

    private WantedTable wanted(
            @Nullable String edition, @Nullable String sheet, @Nullable String table, @Nullable String header) {
        return new WantedTable(
                Typed.line(edition),
                Typed.plain(sheet),
                EditionTable.named(Typed.line(table)).orElse(EditionTable.COVERAGE),
                Typed.whole(header, LAST_HEADER, 0));
    }

    /** @param typed what was chosen and typed just now, before what is remembered */
    private TemplateInstance page(String id, WantedTable asked, Optional<ColumnMapping> typed, Errors errors) {
        var upload = uploads.of(user.viewer(), id);
        List<Table> sheets = sheets(id);
        List<Edition> known = editions.of(user.viewer(), Role.SECRETARIAT);
        WantedTable wanted = asked.header() > 0
                ? asked
                : asked.recognised(sheets, matchedIn(known)).orElse(asked);
        Edition edition = known.stream()
                .filter(e -> e.code().equals(wanted.edition()))
                .findFirst()
                .orElse(known.isEmpty() ? null : known.get(0));
        if (edition == null || sheets.isEmpty()) {
            throw Answer.elsewhere(ImportAddress.preview(id));
        }
        Table sheet = wanted.sheet().isEmpty() ? LikelyColumns.likeliest(sheets, wanted.table()) : wanted.among(sheets);
        List<TableRow> rows = ForeignTable.rows(sheet);
        Headings headings = wanted.headings(rows);
        Optional<ColumnMapping> chosen =
                typed.or(() -> mappings.remembered(user.viewer(), edition.id(), headings.with(wanted.table())));
        return Templates.columns(
                MappingView.of(
                        id,
                        upload.name(),
                        known,
                        sheets,
                        new WantedTable(edition.code(), sheet.name(), wanted.table(), headings.header()),
                        chosen,
                        errors,
                        site.locale()),
                errors);
    }

    private List<ColumnMappings.Matched> matchedIn(List<Edition> known) {
        Set<String> open = known.stream().map(Edition::code).collect(Collectors.toSet());
        return mappings.all(user.viewer()).stream()
                .filter(matched -> open.contains(matched.edition()))
                .toList();
    }

    private List<Table> sheets(String id) {
        var upload = uploads.of(user.viewer(), id);
        try {
            return ForeignTable.sheets(upload.name(), upload.content());
        } catch (RefusedFile refused) {
            throw Answer.elsewhere(ImportAddress.preview(id));
        }
    }
}
