package id.paritrana.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;

/**
 * Applies rate limits, per account when signed in, so that nine people behind one office address never block each
 * other. No answer reveals the counted address. A forwarded address counts only where the settings trust the proxy
 * ({@code quarkus.http.proxy}).
 */
@Limited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class LimitedRequests {
    /** Bytes of an IPv6 address that identify a household or an office. */
    private static final int BEGINNING = 8;

    private final RequestRates rates;
    private final CurrentUser user;
    private final CurrentVertxRequest current;

    LimitedRequests(RequestRates rates, CurrentUser user, CurrentVertxRequest current) {
        this.rates = rates;
        this.user = user;
        this.current = current;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Limited limited = call.getMethod().getAnnotation(Limited.class);
        RoutingContext request = current.getCurrent();
        if (counts(limited, request)) {
            Duration wait = rates.ask(limited.value(), asker(request));
            if (!wait.isZero()) {
                throw new TooOften(wait);
            }
        }
        return call.proceed();
    }

    private static boolean counts(Limited limited, RoutingContext request) {
        String given = limited.when().isEmpty() ? "always" : request.request().getParam(limited.when());
        return given != null && !given.isBlank();
    }

    private String asker(RoutingContext request) {
        Viewer viewer = user.viewer();
        return viewer.signedIn()
                ? "account " + viewer.accountId()
                : "address " + network(request.request().remoteAddress());
    }

    static String network(@Nullable SocketAddress from) {
        if (from == null || from.hostAddress() == null) {
            return "unknown";
        }
        try {
            InetAddress address = InetAddress.getByName(from.hostAddress());
            return address instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(address.getAddress(), BEGINNING))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }
}
