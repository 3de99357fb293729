package id.paritrana.desk;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.coverage.AnsweredWarning;
import id.paritrana.coverage.CoverageDoubts;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.Editions;
import id.paritrana.scoresheet.Progress;
import id.paritrana.scoresheet.ProgressMatrix;
import id.paritrana.site.Site;

/** The first page of an edition: a member goes on to their tasks, the others see where it stands. */
@Path("/editions/{edition}")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class DeskPages {
    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance desk(DeskView view, ProgressMatrix matrix);
    }

    private final Editions editions;
    private final CategoryStates states;
    private final CoverageDoubts doubts;
    private final Progress progress;
    private final CurrentUser user;
    private final Site site;

    DeskPages(
            Editions editions,
            CategoryStates states,
            CoverageDoubts doubts,
            Progress progress,
            CurrentUser user,
            Site site) {
        this.editions = editions;
        this.states = states;
        this.doubts = doubts;
        this.progress = progress;
        this.user = user;
        this.site = site;
    }

    @GET
    public Object desk(@PathParam("edition") String code) {
        var viewer = user.viewer();
        Edition edition = editions.seenBy(viewer, code);
        if (!viewer.keepsRecords()) {
            return Response.seeOther(URI.create("/editions/" + code + "/tasks")).build();
        }
        site.in(EditionHere.of(edition));
        var state = new Duties.State(
                edition, states.of(edition), states.seats(edition), states.boundSeats(edition), blocking(edition));
        return Templates.desk(DeskView.of(state, viewer.isSecretariat()), progress.of(viewer, edition, null));
    }

    /** Warnings about coverage figures that hold up freezing and have no answer yet. */
    private int blocking(Edition edition) {
        return edition.frozen()
                ? 0
                : (int) doubts.of(edition).stream()
                        .filter(AnsweredWarning::holdsUpFreezing)
                        .count();
    }
}
