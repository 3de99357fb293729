package id.paritrana.site.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.FormToken;
import id.paritrana.site.ReadForm;
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

    private static final int ONCE_IT_IS_KNOWN_WHO_ASKS = Priorities.USER + 100;

    private final FormToken token;
    private final SameOrigin origin;
    private final ForeignForms foreign;

    OwnForms(FormToken token, SameOrigin origin, ForeignForms foreign) {
        this.token = token;
        this.origin = origin;
        this.foreign = foreign;
    }

    /**
     * First whether the page was made for whoever asks: what somebody else typed is shown to nobody. Both are asked here, because the
     * framework turns the order of filters round that read a form.
     *
     * @throws BadRequestException for what is no form
     */
    @ServerRequestFilter(priority = ONCE_IT_IS_KNOWN_WHO_ASKS)
    @WithFormRead
    Optional<Response> check(ResteasyReactiveContainerRequestContext request, RoutingContext connection) {
        if (!connection.request().method().equals(HttpMethod.POST)) {
            token.prepare(connection);
            return Optional.empty();
        }
        if (!isForm(request.getMediaType()) || !request.hasEntity()) {
            throw new BadRequestException();
        }
        Optional<Response> answer = foreign.answer(request);
        if (answer.isPresent()) {
            return answer;
        }
        if (!token.fits(connection, ReadForm.first(request, SentForm.TOKEN))) {
            token.prepare(connection);
            throw new StaleForm(
                    SentForm.of(connection.request().uri(), ReadForm.of(request)), origin.isProved(connection));
        }
        return Optional.empty();
    }

    static boolean isForm(@Nullable MediaType type) {
        return type != null && FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }
}
