package id.paritrana.launch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings that decide how Paritrana starts, under their environment names
 * ({@code quarkus.http.port} is {@code QUARKUS_HTTP_PORT}).
 *
 * <p>As in the framework, a system property wins over the environment, and an empty value counts as absent.
 */
public final class Settings {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9]");
    private static final Pattern OURS = Pattern.compile("(QUARKUS|PARITRANA)_.*");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * @param environment the process environment
     * @param properties system properties under their dotted names
     * @param ours dotted names of properties that an earlier start in this process set itself, which are ignored
     */
    public static Settings of(Map<String, String> environment, Map<String, String> properties, Set<String> ours) {
        var values = new TreeMap<String, String>();
        environment.forEach((name, value) -> keep(values, name, value));
        properties.forEach((name, value) -> {
            if (!ours.contains(name)) keep(values, environmentName(name), value);
        });
        return new Settings(values);
    }

    private static void keep(Map<String, String> values, String name, String value) {
        if (OURS.matcher(name).matches() && !value.isBlank()) values.put(name, value.strip());
    }

    /** The same settings with these values added, which were read from files. */
    Settings with(Map<String, String> more) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        return new Settings(all);
    }

    /** {@code quarkus.oidc.client-id} becomes {@code QUARKUS_OIDC_CLIENT_ID}. */
    static String environmentName(String property) {
        return NOT_IN_A_NAME.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Every {@code QUARKUS_…} and {@code PARITRANA_…} setting that has a value. */
    public Map<String, String> values() {
        return values;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether the setting is given and {@code true}. */
    boolean isTrue(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether PostgreSQL is embedded, because no JDBC address is given. */
    public boolean embeddedDatabase() {
        return !values.containsKey("QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** Whether Keycloak is embedded, because no OIDC server is given. */
    public boolean embeddedSignIn() {
        return !values.containsKey("QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    /**
     * Whether there are demo accounts and editions: as {@code PARITRANA_DEMO} says, else only when everything is
     * embedded.
     */
    public boolean demo() {
        return get("PARITRANA_DEMO").map(Boolean::parseBoolean).orElse(embeddedDatabase() && embeddedSignIn());
    }

    /** The office that the installation is for: as {@code PARITRANA_OFFICE} says; in the demo South Kalimantan's. */
    public Optional<String> office() {
        return get("PARITRANA_OFFICE").or(() -> demo() ? Optional.of("63") : Optional.empty());
    }

    /** The folder of the embedded services' data. */
    public Path home() {
        return Path.of(get("PARITRANA_HOME").orElse(".paritrana"))
                .toAbsolutePath()
                .normalize();
    }

    public int port() {
        return port("QUARKUS_HTTP_PORT", 8080);
    }

    public int signInPort() {
        return port("PARITRANA_SIGN_IN_PORT", 8180);
    }

    /** The address people type. */
    public String url() {
        return get("PARITRANA_URL").map(Settings::withoutEndSlash).orElse("http://localhost:" + port());
    }

    private static String withoutEndSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private int port(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) return otherwise;
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) return port;
        } catch (NumberFormatException notANumber) {
            throw new StartRefused(notAPort(name, text), notANumber);
        }
        throw new StartRefused(notAPort(name, text));
    }

    private static String notAPort(String name, String text) {
        return name + "=" + text + " bukan nomor port. Isi dengan angka 1 sampai 65535.";
    }
}
