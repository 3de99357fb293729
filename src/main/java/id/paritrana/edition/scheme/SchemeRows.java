package id.paritrana.edition.scheme;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.edition.Edition;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.RuleRow;

/** The stored scheme as rows of the workbook, in the order they were given: to be written out, read by {@link Schemes}, or replaced. */
@ApplicationScoped
public class SchemeRows {
    private final EntityManager em;

    SchemeRows(EntityManager em) {
        this.em = em;
    }

    /** Condition of a query: whether the category of that alias has anything for seats to mark, so that sheets are due. */
    public static String judged(String category) {
        return "exists (select 1 from StoredCriterion asked where asked.edition = " + category + ".edition"
                + " and asked.category in (" + category + ".code, '" + EditionWorkbook.ALL + "')"
                + " and asked.source = " + Source.class.getName() + "." + Source.PANEL.name() + ")";
    }

    public List<CriterionRow> criteria(Edition edition) {
        return criteria(edition.code());
    }

    /** Of the edition of this code. */
    List<CriterionRow> criteria(String edition) {
        return em.createQuery(
                        "from StoredCriterion where edition.code = :edition order by position, id",
                        StoredCriterion.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(StoredCriterion::row)
                .toList();
    }

    public List<RuleRow> rules(Edition edition) {
        return em.createQuery("from StoredRule where edition = :edition order by position, id", StoredRule.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(StoredRule::row)
                .toList();
    }

    public List<LevelRow> levels(Edition edition) {
        return em.createQuery("from StoredLevel where edition = :edition order by position, id", StoredLevel.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(StoredLevel::row)
                .toList();
    }

    /** Stores these criteria in place of those that the edition has. */
    public void replaceCriteria(Edition edition, List<CriterionRow> rows) {
        em.createQuery("delete from StoredCriterion where edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
        IntStream.range(0, rows.size()).forEach(i -> em.persist(new StoredCriterion(edition, rows.get(i), i)));
    }

    /** Stores these rules in place of those that the edition has. */
    public void replaceRules(Edition edition, List<RuleRow> rows) {
        em.createQuery("delete from StoredRule where edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
        IntStream.range(0, rows.size()).forEach(i -> em.persist(new StoredRule(edition, rows.get(i), i)));
    }

    /** Stores these levels in place of those that the edition has. */
    public void replaceLevels(Edition edition, List<LevelRow> rows) {
        em.createQuery("delete from StoredLevel where edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
        IntStream.range(0, rows.size()).forEach(i -> em.persist(new StoredLevel(edition, rows.get(i), i)));
    }
}
