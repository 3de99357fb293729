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
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.ChosenLanguage;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.SignInProvider;
import id.paritrana.launch.SignInStatus;

/** The front door: what this is, where to sign in, which language. */
@Path("/")
@Blocking
public class FrontPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance front(boolean ready, boolean failed, boolean away);
    }

    /** Where everybody who is signed in goes on: the editions. */
    static final String INSIDE = Paths.to("editions");

    private final CurrentUser user;
    private final SignInProvider provider;

    FrontPages(CurrentUser user, SignInProvider provider) {
        this.user = user;
        this.provider = provider;
    }

    @GET
    @PermitAll
    public TemplateInstance front() {
        if (user.viewer().signedIn()) {
            throw Answer.elsewhere(INSIDE);
        }
        var signIn = SignInStatus.current();
        return Templates.front(signIn.open(), signIn.state() == SignInStatus.State.FAILED, provider.away());
    }

    @GET
    @Path("language/{language}")
    @PermitAll
    public Response language(@PathParam("language") String language, @QueryParam("back") String back) {
        String chosen = language.equals("en") ? "en" : "id";
        return Response.fromResponse(Answer.to(Paths.own(back) ? back : "/"))
                .cookie(new NewCookie.Builder(ChosenLanguage.COOKIE)
                        .value(chosen)
                        .path("/")
                        .maxAge(365 * 24 * 3600)
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .build())
                .build();
    }
}
