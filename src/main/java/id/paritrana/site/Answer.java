package id.paritrana.site;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/**
 * How a form is answered: on to another page (303), the same form again (422), or mine beside theirs (409). An answer is a
 * page, or the data that a script asks for.
 */
public final class Answer {
    private Answer() {}

    /** The browser goes on to this address with a GET; a reload then repeats nothing. */
    public static Response to(String address) {
        // as it is: the framework would put the host before it that the request names
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    /** Instead of a page: {@code throw Answer.elsewhere(address)}. */
    public static RedirectionException elsewhere(String address) {
        return new RedirectionException(to(address));
    }

    /** Nothing has happened; the page shows what was typed and what to do about it. */
    public static Response refused(Object page) {
        return page(422, page);
    }

    /** A part of it is stored; the page shows what is not, and what to do about it. */
    public static Response partly(Object page) {
        return page(422, page);
    }

    /** Somebody else was faster; the page shows both versions. */
    public static Response changed(Object page) {
        return page(409, page);
    }

    /** What a form gets where nothing is left that a reload could repeat: a page, or the data that a script asks for. */
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
