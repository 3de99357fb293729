package id.paritrana.access;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Work that goes on behind the request that asked for it, in the name of who asked, if they still may when it begins. */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation association;
    private final PresentRights rights;

    OnBehalf(CurrentIdentityAssociation association, PresentRights rights) {
        this.association = association;
        this.rights = rights;
    }

    /**
     * The same work for another thread: whoever is signed in now is the viewer there, with the rights that they have when it begins.
     *
     * @param role a role or a group of {@link Role} that the request was allowed by, and that has to be held still
     * @param refused told instead of the work: a {@link NoLonger}, or why it could not be found out
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
            // whatever it was, who waits is told
            refused.accept(noLonger);
            return false;
        }
    }
}
