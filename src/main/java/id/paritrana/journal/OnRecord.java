package id.paritrana.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** On a page that shows what others marked, or gives a document away: that it was read is on record, or it is not shown. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnRecord {
    /** The act, as the journal calls it. */
    @Nonbinding
    String value() default "";
}
