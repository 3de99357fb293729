package id.paritrana.desk;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
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

import id.paritrana.access.OfOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.journal.OnRecord;
import id.paritrana.site.Errors;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;

/** The journal of an edition, for those who keep or check the record. */
@Path("/editions/{edition}/journal")
@Blocking
@RolesAllowed(Role.INSPECTORS)
public class JournalPages {
    @CheckedTemplate(basePath = "journal")
    static class Templates {
        static native TemplateInstance journal(
                Edition edition, List<JournalLine> lines, List<String> acts, String act, Paging paging);

        static native TemplateInstance check(Edition edition, @Nullable JournalCheckView last, Errors errors);
    }

    private final EditionHere here;
    private final JournalEntries entries;
    private final CheckJournal check;
    private final Act form;

    JournalPages(EditionHere here, JournalEntries entries, CheckJournal check, Act form) {
        this.here = here;
        this.entries = entries;
        this.check = check;
        this.form = form;
    }

    @GET
    @OnRecord("journal-read")
    public TemplateInstance show(
            @PathParam("edition") String code,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("page") @Nullable String page) {
        Edition edition = here.edition(code);
        var paging = Paging.of(
                Paging.number(page),
                entries.count(edition.id(), act),
                JournalEntries.PAGE,
                JournalAddress.list(code),
                Map.of("act", act));
        return Templates.journal(
                edition, entries.page(edition.id(), act, paging.page()), entries.acts(edition.id()), act, paging);
    }

    @GET
    @Path("check")
    public TemplateInstance lastCheck(@PathParam("edition") String code) {
        return checked(here.edition(code), Errors.NONE);
    }

    @POST
    @Path("check")
    public Response check(@PathParam("edition") String code, @RestForm String key) {
        Edition edition = here.seen(code);
        return form.on(key, "check", code)
                .does(() -> check.check(edition))
                .then(JournalAddress.check(code))
                .orRefused(errors -> checked(here.edition(code), errors));
    }

    private TemplateInstance checked(Edition edition, Errors errors) {
        return Templates.check(edition, entries.lastCheck(edition.id()).orElse(null), errors);
    }

    /** The journal in the menu. */
    @ApplicationScoped
    static class Menu implements MenuEntry {
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
        public boolean shownTo(Viewer viewer, OfOffice edition) {
            return viewer.is(Role.INSPECTORS, edition);
        }
    }
}
