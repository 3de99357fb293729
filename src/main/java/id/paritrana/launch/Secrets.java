package id.paritrana.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Random passwords and keys of the embedded services, made once and kept in a file that its owner alone can read.
 *
 * <p>Each is 43 characters of base64url: 256 random bits.
 */
public final class Secrets {

    private static final String NOTE =
            "Dibuat acak oleh Paritrana. Jangan dibagikan; jangan dihapus selama data dipakai.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept;

    private Secrets(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** The secrets of this folder: {@code secrets.properties}, created when it does not exist yet. */
    public static Secrets in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        var kept = new Properties();
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, OwnerOnly.FILE);
            kept.load(new StringReader(Files.readString(file)));
        }
        return new Secrets(file, kept);
    }

    public String superuserPassword() {
        return get("database.superuser.password");
    }

    public String ownerPassword() {
        return get("database.owner.password");
    }

    public String appPassword() {
        return get("database.app.password");
    }

    public String clientSecret() {
        return get("sign-in.client.secret");
    }

    public String signInAdminPassword() {
        return get("sign-in.admin.password");
    }

    public String sessionSecret() {
        return get("session.encryption.key");
    }

    private synchronized String get(String name) {
        String value = kept.getProperty(name);
        if (value != null) return value;
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        kept.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        try {
            var text = new StringWriter();
            kept.store(text, NOTE);
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw new StartRefused("Rahasia tidak dapat disimpan di " + file + ": " + e.getMessage(), e);
        }
        return kept.getProperty(name);
    }
}
