package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.Level;
import id.paritrana.tables.Canon;

/**
 * The text of one level of a rubric, or one option of a choice.
 *
 * @param category a category's code, or {@code *} for all
 * @param score the mark that the text anchors, or the score of the option
 */
public record LevelRow(
        String category,
        String criterion,
        String level,
        @Nullable BigDecimal score,
        String label) implements WorkbookRow {
    public LevelRow {
        category = Canon.text(category);
        criterion = Canon.text(criterion);
        level = Canon.text(level);
        score = Canon.number(score);
        label = Canon.text(label);
    }

    /** The level that this row describes. */
    public Level described() {
        return new Level(level, score, label);
    }

    @Override
    public List<String> codes() {
        return List.of(category, criterion, level);
    }
}
