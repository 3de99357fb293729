package id.paritrana.site;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** The form of a request that the framework has read already. */
public final class ReadForm {
    private ReadForm() {}

    /** The whole form; null when it has not been read. */
    public static @Nullable FormData of(ContainerRequestContext request) {
        return read(request).getFormData();
    }

    /** The first value of a field, as it was typed; null for a field that was not sent. */
    public static @Nullable String first(ContainerRequestContext request, String field) {
        boolean single = true;
        boolean encoded = false;
        return (String) read(request).getFormParameter(field, single, encoded);
    }

    private static ResteasyReactiveRequestContext read(ContainerRequestContext request) {
        return (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
    }
}
