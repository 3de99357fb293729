package id.paritrana.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordsReading;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;

/** The journal of an edition, for those who keep or check the record. */
@Path("/editions/{edition}/journal")
@Blocking
@RolesAllowed(Role.INSPECTORS)
public class JournalPages {
    @CheckedTemplate(basePath = "journal")
    static class Templates {
        static native TemplateInstance journal(JournalView view, Paging paging, Errors errors);

        static native TemplateInstance check(Edition edition, @Nullable JournalCheckView last, Errors errors);
    }

    private final EditionHere here;
    private final JournalEntries entries;
    private final JournalNames names;
    private final RowCodes codes;
    private final CheckJournal check;
    private final Act form;

    JournalPages(
            EditionHere here,
            JournalEntries entries,
            JournalNames names,
            RowCodes codes,
            CheckJournal check,
            Act form) {
        this.here = here;
        this.entries = entries;
        this.names = names;
        this.codes = codes;
        this.check = check;
        this.form = form;
    }

    @Limited(value = Often.SEARCH, when = "about")
    @GET
    @RecordsReading(RecordedAct.JOURNAL_READ)
    public TemplateInstance show(
            @PathParam("edition") String code,
            @QueryParam("act") @Nullable String act,
            @QueryParam("who") @Nullable String who,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("about") @Nullable String about,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("page") @Nullable String number) {
        Edition edition = here.edition(code);
        JournalFilter filter = JournalFilter.of(act, who, seat, about, from, to);
        var paging = Paging.of(
                Paging.number(number),
                entries.count(edition, filter),
                JournalEntries.PAGE,
                JournalAddress.list(code),
                filter.parameters());
        var words = new JournalWords(names.of(edition.id()), here.locale(), edition.zoneId());
        List<JournalEntries.Listed> page = entries.page(edition, filter, paging.page());
        Map<String, String> called = codes.of(page.stream()
                .flatMap(listed -> listed.all().stream())
                .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                .toList());
        long newest = paging.total() - (long) JournalEntries.PAGE * (paging.page() - 1);
        var lines = new ArrayList<JournalLine>();
        for (JournalEntries.Listed listed : page) {
            lines.add(JournalLine.of(listed, newest - lines.size(), words, called));
        }
        var view = new JournalView(
                edition,
                filter,
                lines,
                entries.acts(edition.id()),
                entries.actors(edition.id()),
                entries.seats(edition.id()),
                here.locale());
        return Templates.journal(view, paging, filter.errors());
    }

    @GET
    @Path("check")
    public TemplateInstance lastCheck(@PathParam("edition") String code) {
        return checked(here.edition(code), Errors.NONE);
    }

    @Limited(Often.ANALYSIS)
    @POST
    @Path("check")
    public Response check(@PathParam("edition") String code, @RestForm String key) {
        Edition edition = here.seen(code);
        return form.answers(() -> check.alone(() -> form.on(key, "check", code)
                        .does(() -> check.check(edition))
                        .then(JournalAddress.check(code))
                        .orRefused(errors -> checked(here.edition(code), errors))))
                .orRefused(errors -> checked(here.edition(code), errors));
    }

    private TemplateInstance checked(Edition edition, Errors errors) {
        return Templates.check(edition, entries.lastCheck(edition.id()).orElse(null), errors);
    }

    /** The journal in the menu. */
    @ApplicationScoped
    static class Menu implements MenuEntry {
        @Override
        public MenuGroup group() {
            return MenuGroup.RECORD;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public String key() {
            return "journal.menu";
        }

        @Override
        public String path() {
            return "/journal";
        }

        @Override
        public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
            return viewer.is(Role.INSPECTORS, edition);
        }
    }
}
