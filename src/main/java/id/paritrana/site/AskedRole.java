package id.paritrana.site;

import java.lang.annotation.Annotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * The role that the current route requires: the one word of its annotation. The framework has checked that it is held
 * at all; with the edition it is checked again that it is held there.
 */
@ApplicationScoped
public class AskedRole {
    private final ResourceInfo route;

    AskedRole(ResourceInfo route) {
        this.route = route;
    }

    /** Whether the route, or the class of it, has that annotation. */
    public boolean marked(Class<? extends Annotation> annotation) {
        return route.getResourceMethod().isAnnotationPresent(annotation)
                || route.getResourceClass().isAnnotationPresent(annotation);
    }

    /** @throws IllegalStateException on a route that names no role: it must not be about an edition */
    public String role() {
        RolesAllowed allowed = route.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = route.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        if (allowed == null || allowed.value().length != 1) {
            throw new IllegalStateException(route.getResourceMethod() + " names no role to be held in the edition");
        }
        return allowed.value()[0];
    }
}
