package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** What somebody who has asked for a work may do by now. */
@ApplicationScoped
class PresentRights {
    private final LiveSessions live;
    private final ViewerAugmentor viewers;

    PresentRights(LiveSessions live, ViewerAugmentor viewers) {
        this.live = live;
        this.viewers = viewers;
    }

    /**
     * The same person with the roles and seats of this moment: by the session that asked, or by another one of theirs, as whoever
     * signs in once more on a device has. May wait for database and provider.
     *
     * @param role that has to be held still
     * @throws NoLonger when no session of theirs goes on, or the role is not held any more
     */
    SecurityIdentity now(SecurityIdentity asked, String role) {
        Session session = asked.getAttribute(ViewerAugmentor.SESSION);
        SecurityIdentity now = session == null
                ? viewers.again(asked)
                : live.goesOn(session.handle())
                        .or(() -> live.another(session.issuer(), session.subject()))
                        .map(SessionIdentities::identity)
                        .map(viewers::known)
                        .orElseThrow(() -> new NoLonger("access.no-longer.session"));
        if (!now.hasRole(role)) {
            throw new NoLonger("access.no-longer.role");
        }
        return now;
    }
}
