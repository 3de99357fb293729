package id.paritrana.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.CurrentUser;
import id.paritrana.launch.SignInStatus;

/** The front door: what this is, where to sign in, which language. */
@Path("/")
@Blocking
public class FrontPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance front(boolean ready, boolean failed);
    }

    /** Where everybody who is signed in goes on: the editions. */
    private static final String INSIDE = Paths.to("editions");

    private final CurrentUser user;

    FrontPages(CurrentUser user) {
        this.user = user;
    }

    @GET
    @PermitAll
    public TemplateInstance front() {
        if (user.viewer().signedIn()) {
            throw Answer.elsewhere(INSIDE);
        }
        var signIn = SignInStatus.current();
        return Templates.front(signIn.open(), signIn.state() == SignInStatus.State.FAILED);
    }

    /** Asks the identity provider; whoever comes back is signed in. */
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn() {
        return Answer.to(INSIDE);
    }

    @GET
    @Path("language/{language}")
    @PermitAll
    public Response language(@PathParam("language") String language, @QueryParam("back") String back) {
        String chosen = language.equals("en") ? "en" : "id";
        boolean ownPath = back != null && back.matches("/[A-Za-z0-9._~/-]*") && !back.startsWith("//");
        return Response.fromResponse(Answer.to(ownPath ? back : "/"))
                .cookie(new NewCookie.Builder(Site.LANGUAGE_COOKIE)
                        .value(chosen)
                        .path("/")
                        .maxAge(365 * 24 * 3600)
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .build())
                .build();
    }
}
