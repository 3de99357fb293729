package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import id.paritrana.gate.LargeBodies;

/**
 * The size limit of an upload: the server's limit of a body ({@code quarkus.http.limits.max-body-size}), less the rest
 * of its form. A server that closed the connection would appear as a network fault in the browser; here the sender gets
 * a page.
 */
@ApplicationScoped
public class UploadLimit {
    private static final int REST_OF_THE_FORM = 64 * 1024;

    private final long bytes;

    /** Thrown when more was sent than is allowed; it was discarded. */
    static class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    UploadLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.bytes = most.asLongValue() - REST_OF_THE_FORM;
    }

    /** Of one file. */
    public long bytes() {
        return bytes;
    }

    /** Whole megabytes, as sentences say it. */
    public long megabytes() {
        return bytes >> 20;
    }

    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext connection) {
        if (LargeBodies.thrownAway(connection.request().headers())) {
            throw new TooLarge();
        }
    }
}
