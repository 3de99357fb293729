package id.paritrana.nomination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Headcount;
import id.paritrana.site.Sign;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;
import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.ValueState;

/** The figures of a nomination, criterion by criterion, on its page. */
@ApplicationScoped
class ValueSection implements NominationSection {
    private final DataValues values;
    private final DataCriteria criteria;
    private final List<CountedElsewhere> counted;

    ValueSection(DataValues values, DataCriteria criteria, @All List<CountedElsewhere> counted) {
        this.values = values;
        this.criteria = criteria;
        this.counted = counted;
    }

    @Override
    public Part part() {
        return Part.FIGURES;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale) {
        Map<String, DataValue> stored =
                values.of(nomination).stream().collect(Collectors.toMap(DataValue::criterion, Function.identity()));
        List<String> shared = shared(stored.values(), locale);
        Map<String, CountedElsewhere.Share> elsewhere = elsewhere(nomination, stored.keySet());
        // an archive has no figures to be filled in: what is not on record comes from its coverage
        List<Line> lines = criteria.figures(nomination.category()).stream()
                .filter(c -> !nomination.edition().onlyRead() || stored.containsKey(c.code()))
                .map(c -> line(c, stored.get(c.code()), elsewhere.get(c.code()), shared, nomination, mayChange, locale))
                .toList();
        var intro = new ArrayList<String>();
        intro.add(Messages.text(locale, "nomination.values-text"));
        if (!elsewhere.isEmpty() && !nomination.edition().onlyRead()) {
            intro.add(Messages.text(locale, "nomination.values-counted"));
        }
        if (!shared.isEmpty()) {
            intro.add(Messages.text(locale, "nomination.shared", String.join(" · ", shared)));
        }
        return new Section(
                "values",
                Messages.text(locale, "nomination.values"),
                String.join(" ", intro),
                Messages.text(locale, "nomination.values-empty"),
                lines,
                List.of());
    }

    /** The figures of criteria without a recorded one that another room counts. */
    private Map<String, CountedElsewhere.Share> elsewhere(Nomination nomination, Set<String> recorded) {
        var found = new HashMap<String, CountedElsewhere.Share>();
        for (CountedElsewhere room : counted) {
            var share = room.of(nomination);
            criteria.figures(nomination.category()).stream()
                    .filter(c -> !c.segments().isEmpty() && !recorded.contains(c.code()))
                    .forEach(c -> share.apply(c).ifPresent(figure -> found.put(c.code(), figure)));
        }
        return found;
    }

    private static Line line(
            Criterion criterion,
            @Nullable DataValue value,
            CountedElsewhere.@Nullable Share counted,
            List<String> shared,
            Nomination nomination,
            boolean mayChange,
            Locale locale) {
        var meta = new ArrayList<>(meta(value, locale));
        meta.removeAll(shared);
        Ratio ratio = counted == null ? Ratio.of(value) : new Ratio(counted.part(), counted.whole());
        String figure = ratio == null ? figure(value, locale) : ratio.figure(criterion, locale);
        if (ratio != null && ratio.ofWorkers(criterion)) {
            meta.add(0, ratio.workers(locale));
        }
        Line line = Line.of(criterion.name(), figure, String.join(" · ", meta));
        if (figure.isEmpty() && value == null) {
            line = line.standing(Sign.NONE, Messages.text(locale, "nomination.value.none"));
        }
        return mayChange
                ? line.with(
                        NominationAddress.value(nomination, criterion.code()),
                        Messages.text(locale, value == null ? "nomination.fill-in" : "nomination.change"))
                : line;
    }

    private static String figure(@Nullable DataValue value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value.state() != ValueState.RECORDED) {
            return Messages.text(locale, "nomination.state." + value.state().code());
        }
        return value.value() == null ? "" : Formats.in(locale).exact(value.value());
    }

    /** So many of so many; counts by segment are workers, and their share is the figure. */
    private record Ratio(BigDecimal part, BigDecimal whole) {
        static @Nullable Ratio of(@Nullable DataValue value) {
            return value == null
                            || value.state() != ValueState.RECORDED
                            || value.numerator() == null
                            || value.denominator() == null
                    ? null
                    : new Ratio(value.numerator(), value.denominator());
        }

        boolean ofWorkers(Criterion criterion) {
            return !criterion.segments().isEmpty();
        }

        String figure(Criterion criterion, Locale locale) {
            return ofWorkers(criterion)
                    ? Formats.in(locale).percent(Headcount.percent(part, whole))
                    : said("nomination.value.ratio", locale);
        }

        String workers(Locale locale) {
            return said("nomination.value.ratio-workers", locale);
        }

        private String said(String key, Locale locale) {
            Formats formats = Formats.in(locale);
            return Messages.text(locale, key, formats.exact(part), formats.exact(whole));
        }
    }

    /** Day and source, where all values have the same: they are said once. */
    private static List<String> shared(Collection<DataValue> values, Locale locale) {
        if (values.size() < 2) {
            return List.of();
        }
        var shared = new ArrayList<>(meta(values.iterator().next(), locale));
        values.forEach(value -> shared.retainAll(meta(value, locale)));
        return shared;
    }

    private static List<String> meta(@Nullable DataValue value, Locale locale) {
        var meta = new ArrayList<String>();
        if (value == null) {
            return meta;
        }
        Formats formats = Formats.in(locale);
        if (value.asOf() != null) {
            meta.add(Messages.text(locale, "nomination.as-of", formats.date(value.asOf())));
        }
        if (!value.source().isEmpty()) {
            meta.add(Messages.text(locale, "nomination.source", Written.in(locale, value.source())));
        }
        BigDecimal stated = value.statedPercent();
        if (stated != null) {
            meta.add(Messages.text(locale, "nomination.stated", formats.asIs(stated)));
            if (FigureRules.isShareAsPercent(stated, computed(value))) {
                meta.add(Messages.text(locale, "nomination.stated-share", formats.asIs(stated.movePointRight(2))));
            }
        }
        return meta;
    }

    /** The per cent that the figure itself gives; null where it is no part of a whole. */
    private static @Nullable BigDecimal computed(DataValue value) {
        BigDecimal share = value.value();
        return share != null && share.compareTo(BigDecimal.ONE) <= 0
                ? share.movePointRight(2)
                : Headcount.percent(value.numerator(), value.denominator());
    }
}
