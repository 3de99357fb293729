package id.paritrana.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.paritrana.proof.SigningKey;
import id.paritrana.proof.VerifyingKey;
import id.paritrana.region.Regions;

/**
 * Checks the settings of a start outside the demo: secrets must not be missing, too short, or publicly known.
 *
 * <p>In the demo no secret is required, because each is generated at random on the machine itself.
 */
public final class StartCheck {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_KEY = 32;

    /** Values from manuals, images and our own examples, compared case-insensitively. */
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

    /** The value that stands for the demo's signing key, which is public. */
    static final String DEMO_KEY = "demo";

    private static final String SIGNING_KEY = "PARITRANA_SIGNING_KEY";
    private static final String FORMER_KEYS = "PARITRANA_SIGNING_FORMER_KEYS";

    private static final String SESSION_SECRET = "PARITRANA_SESSION_SECRET";
    private static final String FORMER_SESSION_SECRETS = "PARITRANA_SESSION_FORMER_SECRETS";

    private static final String CLIENT_SECRET = "QUARKUS_OIDC_CREDENTIALS_SECRET";
    private static final String CLIENT_SECRET_VALUE = "QUARKUS_OIDC_CREDENTIALS_CLIENT_SECRET_VALUE";
    private static final String CLIENT_KEY_FILE = "QUARKUS_OIDC_CREDENTIALS_JWT_KEY_FILE";
    private static final String CLIENT_KEY = "QUARKUS_OIDC_CREDENTIALS_JWT_KEY";
    private static final List<String> CLIENT_PROOFS = List.of(
            CLIENT_SECRET, CLIENT_SECRET_VALUE, CLIENT_KEY_FILE, CLIENT_KEY, "QUARKUS_OIDC_CREDENTIALS_JWT_SECRET");

    /** The prefix of every placeholder in the example environment. */
    static final String PLACEHOLDER = "GANTI";

    /** Set where the connection to the database never leaves the machine, although its host name suggests otherwise. */
    static final String PRIVATE_NETWORK = "PARITRANA_DATABASE_PRIVATE_NETWORK";

    /** Set where the connection to the provider never leaves the machine, although its host name suggests otherwise. */
    static final String PRIVATE_SIGN_IN = "PARITRANA_SIGN_IN_PRIVATE_NETWORK";

    private static final String NEW_KEY =
            "Buat satu kali: openssl genpkey -algorithm ed25519 -out kunci.pem, lalu isi PARITRANA_SIGNING_KEY_FILE "
                    + "dengan alamat berkas itu.";
    private static final String DEMO_SIGNS =
            "PARITRANA_SIGNING_KEY adalah kunci contoh, yang dapat dipakai siapa saja. " + NEW_KEY;

    private StartCheck() {}

    /**
     * @param settings values under their environment names, as {@link Settings#values()} gives them
     * @return what is wrong and which variable fixes it, one Indonesian sentence each; empty when the start is safe
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
        check.sessionSecrets();
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
            wayToProvider();
            clientProof();
        }

        /**
         * Checks the connection to the provider: tokens and the client's secret may cross a network only to a server
         * whose certificate was checked.
         */
        private void wayToProvider() {
            if (!settings.isTrue(PRIVATE_SIGN_IN)) {
                for (String name : ProviderAddress.inTheClear(settings.values())) {
                    problems.add("Sambungan ke layanan masuk tidak terenkripsi: pakai alamat https:// pada " + name
                            + ". Hanya bila jaringan itu ada di dalam satu mesin, isi " + PRIVATE_SIGN_IN + "=true.");
                }
            }
            for (String name : ProviderAddress.blind(settings.values())) {
                problems.add(name
                        + " mematikan pemeriksaan sertifikat layanan masuk: hapus pengaturan itu. Untuk sertifikat "
                        + "dari otoritas sendiri, isi QUARKUS_TLS_PROVIDER_TRUST_STORE_PEM_CERTS.");
            }
        }

        /** Checks that the app authenticates to the provider in one of four ways. */
        private void clientProof() {
            List<String> given = CLIENT_PROOFS.stream()
                    .filter(name -> settings.get(name).isPresent())
                    .toList();
            if (given.isEmpty()) {
                problems.add("Rahasia klien OIDC belum ada: isi " + CLIENT_SECRET + " (client_secret_basic), "
                        + CLIENT_SECRET_VALUE + " (client_secret_post), atau " + CLIENT_KEY_FILE
                        + " (private_key_jwt).");
            } else if (given.size() > 1) {
                problems.add("Klien OIDC membuktikan diri dengan satu cara saja: isi salah satu dari "
                        + String.join(", ", given) + ".");
            } else if (given.get(0).equals(CLIENT_KEY_FILE)) {
                clientKey();
            } else if (!given.get(0).equals(CLIENT_KEY)) {
                atLeast(SHORTEST_PASSWORD, given.get(0), "Rahasia klien OIDC");
            }
        }

        private void clientKey() {
            String file = settings.get(CLIENT_KEY_FILE).orElseThrow();
            boolean key = SecretFiles.read(file)
                    .filter(text -> text.contains("-----BEGIN PRIVATE KEY-----")
                            || text.startsWith("{") && text.contains("\"d\""))
                    .isPresent();
            if (!key) {
                problems.add(
                        CLIENT_KEY_FILE + "=" + file
                                + " bukan kunci privat yang dapat dibaca: perlu berkas PKCS#8 (PEM) atau JWK, "
                                + "misalnya dari perintah: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out klien.pem");
            }
        }

        /** Checks the session secrets: the first seals, the former ones open, and each has to be strong enough. */
        void sessionSecrets() {
            if (!atLeast(SHORTEST_KEY, SESSION_SECRET, "Rahasia sesi")) return;
            boolean weak = settings.get(FORMER_SESSION_SECRETS).stream()
                    .flatMap(text -> Stream.of(text.split("[\\s,]+")))
                    .anyMatch(secret -> secret.length() < SHORTEST_KEY || knownToEverybody(secret));
            if (weak) {
                problems.add(FORMER_SESSION_SECRETS
                        + " memuat rahasia yang pendek atau diketahui umum: tulis hanya rahasia sesi "
                        + "yang pernah dipakai, dipisahkan koma, atau kosongkan.");
            }
        }

        /** Checks that each given signing key is a key, even in the demo. */
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

        /**
         * Checks the connection to the database: marks may cross a network only to a server whose certificate was
         * checked.
         */
        void encrypted(String name) {
            if (!DatabaseAddress.onThisMachine(settings.get(name).orElse(""))
                    && !DatabaseAddress.verified(settings.get(name).orElse(""))
                    && !settings.isTrue(PRIVATE_NETWORK)) {
                problems.add("Sambungan ke basis data melewati jaringan tanpa memeriksa sertifikatnya: tambahkan "
                        + "sslmode=verify-full dan sslrootcert=... pada " + name
                        + ". Hanya bila jaringan itu ada di dalam "
                        + "satu mesin, isi " + PRIVATE_NETWORK + "=true.");
            }
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
