package id.paritrana.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The office of an installation that one province has for itself, as its setting {@code paritrana.office} names it. */
@ApplicationScoped
public class OwnOffice {
    private final Optional<Office> office;

    /**
     * @throws IllegalArgumentException when the setting is not the code of a province, so that the app does not start
     * with a wrong office
     */
    OwnOffice(@ConfigProperty(name = "paritrana.office") Optional<String> code) {
        this.office = code.map(String::strip).filter(text -> !text.isEmpty()).map(Office::new);
    }

    /** The office; empty when the installation serves several provinces. */
    public Optional<Office> office() {
        return office;
    }
}
