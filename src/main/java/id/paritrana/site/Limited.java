package id.paritrana.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** A method of a page that an account, or a network address where nobody is signed in, may ask only so often. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limited {
    @Nonbinding
    Often value() default Often.SEARCH;

    /** The parameter of the address without which it does not count; empty where it always does. */
    @Nonbinding
    String when() default "";
}
