package id.paritrana.launch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The realm that the embedded Keycloak is given: client, roles and demo accounts, filled with this machine's address and
 * secret.
 */
final class SignInRealm {

    static final String NAME = "paritrana";

    private SignInRealm() {}

    /** @param url the address people type, without an end slash */
    static String json(String url, String clientSecret) throws IOException {
        String text = Program.resourceText("sign-in/realm.json");
        var places = Map.of(
                "PARITRANA_URL", url,
                "PARITRANA_LOOPBACK_URL", loopback(url),
                "PARITRANA_CLIENT_SECRET", clientSecret);
        for (var place : places.entrySet()) {
            text = text.replace("${" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    /** The app's address with 127.0.0.1, which people type as well. */
    private static String loopback(String url) {
        URI uri = URI.create(url);
        boolean local = "localhost".equals(uri.getHost());
        return local ? url.replaceFirst("localhost", "127.0.0.1") : url;
    }
}
