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
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /** Settings of the framework by which a certificate is taken for good without a look, and the values that do it. */
    private static final Map<Pattern, Pattern> BLIND = Map.of(
            Pattern.compile("QUARKUS_TLS(_.+)?_TRUST_ALL"), Pattern.compile("(?i)true"),
            Pattern.compile("QUARKUS_TLS(_.+)?_HOSTNAME_VERIFICATION_ALGORITHM"), Pattern.compile("(?i)none"),
            Pattern.compile("QUARKUS_OIDC_TLS_VERIFICATION"), Pattern.compile("(?i)none|certificate-validation"));

    private ProviderAddress() {}

    /** Whether tokens and the client's secret leave this machine unencrypted. */
    static boolean inTheClear(String address) {
        try {
            var uri = new URI(address);
            return !"https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && !LOOPBACK.matcher(String.valueOf(uri.getHost())).matches();
        } catch (URISyntaxException noAddress) {
            return true;
        }
    }

    /** Names of the settings that switch off the look at its certificate. */
    static Set<String> blind(Map<String, String> settings) {
        var names = new TreeSet<String>();
        settings.forEach((name, value) -> BLIND.forEach((setting, off) -> {
            if (setting.matcher(name).matches() && off.matcher(value).matches()) {
                names.add(name);
            }
        }));
        return names;
    }
}
