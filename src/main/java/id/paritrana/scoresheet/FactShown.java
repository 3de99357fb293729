package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.fact.Fact;
import id.paritrana.fact.FactItem;
import id.paritrana.tables.DecimalText;

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
        for (var option : criterion.levels()) {
            if (option.level().equals(level)) {
                String label = option.label().isEmpty() ? level : option.label();
                BigDecimal score = option.score() == null ? inTable(criterion, level) : option.score();
                return new FactShown(fact, label, score, items);
            }
        }
        return new FactShown(fact, level, inTable(criterion, level), items);
    }

    /** The score of an option in the criterion's table, {@code option:score; option:score}. */
    private static @Nullable BigDecimal inTable(SheetCriterion criterion, String level) {
        String table = criterion.row().tableText();
        for (String line : (table == null ? "" : table).split(";")) {
            int colon = line.lastIndexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(level)) {
                return DecimalText.read(line.substring(colon + 1), DecimalText.Rule.POINT)
                        .value();
            }
        }
        return null;
    }

    /** In which state it is: {@code none}, {@code waiting}, {@code confirmed} or {@code rejected}. */
    public String state() {
        if (fact == null) {
            return "none";
        }
        return fact.decision() == null ? "waiting" : fact.decision().code();
    }
}
