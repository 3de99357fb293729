package id.paritrana.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** All sessions. Every replica checks here, every few seconds, which sessions of its requests are valid. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, String> {

    /** @return the session, valid or ended, for as long as it is stored */
    @Transactional
    Optional<Session> known(String handle) {
        return findByIdOptional(handle);
    }

    /** A person's sessions that have not been ended, latest first. */
    @Transactional
    List<Session> of(String issuer, String subject) {
        return list("issuer = ?1 and subject = ?2 and endedAt is null order by beganAt desc, handle", issuer, subject);
    }

    /** A session that has not been ended, with its account. */
    record Owned(Session session, Account account) {}

    /** The sessions of these offices' people that have not been ended. */
    @Transactional
    List<Owned> of(Collection<Office> offices) {
        return getEntityManager()
                .createQuery("""
                        select s, a from Session s join Account i on i.issuer = s.issuer and i.subject = s.subject
                               join Account a on a.id = coalesce(i.joinedTo, i.id)
                         where s.endedAt is null
                           and function('arrayoverlap', a.offices, function('string_to_array', :offices, ',')) = true""", Owned.class)
                .setParameter("offices", String.join(",", Office.codes(offices)))
                .getResultList();
    }

    /** Stores a new session, and deletes those that are no longer needed. */
    @Transactional
    void begin(Session session, Instant forgotten) {
        delete("endsAt < ?1 or endedAt < ?1", forgotten);
        persist(session);
    }

    @Transactional
    void seen(String handle, Instant now) {
        update("seenAt = ?1 where handle = ?2 and seenAt < ?1", now, handle);
    }

    /**
     * Claims the next call to the provider, for one of all requests on all replicas that find it due.
     *
     * @param due the due time in the session
     * @param next when another request may try if this one gets no answer
     */
    @Transactional
    boolean mayAsk(String handle, Instant due, Instant next) {
        return update("askAgainAt = ?1 where handle = ?2 and askAgainAt = ?3 and endedAt is null", next, handle, due)
                == 1;
    }

    /** @return the session as it is now; empty when it was ended meanwhile */
    @Transactional
    Optional<Session> confirm(
            String handle, ProviderClaims claims, byte[] tokens, Instant now, @Nullable Instant askAgainAt) {
        return findByIdOptional(handle)
                .filter(session -> session.endedAt() == null)
                .map(session -> {
                    session.confirmed(claims, tokens, now, askAgainAt);
                    return session;
                });
    }

    /** Stores the provider's new tokens in place of invalid ones, before the rest of its answer is known. */
    @Transactional
    void keep(String handle, byte[] tokens) {
        update("tokens = ?1 where handle = ?2", tokens, handle);
    }

    @Transactional
    int end(String handle, Instant now) {
        return update("endedAt = ?1 where handle = ?2 and endedAt is null", now, handle);
    }

    /** Ends sessions of a person by their identifiers in forms. */
    @Transactional
    int end(String issuer, String subject, Collection<String> publicIds, Instant now) {
        return update(
                "endedAt = ?1 where issuer = ?2 and subject = ?3 and publicId in ?4 and endedAt is null",
                now,
                issuer,
                subject,
                publicIds);
    }

    /** Ends all sessions of a person. */
    @Transactional
    int endAll(String issuer, String subject, Instant now) {
        return update("endedAt = ?1 where issuer = ?2 and subject = ?3 and endedAt is null", now, issuer, subject);
    }

    /**
     * The provider's notice that a session ended there.
     *
     * @param id of the notice, which is accepted once
     * @param subject whose session it is, or an empty text
     * @param sid which one it is, or an empty text for all of that person
     */
    record LogoutNotice(String id, String issuer, String subject, String sid) {}

    /**
     * Ends the sessions that the provider names and records the notice, both or neither: the provider repeats a failed
     * notice, which must not be taken for a replay.
     *
     * @param keptUntil until when the same notice could arrive again
     * @return how many were ended; empty when the notice was known already
     */
    @Transactional
    OptionalInt end(LogoutNotice notice, Instant now, Instant keptUntil) {
        if (!isFirst(notice, now, keptUntil)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                notice.sid().isEmpty()
                        ? endAll(notice.issuer(), notice.subject(), now)
                        : update(
                                "endedAt = ?1 where issuer = ?2 and sid = ?3 and (?4 = '' or subject = ?4) and endedAt is null",
                                now,
                                notice.issuer(),
                                notice.sid(),
                                notice.subject()));
    }

    private boolean isFirst(LogoutNotice notice, Instant now, Instant keptUntil) {
        getEntityManager()
                .createNativeQuery("delete from logout_notice where kept_until < :now")
                .setParameter("now", now)
                .executeUpdate();
        return getEntityManager()
                        .createNativeQuery(
                                "insert into logout_notice (jti, kept_until) values (:jti, :until) on conflict (jti) do nothing")
                        .setParameter("jti", notice.id())
                        .setParameter("until", keptUntil)
                        .executeUpdate()
                == 1;
    }
}
