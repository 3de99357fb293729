package id.paritrana.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers requests whose caller could not be identified because of a failure: a fault of ours must not sign anybody
 * out, nor make a page treat its reader as a stranger.
 */
class UnknownAsker {
    private final CurrentVertxRequest current;

    UnknownAsker(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    public void check() throws Exception {
        Throwable failure = SessionMechanism.failure(current.getCurrent());
        if (failure instanceof Exception known) {
            throw known;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
