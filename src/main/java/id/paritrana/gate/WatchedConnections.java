package id.paritrana.gate;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a watch on every connection to the web server. The framework sees a request once its headers are complete;
 * anything before that, or that never gets so far, can only be seen on the connection. Found by {@code
 * META-INF/services}.
 */
public final class WatchedConnections implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new WatchingTransport(builder.findTransport()));
    }
}
