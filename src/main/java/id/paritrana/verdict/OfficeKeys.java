package id.paritrana.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import id.paritrana.proof.SigningKey;
import id.paritrana.proof.VerifyingKey;

/** The key with which this office signs packages, and all former keys, so that old packages still verify. */
@Singleton
public class OfficeKeys {
    /** The value that stands for the demo's key, which is public. */
    static final String DEMO = "demo";

    private final @Nullable SigningKey signing;
    private final List<VerifyingKey> known;

    /**
     * @param signing {@code demo} or a private key as PEM; outside the demo the app does not start without it
     * @param former former public keys as PEM
     */
    OfficeKeys(
            @ConfigProperty(name = "paritrana.signing.key") Optional<String> signing,
            @ConfigProperty(name = "paritrana.signing.former-keys") Optional<String> former) {
        this.signing = signing.map(key -> key.equals(DEMO) ? SigningKey.demo() : SigningKey.of(key))
                .orElse(null);
        var all = new ArrayList<VerifyingKey>();
        if (this.signing != null) {
            all.add(this.signing.verifying());
        }
        former.map(VerifyingKey::all)
                .ifPresent(
                        keys -> keys.stream().filter(key -> !all.contains(key)).forEach(all::add));
        this.known = List.copyOf(all);
    }

    /** @throws IllegalStateException when there is none, which the start should have refused */
    SigningKey signing() {
        if (signing == null) {
            throw new IllegalStateException("no key to sign packages with: set PARITRANA_SIGNING_KEY");
        }
        return signing;
    }

    /**
     * The present key, then the former ones; never empty, since an empty list would accept every signature.
     *
     * @throws IllegalStateException when there is none, which the start should have refused
     */
    public List<VerifyingKey> known() {
        if (known.isEmpty()) {
            throw new IllegalStateException("no key to check packages by: set PARITRANA_SIGNING_KEY");
        }
        return known;
    }

    /** Whether a package with this key is signed by the demo's key, which everybody has. */
    public boolean demo(String id) {
        return VerifyingKey.demo().id().equals(id);
    }

    /** All public keys as one PEM text, each with its number before it. */
    public String pem() {
        return known.stream()
                .map(key -> "# " + key.id() + (key.isDemo() ? " (demo)" : "") + "\n" + key.pem())
                .collect(Collectors.joining());
    }
}
