package id.paritrana.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Marks a page that shows other people's marks or gives out a document: its reading is recorded, or the page is not
 * shown.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RecordsReading {
    /** What is written down; it tells no interceptor from another. */
    @Nonbinding
    RecordedAct value();
}
