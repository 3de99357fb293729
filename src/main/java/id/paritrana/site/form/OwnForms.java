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

/** Accepts a form only from a page served to this browser in its present session. Any other kind of body is refused. */
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
     * First checks that the page was made for the caller, so that nobody sees what another typed. Both checks are here
     * because the framework reverses the order of filters that read a form.
     *
     * @throws BadRequestException for a body that is not a form
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
