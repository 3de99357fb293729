package id.paritrana.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.Office;

/** The accounts of the practice realm, known before anybody has signed in so that seats can be bound to them. */
@ApplicationScoped
class DemoAccounts {
    private static final String SUBJECT = "5eed0000-0000-4000-8000-0000000000%02d";

    private final EntityManager em;

    DemoAccounts(EntityManager em) {
        this.em = em;
    }

    /** Ids by user name; made when missing, for the realm at this address. */
    @Transactional
    Map<String, Long> at(String issuer, Office office, Instant now) {
        Map<String, Long> ids = new HashMap<>();
        for (int seat = 1; seat <= 9; seat++) {
            ids.put("kursi" + seat, known(issuer, SUBJECT.formatted(seat), "Kursi " + seat, office, now));
        }
        ids.put("sekretariat", known(issuer, SUBJECT.formatted(10), "Sekretariat", office, now));
        ids.put("sekretariat2", known(issuer, SUBJECT.formatted(11), "Sekretariat 2", office, now));
        return ids;
    }

    private long known(String issuer, String subject, String name, Office office, Instant now) {
        em.createNativeQuery("""
                        insert into account (id, issuer, subject, display_name, first_seen, offices)
                        values (nextval('account_seq'), :issuer, :subject, :name, :now, array[:office])
                            on conflict (issuer, subject) do nothing""")
                .setParameter("office", office.code())
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("name", name)
                .setParameter("now", now)
                .executeUpdate();
        Number id =
                (Number) em.createNativeQuery("select id from account where issuer = :issuer and subject = :subject")
                        .setParameter("issuer", issuer)
                        .setParameter("subject", subject)
                        .getSingleResult();
        return id.longValue();
    }

    /**
     * Binds seat n of the edition to account kursi-n where nobody has been bound to it yet and nobody has changed its holders:
     * whom two persons have appointed, bound or ended stays so. An account follows the realm to another address.
     */
    @Transactional
    void bind(String edition, Map<String, Long> accounts) {
        accounts.forEach((name, id) -> {
            if (name.startsWith("kursi")) {
                follow(edition, id);
                bind(edition, name.substring("kursi".length()), id);
            }
        });
    }

    private void bind(String edition, String seat, long account) {
        em.createNativeQuery("""
                        update seat_holder set account_id = :account where account_id is null and version = 0 and id in (
                          select h.id from seat_holder h join seat s on s.id = h.seat_id
                          join edition e on e.id = s.edition_id where e.code = :edition and s.code = :seat
                            and not exists (select 1 from proposal p where p.seat_id = s.id and p.decision = 'confirmed'
                                               and p.act in ('holder-appointed', 'holder-ended', 'account-bound')))""")
                .setParameter("account", account)
                .setParameter("edition", edition)
                .setParameter("seat", seat)
                .executeUpdate();
    }

    /** The same person of the practice realm, which answers at another address than before. */
    private void follow(String edition, long account) {
        em.createNativeQuery("""
                        update seat_holder set account_id = :account where id in (
                          select h.id from seat_holder h join seat s on s.id = h.seat_id
                          join edition e on e.id = s.edition_id join account before on before.id = h.account_id
                          join account now on now.id = :account
                          where e.code = :edition and before.subject = now.subject and before.id <> now.id)""")
                .setParameter("account", account)
                .setParameter("edition", edition)
                .executeUpdate();
    }
}
