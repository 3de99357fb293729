package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;

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
    private final OwnOffice own;
    private final Clock clock;

    ViewerAugmentor(Accounts accounts, SeatBook seats, OwnOffice own, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.own = own;
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
        Grants grants = Grants.of(identity.getRoles(), own.office());
        Instant now = clock.instant();
        SeatBook.Known known = seats.find(issuer, subject, now)
                .filter(k -> k.displayName().equals(called)
                        && k.duties().equals(grants.duties())
                        && k.offices().equals(Office.codes(grants.belongs())))
                .orElseGet(() -> {
                    accounts.seen(issuer, subject, called, grants);
                    return seats.find(issuer, subject, now).orElseThrow();
                });
        return named(
                identity,
                new Viewer(
                        known.account(),
                        known.displayName(),
                        Account.code(known.publicId()),
                        grants,
                        known.seats(),
                        known.boundIn()));
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

    /**
     * The identity with the viewer's roles and their groups only: a word of the token that the app does not know gives nothing.
     * They say that a role is held somewhere; whether it is held for the edition that a route is about is asked with the edition.
     */
    private static SecurityIdentity named(SecurityIdentity identity, Viewer viewer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(Role.withGroups(viewer.rolesAnywhere()))
                .addAttribute(VIEWER, viewer)
                .addAttribute(SIGN_IN, signIn(identity))
                .setAnonymous(false)
                .build();
    }
}
