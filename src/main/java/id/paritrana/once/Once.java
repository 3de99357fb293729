package id.paritrana.once;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;
import id.paritrana.digest.Sha256;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/**
 * Makes each form act once. Every form carries a random idempotency key, which is written in the transaction of the
 * act: a retry after a lost reply finds it and gets the first answer, and two simultaneous posts have one effect.
 */
@ApplicationScoped
public class Once {
    /** The same key came with a different form: from a script, or from two forms mixed up. */
    public static class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A form as it is remembered.
     *
     * @param by who sent it
     * @param fingerprint of everything that was typed
     */
    public record Sent(String key, Viewer by, String fingerprint) {
        /** The account under which it is remembered. */
        public long account() {
            return by.accountId();
        }
    }

    /**
     * The outcome of a form that was sent before.
     *
     * @param answer where it led, or what the act answered
     */
    public record Earlier(long account, String fingerprint, String answer) {
        /** The earlier answer to the same form from the same person; empty when another person or another form has used the key. */
        public Optional<String> answerTo(Sent form) {
            return form.by().accounts().contains(account) && fingerprint.equals(form.fingerprint())
                    ? Optional.of(answer)
                    : Optional.empty();
        }
    }

    private final EntityManager em;
    private final CurrentUser user;
    private final FormFate fate;

    Once(EntityManager em, CurrentUser user, FormFate fate) {
        this.em = em;
        this.user = user;
        this.fate = fate;
    }

    /**
     * Runs the act unless this key has already been used by this person for the same form.
     *
     * @param key of the form, 16 to 64 characters
     * @param form everything the person typed; two forms are the same when their texts are
     * @param act does the work and tells where to go afterwards
     * @return where to go: the act's answer, now or from the first time
     */
    @Transactional
    public String run(@Nullable String key, Object form, Supplier<String> act) {
        Sent sent = sent(key, user.viewer(), form);
        boolean first = claim(sent);
        fate.claimed();
        if (!first) {
            return earlier(sent.key()).answerTo(sent).orElseThrow(KeyReused::new);
        }
        String answer = act.get();
        em.createNativeQuery("update submission set location = :answer where key = :key")
                .setParameter("answer", answer)
                .setParameter("key", sent.key())
                .executeUpdate();
        return answer;
    }

    /**
     * The form as it is remembered.
     *
     * @param key 16 to 64 characters
     * @param form everything the person typed; two forms are the same when their texts are
     * @throws Refusal for a form without a key of ours
     */
    public static Sent sent(@Nullable String key, Viewer by, Object form) {
        return new Sent(key(key), by, Sha256.of(form.toString()));
    }

    /**
     * The key of a form, 16 to 64 characters.
     *
     * @throws Refusal for a form without a key of ours
     */
    public static String key(@Nullable String typed) {
        if (typed == null || typed.length() < 16 || typed.length() > 64) {
            throw new Refusal(Objection.overall("once.form-without-key"));
        }
        return typed;
    }

    private boolean claim(Sent form) {
        return (Boolean) em.createNativeQuery("select claim_form(:key, :account, :fingerprint, '')")
                .setParameter("key", form.key())
                .setParameter("account", form.account())
                .setParameter("fingerprint", form.fingerprint())
                .getSingleResult();
    }

    private Earlier earlier(String key) {
        var row = (Tuple) em.createNativeQuery(
                        "select account_id, fingerprint, location from submission where key = :key", Tuple.class)
                .setParameter("key", key)
                .getSingleResult();
        return new Earlier(
                row.get("account_id", Long.class),
                row.get("fingerprint", String.class),
                row.get("location", String.class));
    }
}
