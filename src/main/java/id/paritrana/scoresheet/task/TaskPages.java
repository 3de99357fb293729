package id.paritrana.scoresheet.task;

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
import org.jspecify.annotations.Nullable;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoresheet.task.TasksView.Filter;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Sought;

/** A member's own task list. */
@Path("/editions/{edition}/tasks")
@NotInArchive
@Blocking
@RolesAllowed(Role.MEMBER)
public class TaskPages {
    @CheckedTemplate(basePath = "scoresheet")
    static class Templates {
        static native TemplateInstance tasks(TasksView view, Errors errors);
    }

    /** The line in the menu. */
    @ApplicationScoped
    static class TaskMenu implements MenuEntry {
        @Override
        public MenuGroup group() {
            return MenuGroup.SCORING;
        }

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
        public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
            return viewer.seatIn(edition.code()).isPresent();
        }

        /** Sheets and recusals stand below their nominations, and are the seat's tasks, as is what waits for its decision. */
        @Override
        public int claims(String below) {
            return below.matches("/nominations/[^/]+/(sheet|recuse)(/.*)?|/(handover|proposals)(/.*)?")
                    ? below.length()
                    : MenuEntry.super.claims(below);
        }
    }

    private final EditionHere here;
    private final Tasks tasks;

    TaskPages(EditionHere here, Tasks tasks) {
        this.here = here;
        this.tasks = tasks;
    }

    @Limited(value = Often.SEARCH, when = "text")
    @GET
    public TemplateInstance tasks(
            @PathParam("edition") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("page") @Nullable String page) {
        if (here.viewer().seatIn(code).isEmpty()) {
            throw new NotThere();
        }
        var sought = Sought.of("text", text);
        var filter = new Filter(category, status, sought.text(), Paging.number(page));
        return Templates.tasks(tasks.of(here.viewer(), here.edition(code), filter), sought.errors());
    }
}
