package id.paritrana.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.SeatBook;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Told;
import id.paritrana.words.Messages;

/**
 * Why a holder of a seat cannot act for it now, in words. They reveal nothing about the edition, which a person without
 * a present seat cannot see.
 */
public final class NoSeatNow {
    private static final String REPRESENTED = "site.no-seat.represented";

    private NoSeatNow() {}

    static Objection said(SeatBook.NotNow seat) {
        if (seat.substitute() != null) {
            return Objection.overall(
                    REPRESENTED,
                    seat.substitute(),
                    seat.seat(),
                    Told.day(Objects.requireNonNull(seat.from())),
                    Told.day(Objects.requireNonNull(seat.to())),
                    seat.letter());
        }
        return seat.ended()
                ? Objection.overall("site.no-seat.ended", seat.seat(), Told.day(Objects.requireNonNull(seat.to())))
                : Objection.overall("site.no-seat.later", seat.seat(), Told.day(Objects.requireNonNull(seat.from())));
    }

    /** Why a seat of an edition is not held now, in words; empty when this person never held it. */
    public static List<Objection> of(List<SeatBook.NotNow> seats, @Nullable String edition, String code) {
        return seats.stream()
                .filter(seat -> seat.edition().equals(edition) && seat.seat().equals(code))
                .map(NoSeatNow::said)
                .toList();
    }

    /** Whether one of these says that there is a substitute, to whom drafts can be handed. */
    static boolean isRepresented(Collection<Objection> why) {
        return why.stream().anyMatch(said -> said.key().equals(REPRESENTED));
    }

    /** The substitutes of these seats and whom they represent, in words. */
    public static List<Objection> represented(List<SeatBook.NotNow> seats) {
        return seats.stream()
                .filter(seat -> seat.substitute() != null)
                .map(NoSeatNow::said)
                .toList();
    }

    /** The same for a script, with the fate of what it sent. */
    public static String sentence(List<Objection> why, Locale locale) {
        return Stream.concat(
                        Stream.of(
                                Messages.text(locale, "site.no-seat.not-saved"),
                                Messages.text(locale, "site.no-seat.kept")),
                        why.stream().map(objection -> objection.text(locale)))
                .collect(Collectors.joining(" "));
    }
}
