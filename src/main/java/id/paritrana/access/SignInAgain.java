package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Makes the provider ask for the password once more where a fresh sign-in is needed: its own session is not enough there. */
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInAgain implements OidcRedirectFilter {
    private final FreshSignIn fresh;

    SignInAgain(FreshSignIn fresh) {
        this.fresh = fresh;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().equals(CurrentUser.SIGN_IN_AGAIN)) {
            redirect.additionalQueryParams().add("prompt", "login").add("max_age", "0");
            if (!fresh.levels().isEmpty()) {
                redirect.additionalQueryParams().add("acr_values", String.join(" ", fresh.levels()));
            }
        }
    }
}
