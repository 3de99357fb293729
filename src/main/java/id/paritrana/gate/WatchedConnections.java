package id.paritrana.gate;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Has every connection to the web server watched. The framework knows a request when its headers are complete; what comes before, and
 * what never gets so far, is seen on the connection alone. Found by {@code META-INF/services}.
 */
public final class WatchedConnections implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new WatchingTransport(builder.findTransport()));
    }
}
