package id.paritrana.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Office;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.refusal.NotThere;

/** The repository of editions, always queried on behalf of a viewer. */
@ApplicationScoped
public class Editions implements PanacheRepository<Edition> {
    private static final String NEWEST = "e.awardYear desc nulls last, e.id desc";
    private static final String NEWEST_FIRST = " order by " + NEWEST;
    /** What a search looks into. */
    private static final String SEARCHED = "concat(lower(e.name), ' ', lower(e.region), ' ', lower(e.code), ' ',"
            + " coalesce(cast(e.assessmentYear as string), ''), ' ', coalesce(cast(e.awardYear as string), ''))";

    /**
     * The edition, if the viewer has that role in it.
     *
     * @param role a role or a group of {@link id.paritrana.access.Role}
     * @throws NotThere when there is no such edition, or it is not this viewer's
     */
    public Edition seenBy(Viewer viewer, String role, String code) {
        return byCode(code).filter(edition -> viewer.is(role, edition)).orElseThrow(NotThere::new);
    }

    /** All editions in which the viewer has that role, newest first. */
    public List<Edition> of(Viewer viewer, String role) {
        return asked("select e", viewer, role, List.of(), NEWEST_FIRST, Edition.class)
                .getResultList();
    }

    /** One page of the editions that the viewer may know of, office by office, the newest first. */
    List<Edition> page(Viewer viewer, EditionFilter filter) {
        return filtered("select e", viewer, filter, "order by e.office, " + NEWEST, Edition.class)
                .setFirstResult((filter.page() - 1) * EditionFilter.SIZE)
                .setMaxResults(EditionFilter.SIZE)
                .getResultList();
    }

    /** How many editions the viewer may know of under this filter. */
    long count(Viewer viewer, EditionFilter filter) {
        return filtered("select count(e)", viewer, filter, "", Long.class).getSingleResult();
    }

    /** Of which offices and which years of the award there are editions that the viewer may know of. */
    EditionList.Span span(Viewer viewer) {
        var offices = new TreeSet<Office>();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        asked("select distinct e.office, e.awardYear", viewer, Role.EVERYBODY, List.of(), "", Round.class)
                .getResultStream()
                .forEach(round -> {
                    offices.add(new Office(round.office()));
                    if (round.year() != null) {
                        years.add(round.year());
                    }
                });
        return new EditionList.Span(offices, years);
    }

    /** An office's award of a year. */
    record Round(String office, @Nullable Integer year) {}

    private <T> TypedQuery<T> filtered(
            String select, Viewer viewer, EditionFilter filter, String order, Class<T> type) {
        var query = asked(
                select,
                viewer,
                Role.EVERYBODY,
                filter.sought().patterns(),
                " and (:office = '' or e.office = :office) and (:year = 0 or e.awardYear = :year) " + order,
                type);
        return query.setParameter("office", filter.office()).setParameter("year", filter.year());
    }

    /** A query over the editions {@code e} in which the viewer has a role, as {@link Viewer#is} says it of each. */
    private <T> TypedQuery<T> asked(
            String select, Viewer viewer, String role, List<String> patterns, String rest, Class<T> type) {
        var text = new StringBuilder(select)
                .append(
                        " from Edition e where ((:nation = true or e.office in :offices) and e.code not in :bound or e.code in :held)");
        for (int i = 0; i < patterns.size(); i++) {
            text.append(" and ")
                    .append(SEARCHED)
                    .append(" like :word")
                    .append(i)
                    .append(" escape '!'");
        }
        TypedQuery<T> query = getEntityManager()
                .createQuery(text.append(rest).toString(), type)
                .setParameter("nation", viewer.nationally(role))
                .setParameter(
                        "offices",
                        viewer.offices(role).stream().map(Office::code).toList())
                .setParameter("bound", viewer.boundIn())
                .setParameter("held", viewer.heldIn(role));
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        return query;
    }

    /** The edition of that code, whoever asks: for what is no request, and to find a code taken. */
    public Optional<Edition> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The edition, locked and read afresh until the transaction ends: one change of phase at a time. */
    public Edition locked(Edition edition) {
        Edition locked = find("id", edition.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        getEntityManager().refresh(locked);
        return locked;
    }

    /**
     * The same for acts that undo what others rely on. It excludes everyone who {@link #hold}s the edition, as the
     * database does for the first mark of a sheet and for a verdict.
     */
    public Edition lockedForAll(Edition edition) {
        select(edition, "for update");
        return locked(edition);
    }

    /** Keeps the edition open and its quorum unchanged until the transaction ends; other changes stay possible. */
    public void hold(Edition edition) {
        select(edition, "for key share");
    }

    private void select(Edition edition, String strength) {
        getEntityManager()
                .createNativeQuery("select id from edition where id = :id " + strength)
                .setParameter("id", edition.id())
                .getResultList();
    }
}
