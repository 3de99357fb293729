package id.paritrana.site;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/**
 * The answers to a form: a redirect to another page (303), the same form again (422), or mine beside theirs (409). An
 * answer is a page, or the data that a script requests.
 */
public final class Answer {
    private Answer() {}

    /** Redirects the browser to this address with a GET, so that a reload repeats nothing. */
    public static Response to(String address) {
        // set directly: the framework would prefix the host that the request names
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    /** A redirect in place of a page: {@code throw Answer.elsewhere(address)}. */
    public static RedirectionException elsewhere(String address) {
        return new RedirectionException(to(address));
    }

    /** Nothing has happened; the page shows what was typed and what to do about it. */
    public static Response refused(Object page) {
        return page(422, page);
    }

    /** Part of it is stored; the page shows what is not, and what to do about it. */
    public static Response partly(Object page) {
        return page(422, page);
    }

    /** Somebody else was faster; the page shows both versions. */
    public static Response changed(Object page) {
        return page(409, page);
    }

    /** The answer to a form whose reload would repeat nothing: a page, or the data that a script requests. */
    public static Response shown(Object page) {
        return page(200, page);
    }

    private static Response page(int status, Object page) {
        return Response.status(status)
                .entity(page)
                .type(page instanceof TemplateInstance ? MediaType.TEXT_HTML_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
