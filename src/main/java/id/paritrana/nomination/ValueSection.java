package id.paritrana.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.scoring.Criterion;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.workbook.ValueState;

/** The figures of a nomination, criterion by criterion, on its page. */
@ApplicationScoped
class ValueSection implements NominationSection {
    private final DataValues values;
    private final DataCriteria criteria;

    ValueSection(DataValues values, DataCriteria criteria) {
        this.values = values;
        this.criteria = criteria;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale) {
        Map<String, DataValue> stored =
                values.of(nomination).stream().collect(Collectors.toMap(DataValue::criterion, Function.identity()));
        List<Line> lines = criteria.figures(nomination.category()).stream()
                .map(c -> line(c, stored.get(c.code()), nomination, mayChange, locale))
                .toList();
        return new Section(
                "figures",
                Messages.text(locale, "nomination.values"),
                Messages.text(locale, "nomination.values-text"),
                Messages.text(locale, "nomination.values-empty"),
                lines,
                List.of());
    }

    private static Line line(
            Criterion criterion, @Nullable DataValue value, Nomination nomination, boolean mayChange, Locale locale) {
        Line line = Line.of(criterion.name(), figure(criterion, value, locale), meta(value, locale));
        if (value == null && criterion.segments().isEmpty()) {
            line = line.standing("none", Messages.text(locale, "nomination.value.none"));
        }
        return mayChange
                ? line.with(
                        NominationAddress.value(nomination, criterion.code()),
                        Messages.text(locale, value == null ? "nomination.fill-in" : "nomination.change"))
                : line;
    }

    private static String figure(Criterion criterion, @Nullable DataValue value, Locale locale) {
        if (value == null) {
            String segments = String.join("+", criterion.segments());
            return segments.isEmpty() ? "" : Messages.text(locale, "nomination.value.from-coverage", segments);
        }
        if (value.state() != ValueState.RECORDED) {
            return Messages.text(locale, "nomination.state." + value.state().code());
        }
        if (value.numerator() != null && value.denominator() != null) {
            return Messages.text(
                    locale,
                    "nomination.value.ratio",
                    Formats.in(locale).exact(value.numerator()),
                    Formats.in(locale).exact(value.denominator()));
        }
        return value.value() == null ? "" : Formats.in(locale).exact(value.value());
    }

    private static String meta(@Nullable DataValue value, Locale locale) {
        if (value == null) {
            return "";
        }
        var meta = new java.util.StringJoiner(" · ");
        if (value.asOf() != null) {
            meta.add(
                    Messages.text(locale, "nomination.as-of", Formats.in(locale).date(value.asOf())));
        }
        if (!value.source().isEmpty()) {
            meta.add(Messages.text(locale, "nomination.source", value.source()));
        }
        if (value.statedPercent() != null) {
            meta.add(Messages.text(
                    locale, "nomination.stated", Formats.in(locale).asIs(value.statedPercent())));
        }
        return meta.toString();
    }
}
