package id.paritrana.edition;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.site.NotThere;

/** The list of editions that a viewer may enter. */
@Path("/editions")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class EditionPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance list(List<Edition> editions, boolean mayImport);
    }

    private final Editions editions;
    private final CurrentUser user;

    EditionPages(Editions editions, CurrentUser user) {
        this.editions = editions;
        this.user = user;
    }

    @GET
    public TemplateInstance list() {
        var viewer = user.viewer();
        if (!viewer.hasAnyRole()) {
            throw new NotThere();
        }
        return Templates.list(editions.of(viewer, Role.EVERYBODY), !viewer.offices(Role.SECRETARIAT).isEmpty());
    }
}
