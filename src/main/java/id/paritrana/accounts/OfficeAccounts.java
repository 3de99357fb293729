package id.paritrana.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import id.paritrana.access.Account;
import id.paritrana.access.Office;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.site.form.Sought;

import static java.util.stream.Collectors.groupingBy;

/** The accounts of the offices for which the viewer binds accounts to seats; those of others are not there. */
@ApplicationScoped
class OfficeAccounts {
    /** Among so many earlier accounts somebody is looked for. */
    static final int MOST_EARLIER = 12;

    private static final String OF_OFFICES = """
              from account a
             where exists (select from unnest(a.offices) office where office in (:offices))
            """;

    /**
     * A seat that an account holds, held or is going to hold.
     *
     * @param former whether its last day there has passed
     */
    record HeldBy(long account, String seat, String edition, boolean former) {
        /** {@code 4 (KALSEL-2026)}. */
        public String said() {
            return seat + " (" + edition + ")";
        }
    }

    /** A word by which a code can be meant: anything shorter stands in many of them. */
    private static final Pattern OF_CODE = Pattern.compile("%[0-9a-f]{4,8}%");

    private final EntityManager em;
    private final Clock clock;

    OfficeAccounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    static List<Office> offices(Viewer viewer) {
        return viewer.offices(Role.BINDERS);
    }

    /** Whether any of them belongs to another provider than that of the viewer. */
    boolean moved(Viewer viewer) {
        return asked(viewer, "select exists(select 1" + OF_OFFICES + " and a.issuer <> :issuer)", Boolean.class)
                .setParameter("issuer", viewer.issuer())
                .getSingleResult();
    }

    long count(Viewer viewer, AccountFilter filter) {
        return filtered(viewer, "select count(*)", filter, "", Long.class).getSingleResult();
    }

    /** Those of a page, in the order of their names; of one name the latest first. */
    List<Account> page(Viewer viewer, AccountFilter filter) {
        return filtered(
                        viewer,
                        "select a.*",
                        filter,
                        " order by lower(a.display_name), a.first_seen desc, a.id",
                        Account.class)
                .setFirstResult((filter.page() - 1) * AccountFilter.SIZE)
                .setMaxResults(AccountFilter.SIZE)
                .getResultList();
    }

    /** By its identifier in addresses. */
    Optional<Account> find(Viewer viewer, String publicId) {
        return asked(viewer, "select a.*" + OF_OFFICES + " and a.public_id = :id", Account.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Accounts of earlier providers that stand for themselves, among which the one is that somebody had before: first those of the
     * same name, then those who hold seats.
     *
     * @param later whose earlier account is looked for
     */
    List<Account> earlierThan(Viewer viewer, Account later, Sought sought) {
        return searched(viewer, "select a.*", sought.patterns(), """
                         and a.issuer <> :issuer and a.joined_to is null and a.first_seen <= :seen
                         order by lower(a.display_name) <> lower(:name),
                                  not exists (select 1 from seat_holder h where h.account_id = a.id), lower(a.display_name), a.id""", Account.class)
                .setParameter("issuer", viewer.issuer())
                .setParameter("seen", later.firstSeen())
                .setParameter("name", later.displayName())
                .setMaxResults(MOST_EARLIER)
                .getResultList();
    }

    /** Their seats in editions of the viewer's offices, the latest edition first, by the id of the account. */
    Map<Long, List<HeldBy>> seats(Viewer viewer, Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return new HashMap<>();
        }
        return em.unwrap(Session.class)
                .createNativeQuery("""
                        select h.account_id, s.code, e.code, e.id, s.position, bool_and(coalesce(h.valid_to < :today, false))
                          from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
                         where h.account_id in (:accounts) and e.office in (:offices)
                         group by h.account_id, s.code, e.code, e.id, s.position
                         order by e.id desc, s.position""", SeatOfAccount.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), viewer.zone()))
                .setParameterList("accounts", accounts.stream().map(Account::id).toList())
                .setParameterList("offices", Office.codes(offices(viewer)))
                .getResultStream()
                .filter(row -> !viewer.boundIn().contains(row.edition()))
                .map(row -> new HeldBy(row.account(), row.seat(), row.edition(), row.former()))
                .collect(groupingBy(HeldBy::account));
    }

    /** A row of that query, with what it is sorted by. */
    record SeatOfAccount(Long account, String seat, String edition, Long editionId, Integer position, Boolean former) {}

    private <T> NativeQuery<T> filtered(
            Viewer viewer, String select, AccountFilter filter, String order, Class<T> type) {
        return searched(viewer, select, filter.sought().patterns(), """
                 and (:provider = '' or (:provider = 'today') = (a.issuer = :issuer))
                """ + order, type)
                .setParameter("provider", filter.provider())
                .setParameter("issuer", viewer.issuer());
    }

    private <T> NativeQuery<T> searched(
            Viewer viewer, String select, List<String> patterns, String more, Class<T> type) {
        var text = new StringBuilder(select).append(OF_OFFICES);
        // of one service everybody is known by the same name of it, so a word found there would find them all
        String among = moved(viewer) ? "a.display_name || ' ' || a.issuer" : "a.display_name";
        for (int i = 0; i < patterns.size(); i++) {
            text.append(" and (lower(")
                    .append(among)
                    .append(") like :word")
                    .append(i)
                    .append(" escape '!'");
            if (OF_CODE.matcher(patterns.get(i)).matches()) {
                text.append(" or left(encode(sha256(convert_to(a.public_id, 'UTF8')), 'hex'), 8) like :word")
                        .append(i);
            }
            text.append(')');
        }
        NativeQuery<T> query = asked(viewer, text + more, type);
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        return query;
    }

    private <T> NativeQuery<T> asked(Viewer viewer, String text, Class<T> type) {
        return em.unwrap(Session.class)
                .createNativeQuery(text, type)
                .setParameterList("offices", Office.codes(offices(viewer)));
    }
}
