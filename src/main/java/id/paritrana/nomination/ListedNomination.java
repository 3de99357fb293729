package id.paritrana.nomination;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import id.paritrana.site.Sign;
import id.paritrana.words.Messages;

/**
 * A nomination in the list of them, and how it stands.
 *
 * @param state message key of how it stands; where several things are doubted that of the first, and {@code open} says all
 * @param sign before it
 * @param open what is still open, in words
 */
public record ListedNomination(Nomination nomination, String state, Sign sign, String open) {
    /** What one check found. */
    record Found(NominationCheck check, long open) {}

    static ListedNomination of(Nomination nomination, List<Found> all, Locale locale) {
        if (nomination.withdrawn()) {
            return new ListedNomination(nomination, "nomination.withdrawn", Sign.OFF, "");
        }
        List<Found> found = all.stream().filter(f -> f.open() > 0).toList();
        String open = String.join(
                " · ",
                found.stream()
                        .map(f -> Messages.text(locale, f.check().key(), f.open()))
                        .toList());
        // what is missing says more than what is doubted
        return found.stream()
                .min(Comparator.comparing(f -> f.check().kind()))
                .map(f -> new ListedNomination(
                        nomination, f.check().standing(), f.check().kind().sign(), open))
                .orElseGet(() -> new ListedNomination(nomination, "nomination.standing.complete", Sign.DONE, ""));
    }
}
