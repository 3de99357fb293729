package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * What most records of a list have in common, so that it is said once above them and then only where it is different.
 *
 * @param day null where the days differ too much
 * @param source and {@code definition}: empty where they do
 * @param target null where they do
 */
record SharedCoverage(
        @Nullable LocalDate day,
        String source,
        String definition,
        @Nullable BigDecimal target) {
    /** Where each record says everything itself. */
    static final SharedCoverage NOTHING = new SharedCoverage(null, "", "", null);

    /** Of so few records only what all have is said once. */
    private static final int FEW = 6;

    static SharedCoverage of(List<CoverageRecord> records) {
        return records.size() < FEW
                ? ofAll(records)
                : new SharedCoverage(
                        most(records, CoverageRecord::asOf, null),
                        most(records, CoverageRecord::source, ""),
                        most(records, CoverageRecord::definition, ""),
                        // one without a target says nothing of it, and would be read as having this one
                        all(records, SharedCoverage::target, null));
    }

    /** What all of a few records have in common. */
    static SharedCoverage ofAll(Collection<CoverageRecord> records) {
        return records.size() < 2
                ? NOTHING
                : new SharedCoverage(
                        all(records, CoverageRecord::asOf, null),
                        all(records, CoverageRecord::source, ""),
                        all(records, CoverageRecord::definition, ""),
                        all(records, SharedCoverage::target, null));
    }

    /** The same where every figure stands under its own day. */
    SharedCoverage underDays() {
        return new SharedCoverage(null, source, definition, target);
    }

    private static @Nullable BigDecimal target(CoverageRecord record) {
        return record.targetPercent() == null ? null : record.targetPercent().stripTrailingZeros();
    }

    private static <T> T all(Collection<CoverageRecord> records, Function<CoverageRecord, T> part, T otherwise) {
        List<T> values = records.stream().map(part).distinct().toList();
        return values.size() == 1 ? values.get(0) : otherwise;
    }

    /** What more than half of the records have. */
    private static <T> T most(List<CoverageRecord> records, Function<CoverageRecord, T> part, T otherwise) {
        return records.stream()
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() * 2 > records.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    boolean has(LocalDate other) {
        return other.equals(day);
    }

    boolean hasSource(String other) {
        return other.isBlank() || other.equals(source);
    }

    boolean hasDefinition(String other) {
        return other.isBlank() || other.equals(definition);
    }

    boolean hasTarget(BigDecimal other) {
        return target != null && target.compareTo(other) == 0;
    }

    /** {@code Kecuali disebut lain: per 31 Desember 2025 · sumber … · penyebut … · target 100 %}; empty where nothing is shared. */
    String sentence(Locale locale) {
        var parts = new ArrayList<String>();
        if (day != null) {
            parts.add(Messages.text(
                    locale, "coverage.shared.day", Formats.in(locale).date(day)));
        }
        if (!source.isBlank()) {
            parts.add(Messages.text(locale, "coverage.section.source", Written.in(locale, source)));
        }
        if (!definition.isBlank()) {
            parts.add(Messages.text(locale, "coverage.shared.definition", Written.in(locale, definition)));
        }
        if (target != null) {
            parts.add(Messages.text(
                    locale, "coverage.bar.target", Formats.in(locale).asIs(target)));
        }
        return parts.isEmpty() ? "" : Messages.text(locale, "coverage.shared", String.join("\u00a0· ", parts));
    }
}
