package id.paritrana.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import id.paritrana.digest.Sha256;

/**
 * The addresses of stylesheets and scripts, each ending in a digest of its file: browsers may cache them for long, and
 * fetch a changed file at once. Read once, because every page names them.
 */
@Named("assets")
@Singleton
public class Assets {
    private static final String FOLDER = "META-INF/resources";
    private static final int DIGITS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * {@code /sheet.js?1f0c3a5b7d9e} of {@code /sheet.js}.
     *
     * @param path of a static file
     * @throws IllegalArgumentException when there is no such file
     */
    public String address(String path) {
        return addresses.computeIfAbsent(path, file -> file + "?" + digest(file));
    }

    private static String digest(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no asset " + path);
            }
            return Sha256.of(file.readAllBytes()).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
