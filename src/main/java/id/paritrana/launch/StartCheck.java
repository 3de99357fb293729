package id.paritrana.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.paritrana.proof.SigningKey;
import id.paritrana.proof.VerifyingKey;
import id.paritrana.region.Regions;

/**
 * What stands in the way of a start outside the demo: secrets that are missing, too short, or known to everybody.
 *
 * <p>In the demo nothing is asked for, because everything is made at random on the machine itself.
 */
public final class StartCheck {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_KEY = 32;

    /** Values seen in handbooks, images and our own examples. Compared without case. */
    private static final Set<String> KNOWN = Set.of(
            "admin",
            "changeit",
            "changeme",
            "change-me",
            "default",
            "demo",
            "keycloak",
            "paritrana",
            "paritrana_app",
            "paritrana_owner",
            "password",
            "postgres",
            "quarkus",
            "rahasia",
            "secret");

    /** Instead of a key to sign packages with: that of the demo, which everybody has. */
    static final String DEMO_KEY = "demo";

    private static final String SIGNING_KEY = "PARITRANA_SIGNING_KEY";
    private static final String FORMER_KEYS = "PARITRANA_SIGNING_FORMER_KEYS";

    /** Every value of the example environment begins so. */
    static final String PLACEHOLDER = "GANTI";

    /** Set where the way to the database never leaves the machine, though its name is not that of the machine. */
    static final String PRIVATE_NETWORK = "PARITRANA_DATABASE_PRIVATE_NETWORK";

    private static final String NEW_KEY =
            "Buat satu kali: openssl genpkey -algorithm ed25519 -out kunci.pem, lalu isi PARITRANA_SIGNING_KEY_FILE "
                    + "dengan alamat berkas itu.";
    private static final String DEMO_SIGNS =
            "PARITRANA_SIGNING_KEY adalah kunci contoh, yang dapat dipakai siapa saja. " + NEW_KEY;

    private StartCheck() {}

    /**
     * @param settings values under their environment names, as {@link Settings#values()} gives them
     * @return what is wrong and which variable mends it, one sentence each, in Indonesian; empty when the start is safe
     */
    public static List<String> problems(Map<String, String> settings) {
        var asked = Settings.of(settings, Map.of(), Set.of());
        var check = new Check(asked);
        check.office();
        check.signingKeys();
        if (asked.demo()) return List.copyOf(check.problems);
        check.hasSigningKey();
        if (asked.embeddedSignIn()) check.refuseEmbeddedSignIn();
        else check.signIn();
        if (!asked.embeddedDatabase()) check.database();
        check.key("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", "Kunci enkripsi sesi masuk");
        return List.copyOf(check.problems);
    }

    private record Check(Settings settings, List<String> problems) {

        Check(Settings settings) {
            this(settings, new ArrayList<>());
        }

        void office() {
            settings.office()
                    .filter(code -> !Regions.isProvince(code))
                    .ifPresent(code ->
                            problems.add("PARITRANA_OFFICE=" + code + " bukan kode provinsi. Isi dua angka kode "
                                    + "Kementerian Dalam Negeri, misalnya 63 untuk Kalimantan Selatan, atau kosongkan bila layanan "
                                    + "ini dipakai beberapa provinsi."));
        }

        void refuseEmbeddedSignIn() {
            problems.add("Layanan masuk bawaan hanya untuk contoh: kata sandinya diketahui umum. "
                    + "Isi QUARKUS_OIDC_AUTH_SERVER_URL dengan alamat layanan masuk (OIDC) Anda, "
                    + "atau PARITRANA_DEMO=true bila ini memang contoh.");
        }

        void signIn() {
            String secret = "QUARKUS_OIDC_CREDENTIALS_SECRET";
            if (!atLeast(SHORTEST_PASSWORD, secret, "Rahasia klien OIDC")) return;
            boolean tooShortForState = settings.get(secret)
                    .map(value -> value.length() < SHORTEST_KEY)
                    .orElse(false);
            if (tooShortForState) {
                key(
                        "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
                        "Kunci status masuk (perlu karena rahasia klien kurang dari " + SHORTEST_KEY + " karakter)");
            }
        }

