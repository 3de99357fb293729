package id.paritrana.desk;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.Site;

/** The journal of an edition, for those who keep or check the record. */
@Path("/editions/{edition}/journal")
@Blocking
@RolesAllowed(Role.INSPECTORS)
public class JournalPages {
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "journal")
    static class Templates {
        static native TemplateInstance journal(
                Edition edition,
                List<JournalLine> lines,
                List<String> acts,
                String act,
                long total,
                int page,
                boolean more);
    }

    private final Editions editions;
    private final JournalEntries entries;
    private final CurrentUser user;
    private final Site site;

    JournalPages(Editions editions, JournalEntries entries, CurrentUser user, Site site) {
        this.editions = editions;
        this.entries = entries;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance show(
            @PathParam("edition") String code,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("page") @DefaultValue("0") int page) {
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        int at = Math.max(0, Math.min(page, 1_000_000));
        long total = entries.count(edition.id(), act);
        return Templates.journal(
                edition,
                entries.page(edition.id(), act, at),
                entries.acts(edition.id()),
                act,
                total,
                at,
                (long) (at + 1) * JournalEntries.PAGE < total);
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
        public boolean shownTo(Viewer viewer, String edition) {
            return viewer.is(Role.INSPECTORS);
        }
    }
}
