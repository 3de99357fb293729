package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Turns a session into an identity for {@link ViewerAugmentor}. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionMechanism.SessionRequest> {
    private final LiveSessions live;

    SessionIdentities(LiveSessions live) {
        this.live = live;
    }

    @Override
    public Class<SessionMechanism.SessionRequest> getRequestType() {
        return SessionMechanism.SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            SessionMechanism.SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> live.of(request.word()).map(SessionIdentities::identity).orElse(null));
    }

    static SecurityIdentity identity(Session session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.name()))
                .addRoles(session.roles())
                .addAttribute(ViewerAugmentor.ISSUER, session.issuer())
                .addAttribute(ViewerAugmentor.SUBJECT, session.subject())
                .addAttribute(ViewerAugmentor.SIGN_IN, session.signIn())
                .addAttribute(ViewerAugmentor.SESSION, session)
                .build();
    }
}
