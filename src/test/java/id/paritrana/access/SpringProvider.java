package id.paritrana.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * A provider that others have made (Spring Authorization Server), as strict as it comes: a form with a password, PKCE, one exact
 * redirect address, a client that proves itself by a key, tokens signed with PS256, refresh tokens that count once and are followed
 * by others, an end of the session that has to name the ID token of the last answer. The name is in UserInfo, the roles at a path
 * of the ID token.
 */
public class SpringProvider implements QuarkusTestResourceLifecycleManager {
    static final String SITE = "https://award.example.id";
    static final String PASSWORD = "sandi dari instansi";
    /** Whoever is called so holds the role; the rest of the name is anything. */
    static final String OFFICER = "petugas-";

    private static final String ADDRESS = "paritrana.test.spring-provider";
    private static final String ROLE = "admin:63";
    /** Tests are loaded by another class loader, and take a role away from a person by a property with this beginning. */
    private static final String TAKEN = "paritrana.test.spring-provider.taken.";

    private static final String CLIENT_KEY = "klien";

    private ServletWebServerApplicationContext server;
    private HttpServer clientKeys;
    private Path keyFile;

    @Override
    public Map<String, String> start() {
        RSAKey key = made(CLIENT_KEY);
        clientKeys = showing(key);
        keyFile = file(key);
        // it says nothing by itself, and leaves the app's own log alone
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        ClassLoader own = SpringProvider.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(own);
        try {
            server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Installation.class)
                    .resourceLoader(new DefaultResourceLoader(own))
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(Map.of(
                            "server.port", "0",
                            "server.address", "127.0.0.1",
                            "client.keys",
                                    "http://localhost:"
                                            + clientKeys.getAddress().getPort()))
                    .run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        System.setProperty(ADDRESS, "http://localhost:" + server.getWebServer().getPort());
        isAwake();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", issuer());
        settings.put("quarkus.oidc.client-id", ProviderForTests.CLIENT);
        settings.put("quarkus.oidc.credentials.jwt.key-file", keyFile.toString());
        settings.put("quarkus.oidc.credentials.jwt.signature-algorithm", "RS256");
        settings.put("quarkus.oidc.credentials.jwt.token-key-id", CLIENT_KEY);
        settings.put("quarkus.oidc.authentication.state-secret", "a-key-of-tests-for-the-way-to-the-provider");
        settings.put("quarkus.oidc.roles.role-claim-path", "instansi/akses");
        settings.put("paritrana.sign-in.user-info", "true");
        settings.put("paritrana.sign-in.origin", issuer());
        return settings;
    }

    /** What it does for the first time takes long; the app would not wait for it. */
    private static void isAwake() {
        var token = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=refresh_token&refresh_token=none&client_id=nobody"))
                .build();
        try {
            HttpClient.newHttpClient().send(token, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey made(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer showing(RSAKey key) {
        try {
            var shows = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            shows.createContext("/", request -> {
                try (request) {
                    request.getResponseHeaders().set("Content-Type", "application/json");
                    request.sendResponseHeaders(200, keys.length);
                    request.getResponseBody().write(keys);
                }
            });
            shows.start();
            return shows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(RSAKey key) {
        try {
            byte[] bytes = key.toRSAPrivateKey().getEncoded();
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
            return Files.writeString(
                    Files.createTempFile(CLIENT_KEY, ".pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
        if (clientKeys != null) {
            clientKeys.stop(0);
        }
        System.clearProperty(ADDRESS);
        try {
            if (keyFile != null) {
                Files.deleteIfExists(keyFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String issuer() {
        return System.getProperty(ADDRESS);
    }

    /** From its next token on the person has no role any more. */
    static void takesRoleFrom(String person) {
        System.setProperty(TAKEN + person, "");
    }

    /** What an authority would write to run one. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Installation {
        @Bean
        SecurityFilterChain guards(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.with(
                            server,
                            s -> s.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(
                                    asked -> person(asked.getAuthorization().getPrincipalName())))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                    .formLogin(Customizer.withDefaults())
                    .oauth2ResourceServer(info -> info.jwt(Customizer.withDefaults()))
                    .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                    .build();
        }

        private static OidcUserInfo person(String name) {
            return OidcUserInfo.builder()
                    .subject(name)
                    .name("Petugas " + name.substring(name.length() - 4))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities(List.of())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(ApplicationContext context) {
            String keys = context.getEnvironment().getRequiredProperty("client.keys");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(ProviderForTests.CLIENT)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUri(SITE + "/sign-in/done")
                    .postLogoutRedirectUri(SITE + "/")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .jwkSetUrl(keys)
                            .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                            .build())
                    .tokenSettings(TokenSettings.builder()
                            .reuseRefreshTokens(false)
                            .accessTokenTimeToLive(Duration.ofMinutes(5))
                            .refreshTokenTimeToLive(Duration.ofHours(12))
                            .idTokenSignatureAlgorithm(SignatureAlgorithm.PS256)
                            .build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> roles() {
            return token -> {
                String name = token.getPrincipal().getName();
                boolean holds = name.startsWith(OFFICER) && System.getProperty(TAKEN + name) == null;
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().claim("instansi", Map.of("akses", holds ? List.of(ROLE) : List.of()));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(made("instansi-1")));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
