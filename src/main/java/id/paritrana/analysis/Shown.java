package id.paritrana.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Measure;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** Codes and estimates as people read them, in one language. */
final class Shown {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Locale locale;
    private final Map<String, String> names = new HashMap<>();

    Shown(RankedCategory category, Locale locale) {
        this.scheme = category.result().scheme();
        this.locale = locale;
        category.result().reports().forEach(r -> names.put(r.code(), r.entry().name()));
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    String name(String nomination) {
        return names.getOrDefault(nomination, nomination);
    }

    /** {@code A}, {@code A dan B}, {@code A, B dan C}. */
    String names(List<String> nominations) {
        return joined(nominations.stream().map(this::name).toList());
    }

    String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return say(
                "analysis.and",
                words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")),
                words.get(words.size() - 1));
    }

    /** The name of a criterion; for the panel's totals what those are called. */
    String criterion(String code) {
        return code.equals("*")
                ? say("analysis.totals")
                : scheme.find(code)
                        .map(named -> Written.in(locale, named.name()))
                        .orElse(code);
    }

    /** Its name, and the aspect in which its weight counts unless that is the whole. */
    String placed(String code) {
        Criterion above = scheme.parent(code).orElse(scheme.root());
        return above.code().equals(scheme.root().code())
                ? criterion(code)
                : say("analysis.within", criterion(code), Written.in(locale, above.name()));
    }

    /** A share of 0 to 1 as a weight of 100, with at most two decimals. */
    String weight(Measure share) {
        return share.value() == null
                ? "–"
                : Formats.in(locale)
                        .exact(decimal(share.value()).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP));
    }

    /** An estimate with so many decimals, or a dash. */
    String number(@Nullable Double value, int decimals) {
        return value == null ? "–" : Formats.in(locale).number(decimal(value), decimals);
    }

    String signed(@Nullable Double value, int decimals) {
        return value == null ? "–" : Formats.in(locale).signed(decimal(value), decimals);
    }

    /** A share of 0 to 1 as {@code 97,32 %}. */
    String percent(double share) {
        return Formats.in(locale).percent(decimal(share).multiply(HUNDRED));
    }

    /** Why there is no estimate. */
    String because(Measure measure) {
        return measure.because() == null ? "" : say("analysis.because." + measure.because());
    }

    /** How many per cent, never rounded up to all or down to none: {@code 97}; {@code kurang dari 1}. */
    String ofHundred(double share) {
        if (share > 0 && share < 0.01) {
            return say("analysis.less-than-one");
        }
        return String.valueOf((int) Math.floor(share * 100 + 1e-9));
    }

    /** An estimate as a decimal for show. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(value).round(new MathContext(15));
    }
}
