package id.paritrana.site.form;

import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.FormToken;
import id.paritrana.site.SameOrigin;
import id.paritrana.site.SentForm;
import id.paritrana.site.StaleForm;

/**
 * A form does something only when it comes from a page that was answered to this browser, in the session that it is in now. Nothing
 * is sent to this app but forms; whatever else comes is refused.
 */
class OwnForms {
    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    /** After it is known that the page was made for whoever asks: what somebody else typed is shown to nobody. */
    private static final int ONCE_ITS_OWNER_IS_KNOWN = Priorities.USER + 200;

    private final FormToken token;
    private final SameOrigin origin;

    OwnForms(FormToken token, SameOrigin origin) {
        this.token = token;
        this.origin = origin;
    }

    /** @throws BadRequestException for what is no form */
    @ServerRequestFilter(readBody = true, priority = ONCE_ITS_OWNER_IS_KNOWN)
    void check(ResteasyReactiveContainerRequestContext request, RoutingContext connection) {
        if (!connection.request().method().equals(HttpMethod.POST)) {
            token.prepare(connection);
            return;
        }
        if (!isForm(request.getMediaType()) || !request.hasEntity()) {
            throw new BadRequestException();
        }
        var read = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        if (!token.fits(connection, (String) read.getFormParameter(SentForm.TOKEN, true, false))) {
            token.prepare(connection);
            throw new StaleForm(
                    SentForm.of(connection.request().uri(), read.getFormData()), origin.isProved(connection));
        }
    }

    static boolean isForm(@Nullable MediaType type) {
        return type != null && FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }
}
