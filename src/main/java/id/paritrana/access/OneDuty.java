package id.paritrana.access;

import java.lang.reflect.Method;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who holds, held or will hold a seat of an edition has no office there, whatever the token says: before a page of the edition
 * is asked, the viewer is made one of its committee and nothing else, and a page for offices does not exist for them.
 */
class OneDuty {
    private final CurrentUser user;

    OneDuty(CurrentUser user) {
        this.user = user;
    }

    @ServerRequestFilter
    public void within(UriInfo address, ResourceInfo page) {
        Set<String> bound = user.viewer().boundIn();
        String edition = bound.isEmpty()
                ? null
                : address.getPathSegments().stream()
                        .map(PathSegment::getPath)
                        .filter(bound::contains)
                        .findFirst()
                        .orElse(null);
        if (edition == null) {
            return;
        }
        user.within(edition);
        String asked = asked(page);
        if (!asked.isEmpty() && !user.viewer().is(asked)) {
            throw new NotFoundException();
        }
    }

    private static String asked(ResourceInfo page) {
        Method method = page.getResourceMethod();
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed all = own != null ? own : page.getResourceClass().getAnnotation(RolesAllowed.class);
        return all == null ? "" : all.value()[0];
    }
}
