package id.paritrana.gate;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import id.paritrana.access.OwnAddress;

/**
 * What the settings say about every connection.
 *
 * @param patience how long headers may take, and within what time at least {@link ConnectionWatch#LEAST} bytes of a
 * body must arrive
 * @param authority host and port of the address that people type; empty for {@code localhost} and the port of the
 * connection
 * @param secure whether it is an https address
 * @param largest bytes of a body
 * @param headers by name, added to every answer that does not have them already
 */
record GateSettings(
        Duration patience, Optional<String> authority, boolean secure, long largest, TreeMap<String, String> headers) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern HEADER = Pattern.compile("paritrana\\.header\\.\"([^\"]+)\"");

    static GateSettings read() {
        Config config = ConfigProvider.getConfig();
        var headers = new TreeMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(HEADER::matcher)
                .filter(Matcher::matches)
                .forEach(name -> headers.put(name.group(1), config.getValue(name.group(), String.class)));
        Optional<URI> url =
                config.getOptionalValue("paritrana.url", String.class).map(URI::create);
        return new GateSettings(
                config.getOptionalValue("paritrana.requests.patience", Duration.class)
                        .orElse(PATIENCE),
                url.map(URI::getRawAuthority),
                OwnAddress.secure(url),
                new MemorySizeConverter()
                        .convert(config.getValue("quarkus.http.limits.max-body-size", String.class))
                        .asLongValue(),
                headers);
    }
}
