package id.paritrana.site.form;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import id.paritrana.access.CurrentUser;

/**
 * Keeps typed forms during a fresh sign-in, so that nothing is lost on the way to the provider and back. Only the same
 * person gets a form back, for an hour, up to their last ten.
 */
@ApplicationScoped
public class KeptForms {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PAGES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final EntityManager em;
    private final CurrentUser user;
    private final Clock clock;

    KeptForms(EntityManager em, CurrentUser user, Clock clock) {
        this.em = em;
        this.user = user;
        this.clock = clock;
    }

    /** @return its key, 144 random bits */
    @Transactional
    public String keep(Map<String, String> fields) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        em.createNativeQuery("""
                        delete from kept_form where at < :old or account_id in :accounts and id not in
                          (select id from kept_form where account_id in :accounts order by at desc, arrival desc limit :others)""")
                .setParameter("accounts", user.viewer().accounts())
                .setParameter("others", PAGES - 1)
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
        em.createNativeQuery("insert into kept_form (id, account_id, fields, at) values (:id, :account, :fields, :at)")
                .setParameter("id", id)
                .setParameter("account", user.viewer().accountId())
                .setParameter("fields", written(fields))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return id;
    }

    /** The form, as if just sent; empty when it does not exist or is not this viewer's. */
    public Optional<Fields> of(String id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select fields from kept_form where id = :id and account_id in :accounts and at >= :old",
                        String.class)
                .setParameter("id", id)
                .setParameter("accounts", user.viewer().accounts())
                .setParameter("old", clock.instant().minus(KEPT))
                .getResultStream()
                .findFirst()
                .map(KeptForms::read);
    }

    private static String written(Map<String, String> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fields read(String text) {
        try {
            Map<String, String> fields = MAPPER.readValue(text, new TypeReference<>() {});
            var typed = new TreeMap<String, List<String>>();
            fields.forEach((name, value) -> typed.put(name, List.of(value)));
            return new Fields(typed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
