package id.paritrana.site;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The build that stylesheets and scripts belong to; read once, because every page names it. */
@Singleton
class Assets {
    private final String version;

    Assets(@ConfigProperty(name = "paritrana.assets", defaultValue = "1") String version) {
        this.version = version;
    }

    String version() {
        return version;
    }
}
