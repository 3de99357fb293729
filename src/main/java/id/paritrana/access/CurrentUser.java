package id.paritrana.access;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** The viewer behind the request at hand. */
@RequestScoped
public class CurrentUser {
    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Viewer viewer() {
        Viewer viewer = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.VIEWER);
        return viewer == null ? Viewer.NOBODY : viewer;
    }
}
