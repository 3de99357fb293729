package id.paritrana.site;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** What the scripts of pages say of themselves, as the framework's own sign-in knows them too. */
public final class Scripts {
    /** The header by which a request of a script is known; one that has none comes from a browser that goes somewhere. */
    public static final String HEADER = "X-Requested-With";

    private Scripts() {}

    /** Whether a request with this value of {@link #HEADER} is a script's, which takes no page for an answer. */
    public static boolean said(@Nullable String header) {
        return "JavaScript".equals(header);
    }

    /**
     * What a script shows.
     *
     * @param kind tells it from what the page that was asked would have answered
     */
    public record Message(String kind, String message) {
        /** What a script gets that was refused. */
        public Response refused() {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(this)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
    }
}
