package id.paritrana.site;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom to ask: telephone, e-mail and hours of the secretariat, as the settings say; on every page, error pages included. */
@Named("help")
@ApplicationScoped
public class Help {
    private final String phone;
    private final String email;
    private final String hours;

    Help(
            @ConfigProperty(name = "paritrana.help.phone") Optional<String> phone,
            @ConfigProperty(name = "paritrana.help.email") Optional<String> email,
            @ConfigProperty(name = "paritrana.help.hours") Optional<String> hours) {
        this.phone = phone.map(String::strip).orElse("");
        this.email = email.map(String::strip).orElse("");
        this.hours = hours.map(String::strip).orElse("");
    }

    /** Whether there is a way to ask; hours alone are not. */
    public boolean known() {
        return !phone.isEmpty() || !email.isEmpty();
    }

    public String phone() {
        return phone;
    }

    /** The telephone number as a link dials it: {@code tel:+62511123456}. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    public String email() {
        return email;
    }

    public String hours() {
        return hours;
    }

    /** All that is known, in one line without a language. */
    public String line() {
        return Stream.of(phone, email, hours).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
