package id.paritrana.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.FreshSignIn;
import id.paritrana.launch.SignInStatus;

/** The front door: what this is, where to sign in, which language. */
@Path("/")
@Blocking
public class FrontPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance front(boolean ready, boolean failed);

        static native TemplateInstance again(String back);
    }

    /** Where everybody who is signed in goes on: the editions. */
    private static final String INSIDE = Paths.to("editions");

    private static final String ASKED_AGAIN = "asked-again";
    private static final String OWN_PATH = "/[A-Za-z0-9._~%/-]*";

    private final CurrentUser user;
    private final FreshSignIn fresh;

    FrontPages(CurrentUser user, FreshSignIn fresh) {
        this.user = user;
        this.fresh = fresh;
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

    /**
     * Somebody who is signed in signs in once more and comes back. Asked once: a provider that does not tell when that was would
     * be asked for ever.
     */
    @GET
    @Path("sign-in/again")
    @Authenticated
    public Response again(
            @QueryParam("back") String back,
            @CookieParam(ASKED_AGAIN) @Nullable String asked,
            @Context HttpServerResponse response) {
        String address = ownPath(back) ? back : INSIDE;
        if (fresh.is()) {
            return Answer.to(address);
        }
        if (asked != null) {
            return Response.fromResponse(Answer.refused(Templates.again(address)))
                    .cookie(forgotten())
                    .build();
        }
        response.addCookie(Cookie.cookie(ASKED_AGAIN, "yes")
                .setPath("/sign-in")
                .setMaxAge(600)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
        throw new AuthenticationFailedException("a fresh sign-in is needed");
    }

    private static NewCookie forgotten() {
        return new NewCookie.Builder(ASKED_AGAIN)
                .value("")
                .path("/sign-in")
                .maxAge(0)
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
    }

    private static boolean ownPath(@Nullable String back) {
        return back != null && back.matches(OWN_PATH) && !back.startsWith("//");
    }

    @GET
    @Path("language/{language}")
    @PermitAll
    public Response language(@PathParam("language") String language, @QueryParam("back") String back) {
        String chosen = language.equals("en") ? "en" : "id";
        return Response.fromResponse(Answer.to(ownPath(back) ? back : "/"))
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
