package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/** The marks of seats, as a viewer may read them ({@link SheetVisibility}). */
@ApplicationScoped
public class SheetMarks implements PanacheRepository<SheetMark> {
    private static final String ALL =
            "select m from SheetMark m join fetch m.sheet s join s.nomination n join n.category c where ";
    private static final String IN_ORDER = " order by n.position, m.nominationId, m.seatId, m.criterion";

    private final Recusals recusals;

    SheetMarks(Recusals recusals) {
        this.recusals = recusals;
    }

    /** The marks of a category that the viewer may read. */
    public List<SheetMark> seenBy(Viewer viewer, Category category) {
        var visible = SheetVisibility.of(viewer, category.edition());
        return visible.readsNothing()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                ALL + "c = :category and " + visible.condition(recusals) + IN_ORDER, SheetMark.class)
                        .setParameter("category", category)
                        .setParameter("viewer", visible.seat())
                        .setParameter("holder", visible.holder())
                        .getResultList();
    }

    /** The marks of a nomination that the viewer may read. */
    public List<SheetMark> seenBy(Viewer viewer, Nomination nomination) {
        var visible = SheetVisibility.of(viewer, nomination.edition());
        return visible.readsNothing()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                ALL + "n = :nomination and " + visible.condition(recusals) + IN_ORDER, SheetMark.class)
                        .setParameter("nomination", nomination)
                        .setParameter("viewer", visible.seat())
                        .setParameter("holder", visible.holder())
                        .getResultList();
    }

    /** What counts: the marks of filed sheets of a closed category, by seats that are not recused. */
    public List<SheetMark> counted(Category category) {
        return list("""
                from SheetMark m join fetch m.sheet s
                where s.nomination.category = ?1 and s.filedAt is not null and m.value is not null
                  and s.nomination.category.closedAt is not null
                  and %s
                order by m.nominationId, m.seatId, m.criterion""".formatted(recusals.none("m.nominationId", "m.seatId")), category);
    }

    /** The marks that came with a workbook before scoring was opened. */
    public List<SheetMark> imported(Edition edition) {
        return list("""
                from SheetMark m join fetch m.sheet s
                where s.nomination.edition = ?1 and s.origin = ?2 and m.value is not null
                order by m.nominationId, m.seatId, m.criterion""", edition, Origin.IMPORT);
    }
}
