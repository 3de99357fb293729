package id.paritrana.accounts;

import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.OthersSessions.Person;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.refusal.Errors;
import id.paritrana.site.Done;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.SolemnForm;

/** Who is signed in, for whoever looks after the accounts of an office, and how that is ended. */
@Path("/accounts/signed-in")
@Blocking
@RolesAllowed(Role.OPERATORS)
public class SignedInPages {
    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance signedIn(View view, Errors errors);
    }

    /**
     * The page.
     *
     * @param last what was done here before
     * @param seal digest of whose people they are; who of them is signed in does not count
     */
    record View(List<Person> people, List<EndedSessions.Ended> last, EndSessionsForm form, ZoneId zone, String seal) {
        public String all() {
            return EndSessions.ALL;
        }
    }

    private final CurrentUser user;
    private final EndSessions end;
    private final Act act;

    SignedInPages(CurrentUser user, EndSessions end, Act act) {
        this.user = user;
        this.end = end;
        this.act = act;
    }

    @GET
    public TemplateInstance list() {
        return page(EndSessionsForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response end(@RestForm String key, @BeanParam EndSessionsForm form, @BeanParam SolemnForm sent) {
        return act.on(key, "end-sessions", form, sent)
                .does(() -> end.end(user.viewer(), user.session(), form, sent))
                .then(AccountAddress.signedIn(), Done.SESSIONS_ENDED)
                .orRefused(errors -> page(form, errors));
    }

    private TemplateInstance page(EndSessionsForm form, Errors errors) {
        Viewer viewer = user.viewer();
        return Templates.signedIn(
                new View(end.people(viewer, user.session()), end.last(viewer), form, viewer.zone(), end.seal(viewer)),
                errors);
    }
}
