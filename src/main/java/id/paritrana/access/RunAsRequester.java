package id.paritrana.access;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Runs background work in the name of the person who requested it, if they are still entitled when it begins. */
@ApplicationScoped
public class RunAsRequester {
    private final CurrentIdentityAssociation association;
    private final PresentRights rights;

    RunAsRequester(CurrentIdentityAssociation association, PresentRights rights) {
        this.association = association;
        this.rights = rights;
    }

    /**
     * The work wrapped for another thread, where the present viewer is signed in with the rights that they have when it
     * begins.
     *
     * @param role a role or a group of {@link Role} that allowed the request and must still be held
     * @param work is given the viewer with these rights
     * @param refused called instead of the work with a {@link RightLost}, or with the failure of the check
     */
    public Runnable ofViewer(String role, Consumer<Viewer> work, Consumer<Throwable> refused) {
        SecurityIdentity asked = association.getIdentity();
        return () -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                now(asked, role, refused).ifPresent(work);
            } finally {
                request.terminate();
            }
        };
    }

    private Optional<Viewer> now(SecurityIdentity asked, String role, Consumer<Throwable> refused) {
        try {
            SecurityIdentity now = rights.now(asked, role);
            association.setIdentity(now);
            Viewer viewer = now.getAttribute(ViewerAugmentor.VIEWER);
            return Optional.of(viewer == null ? Viewer.NOBODY : viewer);
        } catch (RuntimeException | Error noLonger) {
            // whatever the failure, the waiting person is told
            refused.accept(noLonger);
            return Optional.empty();
        }
    }
}
