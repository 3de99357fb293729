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
 * Sign-out, open to everybody: from a second tab, or after the session has ended, it still ends the session at the
 * provider, which would otherwise let the next person in without a password.
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

    /** The question, for a bookmarked address; it changes nothing by itself. */
    @GET
    public TemplateInstance ask() {
        return Templates.signOut();
    }

    @POST
    public Response signOut(RoutingContext request) {
        return signOut.here(request).map(Answer::to).orElseGet(() -> Answer.to(SiteAddress.signedOut()));
    }

    /** The page when the provider has no logout address. */
    @GET
    @Path("done")
    public TemplateInstance done() {
        return Templates.signedOut();
    }
}
