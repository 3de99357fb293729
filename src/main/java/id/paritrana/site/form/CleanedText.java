package id.paritrana.site.form;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * Cleans every text that a form brings as texts of workbooks are cleaned, before a page sees it: a soft line break of a word
 * processor or a control from a PDF would make documents and exports impossible later.
 */
@Provider
public class CleanedText implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean typed = Arrays.stream(annotations).anyMatch(a -> a instanceof RestForm || a instanceof FormParam);
        return type == String.class && typed ? (ParamConverter<T>) new OfText() : null;
    }

    private static final class OfText implements ParamConverter<String> {
        @Override
        public String fromString(@Nullable String typed) {
            return typed == null ? null : Canon.text(typed);
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
