package id.paritrana.access;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Runs background work in the name of the person who requested it, if they are still entitled when it begins. */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation association;
    private final PresentRights rights;

    OnBehalf(CurrentIdentityAssociation association, PresentRights rights) {
        this.association = association;
        this.rights = rights;
    }

    /**
     * The work wrapped for another thread, where the present viewer is signed in with the rights that they have when it
     * begins.
     *
     * @param role a role or a group of {@link Role} that allowed the request and must still be held
     * @param refused called instead of the work with a {@link NoLonger}, or with the failure of the check
     */
    public Runnable ofViewer(String role, Runnable work, Consumer<Throwable> refused) {
        SecurityIdentity asked = association.getIdentity();
        return () -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                if (begins(asked, role, refused)) {
                    work.run();
                }
            } finally {
                request.terminate();
            }
        };
    }

    private boolean begins(SecurityIdentity asked, String role, Consumer<Throwable> refused) {
        try {
            association.setIdentity(rights.now(asked, role));
            return true;
        } catch (RuntimeException | Error noLonger) {
            // whatever the failure, the waiting person is told
            refused.accept(noLonger);
            return false;
        }
    }
}
