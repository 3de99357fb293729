package id.paritrana.edition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Routes that are about scoring, what prepares it and what comes of it: in an archive, which is only read, {@link EditionHere}
 * answers them all with the same page, which says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfScoring {}
