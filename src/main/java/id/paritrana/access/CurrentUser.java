package id.paritrana.access;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** The viewer behind the current request. */
@RequestScoped
public class CurrentUser {
    /** The address at which a signed-in person signs in again. */
    public static final String SIGN_IN_AGAIN = "/sign-in/again";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Viewer viewer() {
        Viewer viewer = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.VIEWER);
        return viewer == null ? Viewer.NOBODY : viewer;
    }

    /** The seats that the viewer holds, but not now; known only for a viewer without any seat or role. */
    public List<SeatBook.NotNow> notNow() {
        List<SeatBook.NotNow> seats = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.NOT_NOW);
        return seats == null ? List.of() : seats;
    }

    /** The session that the request belongs to; null for a request without one. */
    public @Nullable Session session() {
        return identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.SESSION);
    }

    public SignIn signIn() {
        SignIn signIn = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.SIGN_IN);
        return signIn == null ? SignIn.UNKNOWN : signIn;
    }
}
