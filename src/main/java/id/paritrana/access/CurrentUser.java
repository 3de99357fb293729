package id.paritrana.access;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** The viewer behind the request at hand. */
@RequestScoped
public class CurrentUser {
    /** Where somebody who is signed in is asked to sign in once more. */
    public static final String SIGN_IN_AGAIN = "/sign-in/again";

    private final SecurityIdentity identity;
    private @Nullable String edition;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** From now on the request is about this edition. */
    void within(String code) {
        this.edition = code;
    }

    public Viewer viewer() {
        Viewer viewer = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.VIEWER);
        if (viewer == null) {
            return Viewer.NOBODY;
        }
        return edition == null ? viewer : viewer.within(edition);
    }

    public SignIn signIn() {
        SignIn signIn = identity.isAnonymous() ? null : identity.getAttribute(ViewerAugmentor.SIGN_IN);
        return signIn == null ? SignIn.UNKNOWN : signIn;
    }
}
