package id.paritrana.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;

/**
 * A form acts once. Every form carries a random key; the key is written in the transaction of the act, so that a retry
 * after a lost reply finds it and answers as the first time did, and two posts at once have one effect.
 */
@ApplicationScoped
public class Once {
    /** The same key came with another form: somebody's script, or two forms mixed up. */
    public static class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final EntityManager em;
    private final CurrentUser user;

    Once(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    /**
     * Runs the act unless this key has already been used by this account for the same form.
     *
     * @param key of the form, 16 to 64 characters
     * @param form everything the person typed; two forms are the same when their texts are
     * @param act does the work and tells where to go afterwards
     * @return where to go: the act's answer, now or from the first time
     */
    @Transactional
    public String run(@Nullable String key, Object form, Supplier<String> act) {
        if (key == null || key.length() < 16 || key.length() > 64) {
            throw new Refusal(Objection.overall("site.form-without-key"));
        }
        String fingerprint = fingerprint(form);
        int kept = em.createNativeQuery("""
                        insert into submission (key, account_id, fingerprint, location)
                        values (?1, ?2, ?3, '') on conflict (key) do nothing""")
                .setParameter(1, key)
                .setParameter(2, user.viewer().accountId())
                .setParameter(3, fingerprint)
                .executeUpdate();
        if (kept == 0) {
            var earlier = (Object[])
                    em.createNativeQuery("select account_id, fingerprint, location from submission where key = ?1")
                            .setParameter(1, key)
                            .getSingleResult();
            if (((Number) earlier[0]).longValue() != user.viewer().accountId() || !fingerprint.equals(earlier[1])) {
                throw new KeyReused();
            }
            return (String) earlier[2];
        }
        String location = act.get();
        em.createNativeQuery("update submission set location = ?1 where key = ?2")
                .setParameter(1, location)
                .setParameter(2, key)
                .executeUpdate();
        return location;
    }

    private static String fingerprint(Object form) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(form.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
