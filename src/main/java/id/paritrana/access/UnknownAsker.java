package id.paritrana.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Where it cannot be found out who asks, nothing is answered but that: neither is somebody signed out by a fault of ours, nor does a
 * page take its reader for a stranger.
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
