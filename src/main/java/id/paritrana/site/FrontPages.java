package id.paritrana.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.ChosenLanguage;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.OwnAddress;
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

    /** The first page after sign-in: the editions. */
    static final String INSIDE = Paths.to("editions");

    private final CurrentUser user;
    private final SignInProvider provider;
    private final ChosenLanguage language;
    private final OwnAddress address;

    FrontPages(CurrentUser user, SignInProvider provider, ChosenLanguage language, OwnAddress address) {
        this.user = user;
        this.provider = provider;
        this.language = language;
        this.address = address;
    }

    @GET
    @PermitAll
    public TemplateInstance front() {
        if (user.viewer().signedIn()) {
            throw Answer.elsewhere(INSIDE);
        }
        var signIn = SignInStatus.current();
        return Templates.front(
                signIn.open(), signIn.state() == SignInStatus.State.FAILED, signIn.open() && provider.away());
    }

    @GET
    @Path("language/{language}")
    @PermitAll
    public Response language(
            @PathParam("language") String word, @QueryParam("back") @Nullable String back, RoutingContext request) {
        language.choose(request, word);
        return Answer.to(back != null && Paths.own(back) ? asSeen(back, request) : "/");
    }

    /** The page where the link stood, as its browser names it, with what was looked for there; else as the link does. */
    private String asSeen(String back, RoutingContext request) {
        String from = request.request().getHeader(HttpHeaders.REFERER);
        String origin = address.origin(request);
        String seen = from != null && from.startsWith(origin + "/") ? from.substring(origin.length()) : "";
        return Paths.own(seen) && Paths.untyped(seen).equals(back) ? seen : back;
    }
}
