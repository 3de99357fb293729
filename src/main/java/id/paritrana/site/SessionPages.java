package id.paritrana.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.FreshSignIn;
import id.paritrana.access.Role;
import id.paritrana.access.Session;
import id.paritrana.access.SessionEnd;
import id.paritrana.access.SignOut;

/** The devices on which a person is signed in, and signing out of them. */
@Path("/sessions")
@Blocking
@Authenticated
public class SessionPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance sessions(
                List<Line> lines, ZoneId zone, SessionEnd end, boolean operator, boolean binder);
    }

    /** @param here whether it is the current session */
    public record Line(Session session, boolean here) {}

    private final CurrentUser user;
    private final SignOut signOut;
    private final SessionEnd end;
    private final FreshSignIn fresh;

    SessionPages(CurrentUser user, SignOut signOut, SessionEnd end, FreshSignIn fresh) {
        this.user = user;
        this.signOut = signOut;
        this.end = end;
        this.fresh = fresh;
    }

    @GET
    public TemplateInstance list() {
        Session mine = user.session();
        List<Line> lines = mine == null
                ? List.of()
                : signOut.all(mine).stream()
                        .map(session -> new Line(session, session.publicId().equals(mine.publicId())))
                        .toList();
        return Templates.sessions(
                lines,
                user.viewer().zone(),
                end,
                !user.viewer().offices(Role.OPERATORS).isEmpty(),
                !user.viewer().offices(Role.BINDERS).isEmpty());
    }

    /**
     * Ends a session on another device. It needs a fresh sign-in, so that a person who finds a signed-in browser cannot
     * lock its owner out.
     */
    @POST
    @Path("end")
    public Response end(@RestForm @Nullable String session) {
        if (!fresh.is()) {
            return Answer.to(SiteAddress.again(SiteAddress.sessions()));
        }
        Session mine = user.session();
        if (mine != null && session != null) {
            signOut.one(mine, session);
        }
        return Answer.to(SiteAddress.sessions());
    }

    @POST
    @Path("end-all")
    public Response endAll(RoutingContext request) {
        if (!fresh.is()) {
            return Answer.to(SiteAddress.again(SiteAddress.sessions()));
        }
        Session mine = user.session();
        if (mine != null) {
            signOut.everywhere(mine);
        }
        return signOut.here(request).map(Answer::to).orElseGet(() -> Answer.to(SiteAddress.signedOut()));
    }

    /** Reports that the person is still active, and returns the seconds left. */
    @GET
    @Path("still")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> still() {
        return Map.of("left", end.seconds());
    }
}
