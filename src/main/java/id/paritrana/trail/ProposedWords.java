package id.paritrana.trail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** What an entry says was proposed, and about what: a nominee, a category or a seat by name; nothing where it was the edition as a whole. */
final class ProposedWords {
    private static final Set<String> OF_THE_EDITION = Set.of("scheme-unfrozen", "quorum-changed");
    private static final Set<String> OF_A_SEAT = Set.of("holder-appointed", "holder-ended", "account-bound");
    private static final Set<String> OF_A_HOLDER = Set.of("holder-ended", "account-bound");
    private static final Set<String> OF_A_CATEGORY = Set.of("scoring-closed", "ranking-rerun");
    private static final Set<String> OF_A_SHEET = Set.of("sheet-reopened", "recusal-lifted");

    /** Its code may begin like that of a nominee who is there already. */
    private static final String OF_ANOTHER_NOMINEE = "nomination-added";

    private final JournalNames.Named named;
    private final Locale locale;

    ProposedWords(JournalNames.Named named, Locale locale) {
        this.named = named;
        this.locale = locale;
    }

    /**
     * What was proposed, as what it would be and not as if it were done: {@code penutupan penilaian Kabupaten/kota}.
     *
     * @param act what was proposed
     * @param subject codes with blanks between them; a code may hold one itself
     * @param proposal its number
     */
    String say(String act, String subject, String proposal) {
        String key = "journal.proposed." + act;
        return Messages.has(locale, key)
                ? Messages.in(locale)
                        .say(
                                key,
                                Map.of("subject", about(act, subject, proposal).orElse(JournalWords.NONE)))
                : act;
    }

    private Optional<String> about(String act, String subject, String proposal) {
        if (subject.isEmpty() || OF_THE_EDITION.contains(act)) {
            return Optional.empty();
        }
        if (OF_A_SEAT.contains(act)) {
            return Optional.of(seat(OF_A_HOLDER.contains(act) ? beforeTheLast(subject) : subject));
        }
        if (OF_A_CATEGORY.contains(act)) {
            return Optional.of(Written.in(locale, named.category(subject)));
        }
        if (act.equals(OF_ANOTHER_NOMINEE)) {
            return Optional.of(named.proposedNomination(subject, proposal));
        }
        String nominee = named.nominations().keySet().stream()
                .filter(code -> (subject + " ").startsWith(code + " "))
                .max(Comparator.comparingInt(String::length))
                .orElse(subject);
        String more = subject.substring(nominee.length()).strip();
        return Optional.of(named.nomination(nominee) + (more.isEmpty() ? "" : ", " + further(act, nominee, more)));
    }

    private String further(String act, String nominee, String codes) {
        if (OF_A_SHEET.contains(act)) {
            return seat(codes);
        }
        return named.criterion(nominee, codes)
                .map(name -> codes + " " + Written.in(locale, name))
                .orElseGet(() -> figures(codes));
    }

    /** Of which segment and day coverage figures are. */
    private String figures(String codes) {
        try {
            String segment = beforeTheLast(codes);
            String day = Formats.in(locale)
                    .date(LocalDate.parse(codes.substring(segment.length()).strip()));
            String key = "words.segment." + segment;
            return (Messages.has(locale, key) ? Messages.text(locale, key) : segment) + ", " + day;
        } catch (DateTimeException noDay) {
            return codes;
        }
    }

    private String seat(String code) {
        return Messages.text(locale, "journal.of-seat", code);
    }

    private static String beforeTheLast(String codes) {
        int blank = codes.lastIndexOf(' ');
        return blank < 0 ? codes : codes.substring(0, blank);
    }
}
