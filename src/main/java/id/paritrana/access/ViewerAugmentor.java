package id.paritrana.access;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a token into a viewer: the account behind issuer and subject, the token's roles, today's seats. */
@ApplicationScoped
public class ViewerAugmentor implements SecurityIdentityAugmentor {
    static final String VIEWER = "paritrana.viewer";
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
        SeatBook.Known known = seats.find(issuer, subject, now)
                .filter(k -> k.displayName().equals(called))
                .orElseGet(() -> {
                    accounts.seen(issuer, subject, called);
                    return seats.find(issuer, subject, now).orElseThrow();
                });
        return named(identity, Viewer.of(known.account(), known.displayName(), identity.getRoles(), known.seats()));
    }

    /** The identity with the viewer's roles and their groups only: a word of the token that the app does not know gives nothing. */
    private static SecurityIdentity named(SecurityIdentity identity, Viewer viewer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(Role.withGroups(viewer.roles()))
                .addAttribute(VIEWER, viewer)
                .setAnonymous(false)
                .build();
    }
}
