package id.paritrana.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

import id.paritrana.access.SignOut;

/**
 * The way out, open to everybody: from a second tab, or after the session is over, it still ends the session with the provider, which
 * would let the next person at the screen in without a password.
 */
@Path("/sign-out")
@Blocking
@PermitAll
public class SignOutPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance signOut();

        static native TemplateInstance signedOut();
    }

    private final SignOut signOut;

    SignOutPages(SignOut signOut) {
        this.signOut = signOut;
    }

    /** For an address that was kept: asks, and changes nothing by itself. */
    @GET
    public TemplateInstance ask() {
        return Templates.signOut();
    }

    @POST
    public Response signOut(RoutingContext request) {
        return signOut.here(request).map(Answer::to).orElseGet(() -> Answer.to(SiteAddress.signedOut()));
    }

    /** Where the provider has no address to end its session at. */
    @GET
    @Path("done")
    public TemplateInstance done() {
        return Templates.signedOut();
    }
}
