package id.paritrana.site.form;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import id.paritrana.access.FreshSignIn;
import id.paritrana.digest.HashedFields;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * An act of weight: it names its object, is ticked, and needs a fresh sign-in. Its form carries a seal, the digest of
 * what the page showed; at commit the use case recomputes it, so that what happens is what was seen.
 */
@ApplicationScoped
@Named("solemn")
public class Solemn {
    private final FreshSignIn fresh;

    Solemn(FreshSignIn fresh) {
        this.fresh = fresh;
    }

    /** The unambiguous digest of the parts of a decision. */
    public static String seal(Object... parts) {
        var fields = new HashedFields();
        for (Object part : parts) {
            fields.with(String.valueOf(part));
        }
        return fields.hash();
    }

    /** For pages: whether to offer the act, or first another sign-in. */
    public boolean fresh() {
        return fresh.is();
    }

    public long minutes() {
        return fresh.minutes();
    }

    /**
     * To be called inside the transaction of the act, when everything in the seal is locked.
     *
     * @param seal of the present state of what is decided
     * @throws Refusal when the sign-in is not fresh, something has changed since it was shown, or it was not ticked
     */
    public void check(SolemnForm sent, String seal) {
        against(sent, seal).ifPresent(objection -> {
            throw new Refusal(List.of(objection));
        });
    }

    /** The same for one press about several things, each of which is checked against a seal of its own: sign-in and tick. */
    public void check(String sure) {
        String none = seal();
        check(new SolemnForm(none, sure), none);
    }

    private Optional<Objection> against(SolemnForm sent, String seal) {
        if (!fresh.is()) {
            return Optional.of(Objection.overall("site.solemn.sign-in", fresh.minutes()));
        }
        if (!seal.equals(sent.seal())) {
            return Optional.of(Objection.overall("site.solemn.changed"));
        }
        return sent.sure().equals("yes") ? Optional.empty() : Optional.of(Objection.of("sure", "site.solemn.tick"));
    }
}
