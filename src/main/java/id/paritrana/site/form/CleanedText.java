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
 * Cleans every text of a form, as in workbooks, before a page sees it: a word processor's soft line break or a control
 * character from a PDF would break documents and exports later.
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
