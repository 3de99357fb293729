package id.paritrana.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import id.paritrana.access.Account;
import id.paritrana.access.Office;
import id.paritrana.journal.RecordedAct;

/**
 * The entries of the journal about sessions that somebody ended for somebody else. They belong to no edition, so whoever looks
 * after the accounts of an office reads those about its own people, and nobody else's.
 */
@ApplicationScoped
class EndedSessions {
    private static final int MOST = 20;

    /** @param whomId the account's identifier in addresses */
    record Ended(Instant at, String who, String whom, String whomId, String reason) {
        public String code() {
            return Account.code(whomId);
        }
    }

    private final EntityManager em;

    EndedSessions(EntityManager em) {
        this.em = em;
    }

    /** The last ones about people who are of these offices today, the newest first. */
    @Transactional
    List<Ended> last(Collection<Office> offices) {
        return em.unwrap(Session.class)
                .createNativeQuery("""
                        select j.at, actor.display_name, a.display_name, a.public_id, j.reason
                          from journal j join account a on j.subject = 'account:' || a.public_id
                               join account actor on actor.id = j.actor_id
                         where j.act = :act
                           and exists (select from unnest(a.offices) office where office in (:offices))
                         order by j.id desc""", Ended.class)
                .setParameter("act", RecordedAct.SESSIONS_ENDED.code())
                .setParameterList("offices", Office.codes(offices))
                .setMaxResults(MOST)
                .getResultList();
    }
}
