package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a signed-in identity into a viewer: the account behind issuer and subject, the provider's roles, today's seats. */
@ApplicationScoped
public class ViewerAugmentor implements SecurityIdentityAugmentor {
    static final String VIEWER = "paritrana.viewer";
    /** A {@link SignIn}. */
    public static final String SIGN_IN = "paritrana.sign-in";
    /** A {@link Session}; absent for a request without one. */
    static final String SESSION = "paritrana.session";
    /** A list of {@link SeatBook.NotNow}; only for a person without any seat or role now. */
    static final String NOT_NOW = "paritrana.not-now";
    /** Attributes that name the person. */
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
        // a token occurs here only during the code flow: later requests use the session that it begins
        if (identity.isAnonymous() || identity.getPrincipal() instanceof JsonWebToken) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> known(identity));
    }

    /** The identity of a known person signed in without a session, with the seats of this moment. */
    SecurityIdentity again(SecurityIdentity identity) {
        Viewer before = identity.getAttribute(VIEWER);
        String issuer = identity.getAttribute(ISSUER);
        String subject = identity.getAttribute(SUBJECT);
        if (before == null || issuer == null || subject == null) {
            return identity;
        }
        return seats.find(issuer, subject, clock.instant())
                .map(known -> named(identity, viewer(known, issuer, before.grants()), List.of()))
                .orElse(identity);
    }

    private static Viewer viewer(SeatBook.Known known, String issuer, Grants grants) {
        return new Viewer(
                known.account(),
                issuer,
                known.displayName(),
                Account.code(known.publicId()),
                grants,
                known.seats(),
                known.boundIn(),
                known.joined());
    }

    SecurityIdentity known(SecurityIdentity identity) {
        String issuer = identity.getAttribute(ISSUER);
        String subject = identity.getAttribute(SUBJECT);
        String called = identity.getPrincipal().getName();
        if (issuer == null || subject == null) {
            return named(identity, Viewer.NOBODY, List.of());
        }
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
        Viewer viewer = viewer(known, issuer, grants);
        boolean boundOnly = !viewer.hasAnyRole() && !viewer.boundIn().isEmpty();
        return named(identity, viewer, boundOnly ? seats.notNow(viewer.accountId(), now) : List.of());
    }

    /**
     * The identity with the viewer's roles and their groups only: unknown words of the token grant nothing. They only
     * say that a role is held somewhere; whether it is held for a route's edition is checked with the edition.
     */
    private static SecurityIdentity named(SecurityIdentity identity, Viewer viewer, List<SeatBook.NotNow> notNow) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(Role.withGroups(viewer.rolesAnywhere()))
                .addAttribute(VIEWER, viewer)
                .addAttribute(NOT_NOW, notNow)
                .setAnonymous(false)
                .build();
    }
}
