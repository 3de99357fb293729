package id.paritrana.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Errors;
import id.paritrana.site.form.Sought;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;

/**
 * Which entries of the journal are shown; a part that is empty leaves all.
 *
 * @param act the kind of act
 * @param who public id of the account that acted
 * @param seat code of the seat for which somebody acted
 * @param sought code of a nomination or category, or a part of its name
 * @param from first day, as typed
 * @param to last day, as typed
 */
public record JournalFilter(String act, String who, String seat, Sought sought, String from, String to) {
    private static final String ABOUT = "about";
    static final JournalFilter ALL = new JournalFilter("", "", "", Sought.of(ABOUT, ""), "", "");

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    static JournalFilter of(
            @Nullable String act,
            @Nullable String who,
            @Nullable String seat,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to) {
        return new JournalFilter(
                Typed.line(act),
                Typed.line(who),
                Typed.line(seat),
                Sought.of(ABOUT, about),
                Typed.line(from),
                Typed.line(to));
    }

    /** The first moment that is shown, where the edition lives. */
    Instant since(ZoneId zone) {
        return day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(BEGINNING);
    }

    /** The moment from which on nothing is shown any more. */
    Instant until(ZoneId zone) {
        return day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(END);
    }

    public String about() {
        return sought.text();
    }

    /** The errors about a typed day that is not a day, or a text that is not searched: such a part filters nothing. */
    Errors errors() {
        var typed = new Typed();
        typed.day("from", from);
        typed.day("to", to);
        return new Errors(Stream.concat(sought.errors().all().stream(), typed.errors().all().stream())
                .toList());
    }

    public boolean any() {
        return !equals(ALL);
    }

    /** As an address carries it. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("act", act);
        parameters.put("who", who);
        parameters.put("seat", seat);
        parameters.put(ABOUT, about());
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    /** From which day to which, as far as one was typed that is a day: {@code 1 Mei 2026 – 8 Mei 2026}. */
    String days(Locale locale) {
        Formats formats = Formats.in(locale);
        String first = day(from).map(formats::date).orElse("");
        String last = day(to).map(formats::date).orElse("");
        return first.isEmpty() && last.isEmpty() ? "" : (first + " – " + last).strip();
    }

    private static Optional<LocalDate> day(String typed) {
        return Typed.day(typed);
    }
}
