package id.paritrana.trail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.paritrana.edition.Edition;
import id.paritrana.site.form.Narrowed;
import id.paritrana.words.Messages;

/**
 * A page of the journal.
 *
 * @param acts kinds of acts that occur
 * @param actors names of accounts that acted, by public id
 * @param seats codes of seats for which somebody acted
 */
public record JournalView(
        Edition edition,
        JournalFilter filter,
        List<JournalLine> lines,
        List<String> acts,
        Map<String, String> actors,
        List<String> seats,
        Locale locale) {
    /** Which entries are shown, where not all are. */
    public String narrowed() {
        return Narrowed.said(
                locale,
                "journal.narrowed",
                Messages.has(locale, "journal.act." + filter.act())
                        ? Messages.text(locale, "journal.act." + filter.act())
                        : filter.act(),
                actors.getOrDefault(filter.who(), ""),
                filter.seat().isEmpty() ? "" : Messages.text(locale, "journal.seat", filter.seat()),
                filter.about(),
                filter.days(locale));
    }

    /** The kinds of acts to choose from; the chosen one is among them though nothing of it is there. */
    public List<String> actsToChoose() {
        return with(filter.act(), acts);
    }

    /** The same for the seats. */
    public List<String> seatsToChoose() {
        return with(filter.seat(), seats);
    }

    private static List<String> with(String chosen, List<String> there) {
        if (chosen.isEmpty() || there.contains(chosen)) {
            return there;
        }
        var all = new ArrayList<>(there);
        all.add(chosen);
        return all;
    }

    /** The entries of a day, in the zone of the edition. */
    public record Day(LocalDate on, List<JournalLine> lines) {}

    public List<Day> days() {
        var days = new LinkedHashMap<LocalDate, List<JournalLine>>();
        for (JournalLine line : lines) {
            days.computeIfAbsent(edition.dayOf(line.at()), on -> new ArrayList<>())
                    .add(line);
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
