package id.paritrana.site.form;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import id.paritrana.access.FreshSignIn;
import id.paritrana.digest.HashedFields;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/**
 * An act of weight: it names what it is done to, is ticked, and is done by somebody who has just signed in. Its form carries a
 * seal, the digest of what the page showed; at commit the use case makes it anew, so that what happens is what was seen.
 */
@ApplicationScoped
@Named("solemn")
public class Solemn {
    private final FreshSignIn fresh;

    Solemn(FreshSignIn fresh) {
        this.fresh = fresh;
    }

    /** The digest of what is decided, of parts that no other parts make up together. */
    public static String seal(Object... parts) {
        var fields = new HashedFields();
        for (Object part : parts) {
            fields.with(String.valueOf(part));
        }
        return fields.hash();
    }

    /** For pages: whether the act is offered, or first another sign-in. */
    public boolean fresh() {
        return fresh.is();
    }

    public long minutes() {
        return fresh.minutes();
    }

    /**
     * To be asked inside the transaction of the act, when everything that the seal is made of is locked.
     *
     * @param seal of what is decided as it stands now
     * @throws Refusal when the sign-in is not fresh, something has changed since it was shown, or it was not ticked
     */
    public void check(SolemnForm sent, String seal) {
        against(sent, seal).ifPresent(objection -> {
            throw new Refusal(List.of(objection));
        });
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
