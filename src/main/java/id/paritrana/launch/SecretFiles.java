package id.paritrana.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets that stand in files instead of the environment, as container platforms and systemd hand them in: {@code
 * QUARKUS_DATASOURCE_PASSWORD_FILE=/run/secrets/database} is read into {@code QUARKUS_DATASOURCE_PASSWORD} at the
 * start. Every process of the same account can see the environment; a file has its own permissions.
 *
 * @param values the values read, under the environment names without {@code _FILE}
 * @param problems what cannot be read, one Indonesian sentence each, without secrets
 */
public record SecretFiles(Map<String, String> values, List<String> problems) {
    private static final String FILE = "_FILE";
    private static final int LARGEST = 64 * 1024;

    /** Every secret, and the public keys beside it, with the framework's name for it. */
    static final Map<String, String> SECRETS = new LinkedHashMap<>();

    static {
        SECRETS.put("QUARKUS_DATASOURCE_PASSWORD", "quarkus.datasource.password");
        SECRETS.put("QUARKUS_FLYWAY_PASSWORD", "quarkus.flyway.password");
        SECRETS.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "quarkus.oidc.credentials.secret");
        SECRETS.put("QUARKUS_OIDC_CREDENTIALS_CLIENT_SECRET_VALUE", "quarkus.oidc.credentials.client-secret.value");
        SECRETS.put("PARITRANA_SESSION_SECRET", "paritrana.session.secret");
        SECRETS.put("PARITRANA_SESSION_FORMER_SECRETS", "paritrana.session.former-secrets");
        SECRETS.put("PARITRANA_SIGNING_KEY", "paritrana.signing.key");
        SECRETS.put("PARITRANA_SIGNING_FORMER_KEYS", "paritrana.signing.former-keys");
    }

    /** @param settings values under their environment names */
    public static SecretFiles of(Map<String, String> settings) {
        var values = new TreeMap<String, String>();
        var problems = new ArrayList<String>();
        for (String secret : SECRETS.keySet()) {
            String file = settings.get(secret + FILE);
            if (file == null || file.isBlank()) continue;
            if (settings.containsKey(secret)) {
                problems.add(secret + " dan " + secret + FILE + " diisi dua-duanya: isi salah satu saja.");
            } else {
                read(file)
                        .ifPresentOrElse(
                                value -> values.put(secret, value),
                                () -> problems.add(
                                        secret + FILE + "=" + file
                                                + " tidak dapat dibaca sebagai teks yang berisi: periksa alamat, isi, dan hak bacanya."));
            }
        }
        return new SecretFiles(values, problems);
    }

    /** The trimmed text of a file; empty when the file has no text or cannot be read. */
    static Optional<String> read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) return Optional.empty();
            String text = Files.readString(path, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
