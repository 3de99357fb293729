package id.paritrana.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/** Objections to a new holder of a seat, to an end of a term, and to an account. */
final class HolderRules {
    private HolderRules() {}

    /** @param others the holders that the seat has had so far */
    static List<Objection> onAppointing(HolderForm form, List<SeatHolder> others) {
        var objections = new ArrayList<Objection>();
        if (form.name().isEmpty()) {
            objections.add(Objection.of("name", "committee.holder.name-missing"));
        }
        text(objections, "name", form.name());
        text(objections, "title", form.title());
        text(objections, "letter", form.letter());
        HolderKind kind = HolderKind.of(form.kind()).orElse(null);
        if (kind == null) {
            objections.add(Objection.of("kind", "committee.holder.kind-unknown"));
        }
        if (kind == HolderKind.SUBSTITUTE && form.letter().isEmpty()) {
            objections.add(Objection.of("letter", "committee.holder.letter-missing"));
        }
        if (kind == HolderKind.SUBSTITUTE && form.from().isEmpty()) {
            objections.add(Objection.of("from", "committee.holder.substitute-days"));
        }
        if (kind == HolderKind.SUBSTITUTE && form.to().isEmpty()) {
            objections.add(Objection.of("to", "committee.holder.substitute-days"));
        }
        boolean readable = day(objections, "from", form.from()) & day(objections, "to", form.to());
        if (!readable) {
            return objections;
        }
        LocalDate from = Typed.day(form.from()).orElse(null);
        LocalDate to = Typed.day(form.to()).orElse(null);
        if (from != null && to != null && from.isAfter(to)) {
            objections.add(Objection.of("to", "committee.holder.ends-before"));
        } else {
            boolean substitute = kind == HolderKind.SUBSTITUTE;
            overlaps(
                            others.stream()
                                    .filter(h -> (h.kind() == HolderKind.SUBSTITUTE) == substitute
                                            && overlap(h.validFrom(), h.validTo(), from, to))
                                    .toList(),
                            from)
                    .ifPresent(objections::add);
        }
        return objections;
    }

    /** The overlap with a new term: of the terms that continue when it begins, the last to end; else the first to begin later. */
    private static Optional<Objection> overlaps(List<SeatHolder> others, @Nullable LocalDate from) {
        Map<Boolean, List<SeatHolder>> later = others.stream()
                .collect(Collectors.partitioningBy(h ->
                        from != null && h.validFrom() != null && h.validFrom().isAfter(from)));
        return later.get(false).stream()
                .max(Comparator.comparing(SeatHolder::validTo, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(HolderRules::overlaps)
                .or(() -> later.get(true).stream()
                        .min(Comparator.comparing(SeatHolder::validFrom))
                        .map(HolderRules::overlapsLater));
    }

    private static Objection overlapsLater(SeatHolder other) {
        return Objection.of("to", "committee.holder.overlaps-later", other.name(), Told.day(other.validFrom()));
    }

    /** A term that is open has to be ended first; one that has an end is followed. */
    private static Objection overlaps(SeatHolder other) {
        return other.validTo() == null
                ? Objection.of("from", "committee.holder.overlaps", other.name())
                : Objection.of("from", "committee.holder.overlaps-ended", other.name(), Told.day(other.validTo()));
    }

    /** @param lastAct the day of the last act of this holder on this seat, null when there is none */
    static List<Objection> onEnding(SeatHolder holder, String day, LocalDate today, @Nullable LocalDate lastAct) {
        var objections = new ArrayList<Objection>();
        if (holder.validTo() != null && holder.validTo().isBefore(today)) {
            return List.of(Objection.overall("committee.holder.ended-already"));
        }
        if (day.isEmpty()) {
            return List.of(Objection.of("to", "committee.holder.end-missing"));
        }
        if (!day(objections, "to", day)) {
            return objections;
        }
        LocalDate end = Typed.day(day).orElseThrow();
        if (holder.validFrom() != null && end.isBefore(holder.validFrom())) {
            objections.add(Objection.of("to", "committee.holder.ends-before"));
        } else if (lastAct != null && end.isBefore(lastAct)) {
            objections.add(Objection.of("to", "committee.holder.acted-later", Told.day(lastAct)));
        }
        return objections;
    }

    static boolean overlap(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate from2, @Nullable LocalDate to2) {
        return (to == null || from2 == null || !from2.isAfter(to))
                && (to2 == null || from == null || !from.isAfter(to2));
    }

    private static boolean day(List<Objection> objections, String field, String text) {
        if (text.isEmpty() || Typed.day(text).isPresent()) {
            return true;
        }
        objections.add(Objection.of(field, "committee.day-unreadable", text));
        return false;
    }

    private static void text(List<Objection> objections, String field, String text) {
        objections.addAll(Typed.against(field, text, TextLimits.NAME));
    }
}
