package id.paritrana.fact;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Edition;
import id.paritrana.edition.SchemeRows;

/** The part of an edition's scheme that is about facts. */
@ApplicationScoped
public class FactSchemes {
    private final SchemeRows scheme;

    FactSchemes(SchemeRows scheme) {
        this.scheme = scheme;
    }

    public FactScheme of(Edition edition) {
        return new FactScheme(scheme.criteria(edition), scheme.levels(edition));
    }
}
