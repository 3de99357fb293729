package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** The present rights of a person who requested background work. */
@ApplicationScoped
class PresentRights {
    private final LiveSessions live;
    private final ViewerAugmentor viewers;

    PresentRights(LiveSessions live, ViewerAugmentor viewers) {
        this.live = live;
        this.viewers = viewers;
    }

    /**
     * The same person with the roles and seats of this moment, from the requesting session or, after a new sign-in,
     * another of theirs. May wait for database and provider.
     *
     * @param role that must still be held
     * @throws RightLost when they have no valid session, or no longer hold the role
     */
    SecurityIdentity now(SecurityIdentity asked, String role) {
        Session session = asked.getAttribute(ViewerAugmentor.SESSION);
        SecurityIdentity now = session == null
                ? viewers.again(asked)
                : live.goesOn(session.handle())
                        .or(() -> live.another(session.issuer(), session.subject()))
                        .map(SessionIdentities::identity)
                        .map(viewers::known)
                        .orElseThrow(() -> new RightLost("access.no-longer.session"));
        if (!now.hasRole(role)) {
            throw new RightLost("access.no-longer.role");
        }
        return now;
    }
}
