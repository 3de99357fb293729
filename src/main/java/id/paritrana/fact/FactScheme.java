package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Formats;

/**
 * What can be recorded as a fact: the criteria that ask for one and the options of each.
 *
 * @param schemes by the id of their category
 */
public record FactScheme(Map<Long, Scheme> schemes) {
    /** The criteria of a category that are facts, in the order of the scheme. */
    public List<Criterion> of(Category category) {
        return schemes.get(category.id()).inTreeOrder().stream()
                .filter(c -> c.source().kind() == Source.Kind.FACT)
                .toList();
    }

    /** The options of a choice: all that the method scores, in the order of the scheme. */
    public List<Level> options(Category category, String criterion) {
        return of(category).stream()
                .filter(c -> c.code().equals(criterion))
                .findFirst()
                .map(FactScheme::options)
                .orElse(List.of());
    }

    private static List<Level> options(Criterion criterion) {
        Map<String, BigDecimal> scores = criterion.normaliser().options();
        var options = new ArrayList<Level>();
        criterion
                .levels()
                .forEach(l -> options.add(
                        new Level(l.code(), l.score() == null ? scores.get(l.code()) : l.score(), l.label())));
        scores.keySet().stream()
                .filter(code ->
                        criterion.levels().stream().noneMatch(l -> l.code().equals(code)))
                .sorted()
                .forEach(code -> options.add(new Level(code, scores.get(code), "")));
        return options;
    }

    /** What the criterion is called; a fact of a criterion that the scheme no longer has is called by its code. */
    public String name(Category category, String criterion) {
        return of(category).stream()
                .filter(c -> c.code().equals(criterion))
                .map(Criterion::name)
                .findFirst()
                .orElse(criterion);
    }

    /** A level in words. */
    public String level(Category category, String criterion, @Nullable String level) {
        if (level == null) {
            return "";
        }
        return options(category, criterion).stream()
                .filter(l -> l.code().equals(level))
                .map(FactScheme::words)
                .findFirst()
                .orElse(level);
    }

    /** The score of a level as shown; empty where the scheme has none for it. */
    String score(Category category, String criterion, String level, Locale locale) {
        return options(category, criterion).stream()
                .filter(l -> l.code().equals(level) && l.score() != null)
                .map(l -> score(l, locale))
                .findFirst()
                .orElse("");
    }

    /** What an option is called: its label, or its code where it has none. */
    static String words(Level option) {
        return option.label().isBlank() ? option.code() : option.label();
    }

    /** The score of a level as shown, or its code. */
    public String score(Level level, Locale locale) {
        return level.score() == null ? level.code() : Formats.in(locale).exact(level.score());
    }
}
