package id.paritrana.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.nomination.DataCriteria;
import id.paritrana.words.Formats;

/** What can be recorded as a fact: the criteria that ask for one and the options of each. */
public record FactScheme(List<StoredCriterion> criteria, List<StoredLevel> levels) {
    /** The criteria of a category that are facts, in the order of the scheme. */
    public List<StoredCriterion> of(Category category) {
        return criteria.stream()
                .filter(DataCriteria::isFact)
                .filter(c -> c.category().equals("*") || c.category().equals(category.code()))
                .toList();
    }

    public List<StoredLevel> options(Category category, String criterion) {
        List<StoredLevel> own = levels.stream()
                .filter(l -> l.criterion().equals(criterion))
                .filter(l -> l.category().equals(category.code()))
                .toList();
        return !own.isEmpty()
                ? own
                : levels.stream()
                        .filter(l -> l.criterion().equals(criterion))
                        .filter(l -> l.category().equals("*"))
                        .toList();
    }

    /** What the criterion is called; a fact of a criterion that the scheme no longer has is called by its code. */
    public String name(Category category, String criterion) {
        return of(category).stream()
                .filter(c -> c.code().equals(criterion))
                .map(StoredCriterion::name)
                .findFirst()
                .orElse(criterion);
    }

    /** A level in words, with its score where the scheme gives one. */
    public String level(Category category, String criterion, @Nullable String level) {
        if (level == null) {
            return "";
        }
        return options(category, criterion).stream()
                .filter(l -> l.level().equals(level))
                .map(l -> l.label().isBlank() ? l.level() : l.label())
                .findFirst()
                .orElse(level);
    }

    /** The score of a level as shown, or an empty text. */
    public String score(StoredLevel level) {
        return level.score() == null ? level.level() : Formats.exact(level.score());
    }
}
