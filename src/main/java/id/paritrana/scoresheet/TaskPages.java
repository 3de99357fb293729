package id.paritrana.scoresheet;

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
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.scoresheet.TasksView.Filter;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.NotThere;
import id.paritrana.site.Site;

/** A member's own task list. */
@Path("/editions/{edition}/tasks")
@Blocking
@RolesAllowed(Role.MEMBER)
public class TaskPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance tasks(TasksView view, String done);
    }

    /** The line in the menu. */
    @ApplicationScoped
    static class TaskMenu implements MenuEntry {
        @Override
        public int order() {
            return 15;
        }

        @Override
        public String key() {
            return "scoresheet.tasks";
        }

        @Override
        public String path() {
            return "/tasks";
        }

        @Override
        public boolean shownTo(Viewer viewer, String edition) {
            return viewer.seatIn(edition).isPresent();
        }
    }

    private final Editions editions;
    private final Tasks tasks;
    private final CurrentUser user;
    private final Site site;

    TaskPages(Editions editions, Tasks tasks, CurrentUser user, Site site) {
        this.editions = editions;
        this.tasks = tasks;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance tasks(
            @PathParam("edition") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") @DefaultValue("") String done) {
        var viewer = user.viewer();
        if (viewer.seatIn(code).isEmpty()) {
            throw new NotThere();
        }
        var edition = editions.seenBy(viewer, code);
        site.in(EditionHere.of(edition));
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return Templates.tasks(tasks.of(viewer, edition, new Filter(category, status, text.strip(), number)), done);
    }
}
