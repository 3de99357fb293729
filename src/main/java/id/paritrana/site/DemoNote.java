package id.paritrana.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this instance shows the practice accounts on its front page. */
@Named("demo")
@ApplicationScoped
public class DemoNote {
    private final boolean shown;

    DemoNote(@ConfigProperty(name = "paritrana.demo") boolean shown) {
        this.shown = shown;
    }

    public boolean shown() {
        return shown;
    }
}
