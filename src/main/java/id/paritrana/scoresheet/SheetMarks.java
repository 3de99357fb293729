package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** The marks of seats. Whose marks a viewer may read is {@code SheetVisibility}'s to say. */
@ApplicationScoped
public class SheetMarks implements PanacheRepository<SheetMark> {
    /** What counts: the marks of filed sheets of a closed category, by seats that are not recused. */
    public List<SheetMark> counted(Category category) {
        return list("""
                from SheetMark m join fetch m.sheet s
                where s.nomination.category = ?1 and s.filedAt is not null and m.value is not null
                  and s.nomination.category.closedAt is not null
                  and not exists (select 1 from Recusal r where r.nominationId = m.nominationId and r.seat.id = m.seatId)
                order by m.nominationId, m.seatId, m.criterion""", category);
    }

    /** The marks that came with a workbook before scoring was opened. */
    public List<SheetMark> imported(Edition edition) {
        return list("""
                from SheetMark m join fetch m.sheet s
                where s.nomination.edition = ?1 and s.origin = 'import' and m.value is not null
                order by m.nominationId, m.seatId, m.criterion""", edition);
    }
}
