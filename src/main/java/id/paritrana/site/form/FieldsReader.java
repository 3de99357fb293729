package id.paritrana.site.form;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.common.providers.serialisers.FormUrlEncodedProvider;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Gives pages the {@link Fields} of a form that was sent; no page touches the raw map. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FieldsReader implements ServerMessageBodyReader<Fields> {
    private final FormUrlEncodedProvider forms = new FormUrlEncodedProvider();

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == Fields.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(Class<Fields> type, Type generic, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        Form sent = forms.readFrom(
                Form.class,
                Form.class,
                new Annotation[0],
                mediaType,
                new MultivaluedHashMap<>(),
                request.getInputStream());
        return new Fields(sent.asMap());
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new UnsupportedOperationException("only requests to this app carry forms");
    }
}
