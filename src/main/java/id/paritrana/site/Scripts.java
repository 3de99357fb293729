package id.paritrana.site;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** The header by which pages' scripts identify themselves, which the framework's sign-in also knows. */
public final class Scripts {
    /** The header of a script's request; without it the request is a browser's navigation. */
    public static final String HEADER = "X-Requested-With";

    private Scripts() {}

    /** Whether a request with this value of {@link #HEADER} comes from a script, which expects data instead of a page. */
    public static boolean said(@Nullable String header) {
        return "JavaScript".equals(header);
    }

    /**
     * A message that a script shows.
     *
     * @param kind distinguishes it from the regular answer
     */
    public record Message(String kind, String message) {
        /** The answer to a refused script. */
        public Response refused() {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(this)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
    }
}
