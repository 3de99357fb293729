package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Turns a token into a viewer: the account behind issuer and subject, the token's roles, today's seats. */
@ApplicationScoped
public class ViewerAugmentor implements SecurityIdentityAugmentor {
    static final String VIEWER = "paritrana.viewer";
    /** A {@link SignIn}; also where the identity does not come from a token. */
    public static final String SIGN_IN = "paritrana.sign-in";
    /** Attributes that name the person where the identity does not come from a token. */
    public static final String ISSUER = "paritrana.issuer";

    public static final String SUBJECT = "paritrana.subject";

    private final Accounts accounts;
    private final SeatBook seats;
    private final Clock clock;

    ViewerAugmentor(Accounts accounts, SeatBook seats, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> known(identity));
    }

    private SecurityIdentity known(SecurityIdentity identity) {
        String issuer;
        String subject;
        String name;
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            issuer = token.getIssuer();
            subject = token.getSubject();
            String full = token.getClaim("name");
            name = full == null || full.isBlank() ? token.getName() : full;
        } else {
            issuer = identity.getAttribute(ISSUER);
            subject = identity.getAttribute(SUBJECT);
            name = identity.getPrincipal().getName();
        }
        if (issuer == null || subject == null) {
            return named(identity, Viewer.NOBODY);
        }
        String called = name == null ? subject : name;
        Instant now = clock.instant();
        String duties =
                Viewer.of(0, called, identity.getRoles(), List.of(), Set.of()).duties();
        SeatBook.Known known = seats.find(issuer, subject, now)
                .filter(k -> k.displayName().equals(called) && k.duties().equals(duties))
                .orElseGet(() -> {
                    accounts.seen(issuer, subject, called, duties);
                    return seats.find(issuer, subject, now).orElseThrow();
                });
        return named(
                identity,
                Viewer.of(known.account(), known.displayName(), identity.getRoles(), known.seats(), known.boundIn()));
    }

    private static SignIn signIn(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object level = token.getClaim(Claims.acr);
            return new SignIn(moment(token.getClaim(Claims.auth_time)), level == null ? "" : level.toString());
        }
        SignIn known = identity.getAttribute(SIGN_IN);
        return known == null ? SignIn.UNKNOWN : known;
    }

    /** Seconds as a token has them, whichever kind of number they are read as. */
    private static @Nullable Instant moment(@Nullable Object seconds) {
        return seconds != null && seconds.toString().matches("\\d{1,15}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds.toString()))
                : null;
    }

    /** The identity with the viewer's roles and their groups only: a word of the token that the app does not know gives nothing. */
    private static SecurityIdentity named(SecurityIdentity identity, Viewer viewer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(Role.withGroups(viewer.roles()))
                .addAttribute(VIEWER, viewer)
                .addAttribute(SIGN_IN, signIn(identity))
                .setAnonymous(false)
                .build();
    }
}
