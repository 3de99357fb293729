package id.paritrana.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Work that goes on behind the request that asked for it, in the name of who asked. */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation association;

    OnBehalf(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** The same work for another thread: whoever is signed in now is the viewer there. */
    public Runnable ofViewer(Runnable work) {
        SecurityIdentity viewer = association.getIdentity();
        return () -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                association.setIdentity(viewer);
                work.run();
            } finally {
                request.terminate();
            }
        };
    }
}
