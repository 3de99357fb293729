package id.paritrana.edition;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Office;
import id.paritrana.access.Role;
import id.paritrana.access.SeatBook;
import id.paritrana.access.Viewer;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.site.NoSeatNow;
import id.paritrana.site.form.Paging;

/** The list of editions that a viewer may enter. */
@Path("/editions")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class EditionPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance list(EditionList view, List<Objection> represented, Errors errors);
    }

    /** Up to this many editions are browsed faster than searched. */
    private static final int FEW = 5;

    private final Editions editions;
    private final EditionPhases phases;
    private final List<EditionWaiting> rooms;
    private final CurrentUser user;
    private final SeatBook seats;
    private final Clock clock;

    EditionPages(
            Editions editions,
            EditionPhases phases,
            @All List<EditionWaiting> rooms,
            CurrentUser user,
            SeatBook seats,
            Clock clock) {
        this.editions = editions;
        this.phases = phases;
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(EditionWaiting::order))
                .toList();
        this.user = user;
        this.seats = seats;
        this.clock = clock;
    }

    @Limited(value = Often.SEARCH, when = "q")
    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("office") @Nullable String office,
            @QueryParam("year") @Nullable String year,
            @QueryParam("page") @Nullable String page) {
        var viewer = user.viewer();
        if (!viewer.hasAnyRole()) {
            throw new NotThere();
        }
        EditionFilter asked = EditionFilter.of(text, office, year, page);
        // a person with another seat or role sees this list, and no other page says it
        var represented = NoSeatNow.represented(seats.notNow(viewer.accountId(), clock.instant()));
        return Templates.list(view(viewer, asked), represented, asked.sought().errors());
    }

    private EditionList view(Viewer viewer, EditionFilter asked) {
        long total = editions.count(viewer, asked);
        var paging = Paging.of(asked.page(), total, EditionFilter.SIZE, EditionAddress.list(), asked.parameters());
        EditionFilter filter = asked.at(paging.page());
        List<Edition> shown = editions.page(viewer, filter);
        EditionList.Span span = editions.span(viewer);
        boolean several = span.offices().size() > 1;
        Map<EditionWaiting, Map<Long, Long>> waiting = new LinkedHashMap<>();
        rooms.forEach(room -> waiting.put(room, room.of(viewer, shown)));
        return new EditionList(
                EditionList.groups(shown, several, phases.of(shown), waiting, clock.instant()),
                filter,
                several ? List.<Office>copyOf(span.offices()) : List.of(),
                List.copyOf(span.years()),
                filter.narrows() || total > FEW,
                paging,
                !viewer.offices(Role.SECRETARIAT).isEmpty(),
                !viewer.offices(Role.BINDERS).isEmpty(),
                !viewer.offices(Role.OPERATORS).isEmpty());
    }
}
