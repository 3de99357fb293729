package id.paritrana.scoresheet.page;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.words.Unbroken;

/**
 * A fact beside its criterion.
 *
 * @param fact null where nothing was recorded
 * @param said what was found, in the words of the scheme
 * @param score what the scheme gives for it, null for a checklist or where it names none
 * @param items of a checklist
 */
public record FactShown(
        @Nullable Fact fact, String said, @Nullable BigDecimal score, List<FactItem> items) {
    static FactShown of(SheetCriterion criterion, @Nullable Fact fact, List<FactItem> items) {
        if (fact == null) {
            return new FactShown(null, "", null, List.of());
        }
        String level = fact.level() == null ? "" : fact.level();
        String label = criterion.criterion().levels().stream()
                .filter(option -> option.code().equals(level) && !option.label().isEmpty())
                .map(Level::label)
                .findFirst()
                .orElse(level);
        return new FactShown(
                fact, label, criterion.criterion().normaliser().options().get(level), items);
    }

    /** What it rests on, with page numbers kept on one line; empty where nothing is named. */
    public String evidence() {
        return fact == null ? "" : Unbroken.of(fact.evidence());
    }

    /** In which state it is: {@code none}, {@code waiting}, {@code confirmed} or {@code rejected}. */
    public String state() {
        if (fact == null) {
            return "none";
        }
        return fact.decision() == null ? "waiting" : fact.decision().code();
    }
}
