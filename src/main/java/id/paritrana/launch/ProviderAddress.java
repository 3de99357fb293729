package id.paritrana.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the settings say about the way to the provider of sign-in. */
final class ProviderAddress {
    /** Settings of the framework by which a certificate can be taken without a look, and the values with which it is looked at. */
    private static final Map<Pattern, Pattern> LOOKED_AT = Map.of(
            Pattern.compile("QUARKUS_TLS(_.+)?_TRUST_ALL"), Pattern.compile("(?i)false|no|n|off|0"),
            Pattern.compile("QUARKUS_TLS(_.+)?_HOSTNAME_VERIFICATION_ALGORITHM"), Pattern.compile("(?i)https"),
            Pattern.compile("QUARKUS_OIDC_TLS_VERIFICATION"), Pattern.compile("(?i)required"));

    /** Settings that name an address of the provider: its own, and parts of it that may stand elsewhere. */
    private static final Pattern ADDRESS = Pattern.compile("QUARKUS_OIDC_(AUTH_SERVER_URL|.+_PATH)");

    private ProviderAddress() {}

    /** Whether what is sent there leaves this machine unencrypted. */
    private static boolean inTheClear(String address) {
        try {
            var uri = new URI(address);
            return !"https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && !Loopback.isHost(String.valueOf(uri.getHost()));
        } catch (URISyntaxException noAddress) {
            return true;
        }
    }

    /** Names of the settings whose address is asked in the clear; a path alone is one of the provider's own address. */
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

    /** Names of the settings that switch off the look at its certificate. */
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
