package id.paritrana.site;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

import id.paritrana.once.FormFate;
import id.paritrana.stored.DatabaseFailure;

/**
 * The page for a request that failed through no fault of its sender: its fate, as far as that is known, and what was
 * typed, to be sent again. It never signs anybody out.
 */
@RequestScoped
class NotAnswered {
    private static final Logger LOG = Logger.getLogger(NotAnswered.class);
    private static final String SECONDS_TO_WAIT = "10";

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance notAnswered(
                String title, String text, String reference, SentForm form, boolean read);
    }

    private final FormFate fate;
    private final Site site;

    NotAnswered(FormFate fate, Site site) {
        this.fate = fate;
        this.site = site;
    }

    /** The message, depending on the fate of the form; each has a title and a text. */
    private enum Kind {
        AWAY(503, "site.away-page", "site.away-nothing", "site.away-unknown", "site.away-done"),
        BROKEN(500, "site.broken-page", "site.broken-nothing", "site.broken-unknown", "site.broken-done");

        private final int status;
        private final String page;
        private final String nothing;
        private final String unknown;
        private final String done;

        Kind(int status, String page, String nothing, String unknown, String done) {
            this.status = status;
            this.page = page;
            this.nothing = nothing;
            this.unknown = unknown;
            this.done = done;
        }

        private String key(boolean read, FormFate.State state) {
            if (read) {
                return page;
            }
            return switch (state) {
                case NOTHING_DONE -> nothing;
                case UNKNOWN -> unknown;
                case DONE -> done;
            };
        }
    }

    Uni<Response> to(HttpServerRequest request, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Optional<String> database = DatabaseFailure.in(failure);
        if (database.isPresent()) {
            // logged once per request and without a stack trace: while the database is away there are many
            LOG.warnf("reference %s: the database does not answer: %s", reference, database.get());
        } else {
            LOG.errorf(failure, "reference %s", reference);
        }
        site.outside();
        return sent(request)
                .map(form -> answer(request, database.isPresent() ? Kind.AWAY : Kind.BROKEN, reference, form));
    }

    private static Uni<SentForm> sent(HttpServerRequest request) {
        if (Scripts.said(request.getHeader(Scripts.HEADER))) {
            if (!request.isEnded()) {
                request.resume();
            }
            return Uni.createFrom().item(SentForm.nothing(request));
        }
        return SentForm.of(request, formData());
    }

    /** The form, when the framework has read it already. */
    private static @Nullable FormData formData() {
        var current = CurrentRequestManager.get();
        return current == null ? null : current.getFormData();
    }

    private Response answer(HttpServerRequest request, Kind kind, String reference, SentForm form) {
        boolean read = !request.method().equals(HttpMethod.POST);
        String key = kind.key(read, fate.state());
        var response = Response.status(kind.status)
                .entity(Templates.notAnswered(key + ".title", key + ".text", reference, form, read))
                .type(MediaType.TEXT_HTML_TYPE);
        return kind == Kind.AWAY
                ? response.header("Retry-After", SECONDS_TO_WAIT).build()
                : response.build();
    }
}