        /** What is given has to be a key, also in the demo. */
        void signingKeys() {
            settings.get(SIGNING_KEY)
                    .filter(key -> !key.equals(DEMO_KEY) && !knownToEverybody(key))
                    .ifPresent(key -> {
                        try {
                            if (SigningKey.of(key).isDemo() && !settings.demo()) problems.add(DEMO_SIGNS);
                        } catch (IllegalArgumentException noKey) {
                            problems.add(SIGNING_KEY + " bukan kunci Ed25519 (PKCS#8, PEM). " + NEW_KEY);
                        }
                    });
            settings.get(FORMER_KEYS).ifPresent(keys -> {
                try {
                    VerifyingKey.all(keys);
                } catch (IllegalArgumentException noKeys) {
                    problems.add(FORMER_KEYS + " bukan kunci publik Ed25519 (PEM). Isi dengan kunci publik yang lama, "
                            + "satu blok PUBLIC KEY untuk tiap kunci.");
                }
            });
        }

        void hasSigningKey() {
            if (!present(SIGNING_KEY, "Kunci tanda tangan paket putusan")) return;
            String key = settings.get(SIGNING_KEY).orElseThrow();
            if (key.equals(DEMO_KEY)) problems.add(DEMO_SIGNS);
            else if (knownToEverybody(key)) {
                problems.add("Kunci tanda tangan paket putusan masih nilai bawaan yang diketahui umum: ganti "
                        + SIGNING_KEY + ". " + NEW_KEY);
            }
        }

        void database() {
            encrypted("QUARKUS_DATASOURCE_JDBC_URL");
            encrypted("QUARKUS_FLYWAY_JDBC_URL");
            present("QUARKUS_DATASOURCE_USERNAME", "Nama peran basis data aplikasi");
            atLeast(SHORTEST_PASSWORD, "QUARKUS_DATASOURCE_PASSWORD", "Kata sandi basis data aplikasi");
            present("QUARKUS_FLYWAY_USERNAME", "Nama peran pemilik skema basis data");
            atLeast(SHORTEST_PASSWORD, "QUARKUS_FLYWAY_PASSWORD", "Kata sandi pemilik skema basis data");
            var app = settings.get("QUARKUS_DATASOURCE_USERNAME");
            if (app.isPresent() && app.equals(settings.get("QUARKUS_FLYWAY_USERNAME"))) {
                problems.add("QUARKUS_DATASOURCE_USERNAME dan QUARKUS_FLYWAY_USERNAME sama (" + app.get()
                        + "): aplikasi akan dapat mengubah skema dan jurnal. Pakai dua peran, "
                        + "seperti paritrana_app dan paritrana_owner.");
            }
        }

        /** Marks travel to the database: over a network only in a connection whose other end has shown its certificate. */
        void encrypted(String name) {
            if (!DatabaseAddress.onThisMachine(settings.get(name).orElse(""))
                    && !DatabaseAddress.verified(settings.get(name).orElse(""))
                    && !settings.get(PRIVATE_NETWORK).map(Boolean::parseBoolean).orElse(false)) {
                problems.add("Sambungan ke basis data melewati jaringan tanpa memeriksa sertifikatnya: tambahkan "
                        + "sslmode=verify-full dan sslrootcert=... pada " + name
                        + ". Hanya bila jaringan itu ada di dalam "
                        + "satu mesin, isi " + PRIVATE_NETWORK + "=true.");
            }
        }

        void key(String name, String what) {
            atLeast(SHORTEST_KEY, name, what);
        }

        private boolean present(String name, String what) {
            if (settings.get(name).isPresent()) return true;
            problems.add(what + " belum ada: isi " + name + ".");
            return false;
        }

        private boolean atLeast(int length, String name, String what) {
            if (!present(name, what)) return false;
            String value = settings.get(name).orElseThrow();
            if (knownToEverybody(value)) {
                problems.add(what + " masih nilai bawaan yang diketahui umum: ganti " + name
                        + " dengan nilai acak, misalnya dari perintah: openssl rand -hex 32");
            } else if (value.length() < length) {
                problems.add(what + " terlalu pendek (" + value.length() + " karakter): isi " + name
                        + " dengan sedikitnya " + length + " karakter acak.");
            } else {
                return true;
            }
            return false;
        }

        private static boolean knownToEverybody(String value) {
            boolean oneCharacterRepeated = value.chars().distinct().count() == 1;
            return oneCharacterRepeated
                    || value.toUpperCase(Locale.ROOT).startsWith(PLACEHOLDER)
                    || KNOWN.contains(value.toLowerCase(Locale.ROOT));
        }
    }
}
