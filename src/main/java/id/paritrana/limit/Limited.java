package id.paritrana.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** Marks a rate-limited page method: limited per account, or per network address when not signed in. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limited {
    @Nonbinding
    Often value() default Often.SEARCH;

    /** The query parameter without which a request does not count; empty when every request counts. */
    @Nonbinding
    String when() default "";
}
