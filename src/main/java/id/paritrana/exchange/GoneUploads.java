package id.paritrana.exchange;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a page says of an upload that is not here any more, as in a second tab after it was taken over in the first. */
class GoneUploads {
    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance gone(String ledTo, List<String> said);
    }

    @ServerExceptionMapper(UploadGone.class)
    Response gone(UploadGone gone) {
        return page(gone, List.of());
    }

    /** @param said why its import was not done, where that is known */
    static Response page(UploadGone gone, List<String> said) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.gone(gone.ledTo(), said))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
