package id.paritrana.verdict;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.form.Fields;
import id.paritrana.site.form.Typed;

/**
 * What the presiding seat typed.
 *
 * @param presence {@code present} or {@code absent} by seat code
 * @param places what was typed by nomination code; one that is not there keeps its computed rank
 * @param reasons by nomination code
 * @param reason for every changed place that has none of its own
 * @param shared whether a shared place at the prize cut is meant
 * @param run number of the run that the form was made from
 * @param voting how it was decided
 */
record VerdictForm(
        String heldOn,
        String heldAt,
        String place,
        Map<String, String> presence,
        Map<String, String> places,
        Map<String, String> reasons,
        String reason,
        boolean shared,
        String run,
        Voting voting) {
    static final String SEAT = "seat-";
    static final String PLACE = "place-";
    static final String REASON = "reason-";
    private static final int MOST_PLACES = 999_999;

    VerdictForm {
        presence = new TreeMap<>(presence);
        places = new TreeMap<>(places);
        reasons = new TreeMap<>(reasons);
    }

    static VerdictForm of(Fields fields) {
        return new VerdictForm(
                fields.line("held-on"),
                fields.line("held-at"),
                fields.line("place"),
                fields.lines(SEAT),
                fields.lines(PLACE),
                fields.lines(REASON),
                fields.line("reason"),
                "true".equals(fields.first("shared")),
                fields.line("run"),
                Voting.of(fields));
    }

    /** An empty form: today, the presiding seat present, places as ranked. */
    static VerdictForm empty(Sitting sitting) {
        var presence = new HashMap<String, String>();
        sitting.presiding().ifPresent(s -> presence.put(s.code(), "present"));
        return new VerdictForm(
                sitting.today().toString(),
                "",
                "",
                presence,
                Map.of(),
                Map.of(),
                "",
                false,
                String.valueOf(sitting.run()),
                Voting.CONSENSUS);
    }

    /** The day, as {@code 2026-05-21} or {@code 21-05-2026}; null when the text is not one. */
    @Nullable
    LocalDate day() {
        return Typed.day(heldOn).orElse(null);
    }

    /** The time of day, as {@code 09.30} or {@code 09:30}; null when the text is not one. */
    @Nullable
    LocalTime time() {
        return Typed.time(heldAt).orElse(null);
    }

    /** The place typed for a nomination; its rank where nothing was; 0 for what is no place. */
    int placeOf(Sitting.Ranked nomination) {
        String typed = places.getOrDefault(nomination.code(), "");
        if (typed.isEmpty()) {
            return places.containsKey(nomination.code()) ? 0 : nomination.rank();
        }
        return Typed.whole(typed, MOST_PLACES, 0);
    }

    /** The reason for a changed place: its own, else the one for all. */
    String reasonOf(String nomination) {
        String own = reasons.getOrDefault(nomination, "");
        return own.isEmpty() ? reason : own;
    }

    /** The same form against another run of the ranking; its places have to be looked at again, so they are as ranked. */
    VerdictForm madeFrom(int latest) {
        return new VerdictForm(
                heldOn, heldAt, place, presence, Map.of(), Map.of(), reason, false, String.valueOf(latest), voting);
    }

    /** The same form with every seat that may decide present; who was not is changed by hand. */
    VerdictForm allPresent(Sitting sitting) {
        var everybody = new TreeMap<>(presence);
        sitting.entitled().forEach(seat -> everybody.put(seat.code(), Presence.PRESENT.code()));
        return new VerdictForm(heldOn, heldAt, place, everybody, places, reasons, reason, shared, run, voting);
    }

    /** What was typed for a seat, present or absent; empty while nothing was. */
    Optional<Presence> typedFor(String seat) {
        return Presence.of(presence.getOrDefault(seat, "")).filter(p -> p != Presence.RECUSED);
    }

    /** Presence of each seat; a recused one is recused whatever was typed. */
    Map<String, Presence> presenceOf(Sitting sitting) {
        var all = new HashMap<String, Presence>();
        for (Sitting.AtTable seat : sitting.seats()) {
            Presence typed = typedFor(seat.code()).orElse(Presence.ABSENT);
            all.put(seat.code(), seat.recused() ? Presence.RECUSED : typed);
        }
        return all;
    }

    /** What a page keeps of it, so that the next one has the whole form again. */
    List<Hidden> hidden() {
        var fields = new ArrayList<Hidden>();
        fields.add(new Hidden("held-on", heldOn));
        fields.add(new Hidden("held-at", heldAt));
        fields.add(new Hidden("place", place));
        fields.add(new Hidden("run", run));
        fields.add(new Hidden("reason", reason));
        voting.fields().forEach((name, typed) -> fields.add(new Hidden(name, typed)));
        if (shared) {
            fields.add(new Hidden("shared", "true"));
        }
        presence.forEach((k, v) -> fields.add(new Hidden(SEAT + k, v)));
        places.forEach((k, v) -> fields.add(new Hidden(PLACE + k, v)));
        reasons.forEach((k, v) -> {
            if (!v.isEmpty()) {
                fields.add(new Hidden(REASON + k, v));
            }
        });
        return fields;
    }

    record Hidden(String name, String value) {}
}
