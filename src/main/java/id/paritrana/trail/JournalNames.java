package id.paritrana.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import id.paritrana.edition.proposal.ProposedFields;

/**
 * What the things of an edition are called, for entries of its journal, which name them by their codes.
 */
@ApplicationScoped
class JournalNames {
    private final EntityManager em;

    JournalNames(EntityManager em) {
        this.em = em;
    }

    /**
     * Names by code.
     *
     * @param categories of categories
     * @param nominations of nominations
     * @param criteria of criteria, by the category and the code with a blank between; {@code *} for those of every category
     * @param categoryOf the category of each nomination
     * @param proposed of nominations that were proposed, by the number of the proposal
     */
    record Named(
            Map<String, String> categories,
            Map<String, String> nominations,
            Map<String, String> criteria,
            Map<String, String> categoryOf,
            Map<String, String> proposed) {
        String category(String code) {
            return categories.getOrDefault(code, code);
        }

        String nomination(String code) {
            return nominations.getOrDefault(code, code);
        }

        /** A nomination by its code and, where it is known, the name under which it was proposed. */
        String proposedNomination(String code, String proposal) {
            String name = proposed.getOrDefault(proposal, nominations.getOrDefault(code, ""));
            return name.isEmpty() ? code : code + " (" + name + ")";
        }

        /** The name of a criterion, where it is known. */
        Optional<String> criterion(String nomination, String code) {
            return Optional.ofNullable(criteria.get(categoryOf.getOrDefault(nomination, "") + " " + code))
                    .or(() -> Optional.ofNullable(criteria.get("* " + code)));
        }
    }

    Named of(long edition) {
        List<Tuple> rows = em.unwrap(Session.class)
                .createNativeQuery("""
                        select 'category' as kind, code, name, '' as category from category where edition_id = :edition
                        union all
                        select 'nomination', n.code, n.name, c.code
                          from nomination n join category c on c.id = n.category_id where n.edition_id = :edition
                        union all
                        select 'criterion', code, name, category from stored_criterion where edition_id = :edition
                        union all
                        select 'proposed', cast(id as text), content, '' from proposal
                         where edition_id = :edition and act = 'nomination-added'
                        """, Tuple.class)
                .setParameter("edition", edition)
                .getResultList();
        return new Named(
                names(rows, "category"),
                names(rows, "nomination"),
                rows.stream()
                        .filter(row -> kind(row).equals("criterion"))
                        .collect(Collectors.toMap(
                                row -> text(row, "category") + " " + text(row, "code"), row -> text(row, "name"))),
                rows.stream()
                        .filter(row -> kind(row).equals("nomination"))
                        .collect(Collectors.toMap(row -> text(row, "code"), row -> text(row, "category"))),
                proposed(rows));
    }

    private static Map<String, String> names(List<Tuple> rows, String kind) {
        return rows.stream()
                .filter(row -> kind(row).equals(kind))
                .collect(Collectors.toMap(row -> text(row, "code"), row -> text(row, "name")));
    }

    /** What is not as this app writes it has no name: a row that somebody else wrote does not keep the journal from being read. */
    private static Map<String, String> proposed(List<Tuple> rows) {
        var names = new HashMap<String, String>();
        for (Tuple row : rows) {
            if (kind(row).equals("proposed")) {
                ProposedFields.readable(text(row, "name"))
                        .map(fields -> fields.get("name"))
                        .ifPresent(name -> names.put(text(row, "code"), name));
            }
        }
        return names;
    }

    private static String kind(Tuple row) {
        return text(row, "kind");
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
