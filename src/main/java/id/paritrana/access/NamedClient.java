package id.paritrana.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds the client id to requests that are authenticated by a key. The signed assertion already names the client, but
 * some providers refuse the code without the parameter; for the others it is harmless.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class NamedClient implements OidcRequestFilter {
    private static final String PROOF = "client_assertion=";
    private static final String NAME = "client_id=";

    private final String client;

    NamedClient(@ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.client = client;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext question) {
        String form =
                question.requestBody() == null ? "" : question.requestBody().toString();
        if (has(form, PROOF) && !has(form, NAME)) {
            question.requestBody(Buffer.buffer(form + "&" + NAME + URLEncoder.encode(client, StandardCharsets.UTF_8)));
        }
        return Uni.createFrom().voidItem();
    }

    private static boolean has(String form, String field) {
        return Arrays.stream(form.split("&")).anyMatch(each -> each.startsWith(field));
    }
}
