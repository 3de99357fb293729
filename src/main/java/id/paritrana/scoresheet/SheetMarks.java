package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.committee.Recusals;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** The marks of seats, where everybody's are asked for at once: of closed categories, or come with a workbook. */
@ApplicationScoped
public class SheetMarks implements PanacheRepository<SheetMark> {
    private final Recusals recusals;

    SheetMarks(Recusals recusals) {
        this.recusals = recusals;
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
