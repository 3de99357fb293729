package id.paritrana.desk;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.Role;
import id.paritrana.committee.MemberAddress;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.ranking.Rankings;
import id.paritrana.scoresheet.progress.ProgressMatrix;
import id.paritrana.scoresheet.progress.ScoringProgress;
import id.paritrana.site.Answer;

/** The first page of an edition: a member goes on to their tasks, the others see where it stands. */
@Path("/editions/{edition}")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class DeskPages {
    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance desk(DeskView view, ProgressMatrix matrix, boolean late);
    }

    private final EditionHere here;
    private final CategoryStates states;
    private final DutyList duties;
    private final ScoringProgress progress;
    private final Clock clock;

    DeskPages(EditionHere here, CategoryStates states, DutyList duties, ScoringProgress progress, Clock clock) {
        this.here = here;
        this.states = states;
        this.duties = duties;
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    public TemplateInstance desk(@PathParam("edition") String code) {
        var viewer = here.viewer();
        Edition edition = here.edition(code);
        if (!viewer.keepsRecords(edition)) {
            throw Answer.elsewhere(MemberAddress.tasks(code));
        }
        return Templates.desk(
                DeskView.of(
                        states.state(edition), duties, viewer.isSecretariat(edition), Rankings.open(viewer, edition)),
                progress.of(viewer, edition, null),
                edition.deadline() != null && edition.deadline().isBefore(clock.instant()));
    }
}
