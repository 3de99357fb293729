package id.paritrana.exchange;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a page says of an upload that is not here any more, as in a second tab after it was taken over in the first. */
class GoneUploads {
    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance gone(String ledTo);
    }

    @ServerExceptionMapper(UploadGone.class)
    Response gone(UploadGone gone) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.gone(gone.ledTo()))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
