package id.paritrana.edition;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;
import id.paritrana.site.Site;

/** Closing scoring of a category: a page that says what speaks against it and what happens then. */
@Path("/editions/{edition}/close/{category}")
@Blocking
@RolesAllowed(Role.SECRETARIAT)
public class ClosingPages {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance close(
                Edition edition, Category category, Closing questions, String reason, Errors errors);
    }

    private final Editions editions;
    private final Categories categories;
    private final CloseScoring close;
    private final Once once;
    private final CurrentUser user;
    private final Site site;

    ClosingPages(Editions editions, Categories categories, CloseScoring close, Once once, CurrentUser user, Site site) {
        this.editions = editions;
        this.categories = categories;
        this.close = close;
        this.once = once;
        this.user = user;
        this.site = site;
    }

    @GET
    public TemplateInstance ask(@PathParam("edition") String code, @PathParam("category") String category) {
        return page(code, category, "", Errors.NONE);
    }

    @POST
    public Object close(
            @PathParam("edition") String code,
            @PathParam("category") String category,
            @RestForm String key,
            @RestForm String reason) {
        Edition edition = editions.seenBy(user.viewer(), code);
        Category chosen = categories.get(edition, category);
        String typed = reason == null ? "" : reason;
        try {
            String to = once.run(key, "close " + code + " " + category + " " + typed, () -> {
                close.close(chosen, typed);
                return "/editions/" + code;
            });
            return Response.seeOther(URI.create(to)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(page(code, category, typed, Errors.of(refusal)))
                    .build();
        }
    }

    private TemplateInstance page(String code, String category, String reason, Errors errors) {
        Edition edition = editions.seenBy(user.viewer(), code);
        site.in(EditionHere.of(edition));
        Category chosen = categories.get(edition, category);
        return Templates.close(edition, chosen, close.questions(chosen), reason, errors);
    }
}
