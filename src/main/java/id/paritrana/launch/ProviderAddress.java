package id.paritrana.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the settings say about the connection to the sign-in provider. */
final class ProviderAddress {
    /** Framework settings that can switch off the check of a certificate, with the values that keep it on. */
    private static final Map<Pattern, Pattern> LOOKED_AT = Map.of(
            Pattern.compile("QUARKUS_TLS(_.+)?_TRUST_ALL"), Pattern.compile("(?i)false|no|n|off|0"),
            Pattern.compile("QUARKUS_TLS(_.+)?_HOSTNAME_VERIFICATION_ALGORITHM"), Pattern.compile("(?i)https"),
            Pattern.compile("QUARKUS_OIDC_TLS_VERIFICATION"), Pattern.compile("(?i)required"));

    /** Settings that name an address of the provider: its own, and those of its endpoints, which may be elsewhere. */
    private static final Pattern ADDRESS = Pattern.compile("QUARKUS_OIDC_(AUTH_SERVER_URL|.+_PATH)");

    private ProviderAddress() {}

    /** Whether a request to the address leaves this machine unencrypted. */
    private static boolean inTheClear(String address) {
        try {
            var uri = new URI(address);
            return !"https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && !Loopback.isHost(String.valueOf(uri.getHost()));
        } catch (URISyntaxException noAddress) {
            return true;
        }
    }

    /** Names of the settings whose address is called unencrypted; a path alone belongs to the provider's own address. */
    static Set<String> inTheClear(Map<String, String> settings) {
        var names = new TreeSet<String>();
        settings.forEach((name, value) -> {
            boolean whole = name.endsWith("_URL") || value.contains("://");
            if (ADDRESS.matcher(name).matches() && whole && inTheClear(value)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Names of the settings that switch off the check of its certificate. */
    static Set<String> blind(Map<String, String> settings) {
        var names = new TreeSet<String>();
        settings.forEach((name, value) -> LOOKED_AT.forEach((setting, looked) -> {
            if (setting.matcher(name).matches() && !looked.matcher(value).matches()) {
                names.add(name);
            }
        }));
        return names;
    }
}
