package id.paritrana.access;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import id.paritrana.words.Messages;

/**
 * Adds parameters to the redirect to the provider: the language of the app and, for a fresh sign-in, the request to ask
 * for the password again, because the provider's own session is not enough there. It also keeps cookies of unfinished
 * sign-ins from piling up in the browser.
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class WayToProvider implements OidcRedirectFilter {
    private static final int MOST_UNDER_WAY = 4;

    private static final Pattern STATE = Pattern.compile("[?&]state=([A-Za-z0-9-]+)");

    private final FreshSignIn fresh;
    private final WantedAddresses wanted;

    WayToProvider(FreshSignIn fresh, WantedAddresses wanted) {
        this.fresh = fresh;
        this.wanted = wanted;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext request = redirect.routingContext();
        forgetOlder(request);
        Matcher state = STATE.matcher(redirect.redirectUri());
        if (state.find()) {
            wanted.asked(request).ifPresent(back -> wanted.begin(request, state.group(1), back));
        }
        boolean english = ChosenLanguage.of(request).equals(Messages.ENGLISH);
        redirect.additionalQueryParams().add("ui_locales", english ? "en id" : "id en");
        if (request.normalizedPath().equals(CurrentUser.SIGN_IN_AGAIN)) {
            redirect.additionalQueryParams().add("prompt", "login").add("max_age", "0");
            if (!fresh.levels().isEmpty()) {
                redirect.additionalQueryParams().add("acr_values", String.join(" ", fresh.levels()));
            }
        }
    }

    private static void forgetOlder(RoutingContext request) {
        List<String> underWay = Pattern.compile(";\\s*")
                .splitAsStream(request.request().headers().getAll(HttpHeaders.COOKIE).stream()
                        .collect(Collectors.joining("; ")))
                .map(cookie -> cookie.split("=")[0].strip())
                .filter(name -> name.startsWith(SessionMechanism.UNDER_WAY))
                .toList();
        if (underWay.size() >= MOST_UNDER_WAY) {
            underWay.forEach(name -> request.response()
                    .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0)));
        }
    }
}
