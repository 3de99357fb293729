package id.paritrana.access;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** The viewer behind the request at hand. */
@RequestScoped
public class CurrentUser {
    /** Where somebody who is signed in is asked to sign in once more. */
    public static final String SIGN_IN_AGAIN = "/sign-in/again";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Viewer viewer() {
        Viewer viewer = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.VIEWER);
        return viewer == null ? Viewer.NOBODY : viewer;
    }

    /** The seats of which the viewer is a holder, but not now; asked for who has no seat and no role at all. */
    public List<SeatBook.NotNow> notNow() {
        List<SeatBook.NotNow> seats = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.NOT_NOW);
        return seats == null ? List.of() : seats;
    }

    /** The session that the request belongs to; null where somebody is not signed in, or not by a session. */
    public @Nullable Session session() {
        return identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.SESSION);
    }

    /** The provider by which the viewer is signed in, as its tokens call it; empty for nobody. */
    public String issuer() {
        String issuer = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.ISSUER);
        return issuer == null ? "" : issuer;
    }

    public SignIn signIn() {
        SignIn signIn = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.SIGN_IN);
        return signIn == null ? SignIn.UNKNOWN : signIn;
    }
}
