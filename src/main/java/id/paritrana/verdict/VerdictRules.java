package id.paritrana.verdict;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import id.paritrana.committee.Seat;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Formats;

/** When a verdict may be pronounced. */
final class VerdictRules {

    private VerdictRules() {}

    /**
     * Objections to the verdict.
     *
     * @param unheld codes of seats that nobody held on the day of the meeting
     */
    static List<Objection> objections(VerdictForm form, Sitting sitting, Set<String> unheld) {
        var objections = new ArrayList<>(standing(form, sitting));
        if (objections.isEmpty()) {
            meeting(objections, form, sitting);
            attendance(objections, form, sitting, unheld);
            objections.addAll(form.voting()
                    .objections(sitting.quorum(form.presenceOf(sitting)).present()));
            places(objections, form, sitting);
            words(objections, form);
        }
        return objections;
    }

    private static void words(List<Objection> objections, VerdictForm form) {
        objections.addAll(Typed.against("place", form.place(), TextLimits.NAME));
        objections.addAll(Typed.against("reason", form.reason(), TextLimits.TEXT));
        form.reasons()
                .forEach((code, reason) ->
                        objections.addAll(Typed.against(VerdictForm.REASON + code, reason, TextLimits.TEXT)));
    }

    /** Whether there is anything to decide. */
    private static List<Objection> standing(VerdictForm form, Sitting sitting) {
        if (sitting.pronounced()) {
            return List.of(Objection.overall("verdict.pronounced-already"));
        }
        if (sitting.closedAt() == null) {
            return List.of(Objection.overall("verdict.needs-closing"));
        }
        if (sitting.run() == 0) {
            return List.of(Objection.overall("verdict.needs-ranking"));
        }
        if (sitting.ranked().isEmpty()) {
            return List.of(Objection.overall("verdict.nobody-ranked"));
        }
        return form.run().equals(String.valueOf(sitting.run()))
                ? List.of()
                : List.of(Objection.overall("verdict.run-is-new", sitting.run()));
    }

    /**
     * The meeting was after the closing, to the minute. Of the ranking only the day counts: it is computed in the session as a
     * rule, after the hour at which that began, and a session that went past midnight is dated by the day on which it decided.
     */
    private static void meeting(List<Objection> objections, VerdictForm form, Sitting sitting) {
        LocalDate day = form.day();
        LocalDateTime closed = Objects.requireNonNull(sitting.closedAt());
        if (day == null) {
            objections.add(Objection.of("held-on", "verdict.day-missing"));
        } else if (day.isAfter(sitting.today())) {
            objections.add(Objection.of("held-on", "verdict.day-in-future"));
        } else if (day.isBefore(closed.toLocalDate())) {
            objections.add(Objection.of("held-on", "verdict.day-before-closing"));
        } else if (sitting.computedOn() != null && day.isBefore(sitting.computedOn())) {
            objections.add(Objection.of("held-on", "verdict.day-before-ranking", said(sitting.computedOn())));
        }
        if (form.time() == null) {
            objections.add(
                    form.heldAt().isBlank()
                            ? Objection.of("held-at", "verdict.time-missing")
                            : Objection.of("held-at", "verdict.time-unreadable", Typed.shortened(form.heldAt())));
        } else if (day != null
                && day.equals(sitting.today())
                && day.atTime(form.time()).isAfter(sitting.moment())) {
            objections.add(Objection.of("held-at", "verdict.time-in-future"));
        } else if (closed.toLocalDate().equals(day) && day.atTime(form.time()).isBefore(closed)) {
            objections.add(Objection.of("held-at", "verdict.time-before-closing", said(closed.toLocalTime())));
        }
        if (form.place().isEmpty()) {
            objections.add(Objection.of("place", "verdict.place-missing"));
        }
    }

    private static Told said(LocalDate day) {
        return locale -> Formats.in(locale).date(day);
    }

    private static Told said(LocalTime time) {
        return locale -> Formats.in(locale).clock(time);
    }

    private static void attendance(List<Objection> objections, VerdictForm form, Sitting sitting, Set<String> unheld) {
        Map<String, Presence> presence = form.presenceOf(sitting);
        for (Sitting.AtTable seat : sitting.entitled()) {
            if (form.typedFor(seat.code()).isEmpty()) {
                objections.add(Objection.of(VerdictForm.SEAT + seat.code(), "verdict.presence-missing", seat.code()));
            }
            if (presence.get(seat.code()) == Presence.PRESENT && unheld.contains(seat.code())) {
                objections.add(Objection.of(VerdictForm.SEAT + seat.code(), "verdict.nobody-holds", seat.code()));
            }
        }
        if (sitting.entitled().stream()
                .anyMatch(seat -> form.typedFor(seat.code()).isEmpty())) {
            return;
        }
        Quorum quorum = sitting.quorum(presence);
        if (!quorum.reached()) {
            objections.add(Objection.of(
                    "attendance", "verdict.no-quorum", quorum.present(), quorum.entitled(), quorum.needed()));
        }
        sitting.presiding()
                .map(Seat::code)
                .filter(code -> presence.get(code) != Presence.PRESENT)
                .ifPresent(
                        code -> objections.add(Objection.of(VerdictForm.SEAT + code, "verdict.presider-absent", code)));
    }

    private static void places(List<Objection> objections, VerdictForm form, Sitting sitting) {
        int before = objections.size();
        for (Sitting.Ranked nomination : sitting.ranked()) {
            int place = form.placeOf(nomination);
            if (place < 1 || place > sitting.ranked().size()) {
                objections.add(Objection.of(
                        VerdictForm.PLACE + nomination.code(),
                        "verdict.not-a-place",
                        nomination.name(),
                        sitting.ranked().size()));
            } else if (place != nomination.rank()
                    && form.reasonOf(nomination.code()).isEmpty()) {
                objections.add(Objection.of(
                        VerdictForm.REASON + nomination.code(),
                        "verdict.deviation-needs-reason",
                        nomination.name(),
                        nomination.rank(),
                        place));
            }
        }
        if (objections.size() == before) {
            order(objections, form, sitting);
        }
    }

    /** Places are those of a competition: after two on place 3 comes place 5, and none is left out. */
    private static void order(List<Objection> objections, VerdictForm form, Sitting sitting) {
        List<Integer> all =
                sitting.ranked().stream().map(form::placeOf).sorted().toList();
        for (int i = 0; i < all.size(); i++) {
            int place = all.get(i);
            boolean shared = i > 0 && all.get(i - 1) == place;
            if (!shared && place != i + 1) {
                objections.add(Objection.of("places", "verdict.place-left-out", i + 1, place));
                return;
            }
        }
        int prizes = sitting.prizePlaces();
        long winners = all.stream().filter(p -> p <= prizes).count();
        if (prizes > 0 && winners > prizes && !form.shared()) {
            int cut = all.get(prizes - 1);
            objections.add(Objection.of("shared", "verdict.shared-at-cut", cut, winners, prizes));
        }
    }
}
