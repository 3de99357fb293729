package id.paritrana.trail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.exchange.ImportJournal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;
import id.paritrana.workbook.EditionTable;

/** Entries of the journal in words: who did what to which thing, and what was different afterwards. */
final class JournalWords {
    /** What a sentence takes where there is nothing to name. */
    static final String NONE = "none";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** As the app writes one, or as the database does, which keeps its clock in UTC. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]([0-9:.]+)(?:Z|\\+00)");

    private static final int SHOWN_OF_A_DIGEST = 8;
    /** A text that looks like a figure and is a code, such as that of a level in the same column. */
    private static final Pattern CODE = Pattern.compile("0\\d+");
    /** The act that tells rows of workbooks, and once wrote their figures as Indonesian texts. */
    private static final String IMPORTED = RecordedAct.WORKBOOK_IMPORTED.code();

    private static final String SHEET = "table";
    /** The row of the sheet about the edition itself, which has no codes of its own. */
    private static final List<String> THE_EDITION = List.of(EditionTable.EDITION.code());

    private final JournalNames.Named named;
    private final ProposedWords proposed;
    private final Locale locale;
    private final ZoneId zone;

    JournalWords(JournalNames.Named named, Locale locale, ZoneId zone) {
        this.named = named;
        this.proposed = new ProposedWords(named, locale);
        this.locale = locale;
        this.zone = zone;
    }

    /** A sentence for all that stands behind one line: of an import, how many rows of how many sheets. */
    String sentence(JournalEntries.Listed listed) {
        JournalEntry entry = listed.entry();
        if (!entry.act().equals(IMPORTED) || !entry.about().containsKey(SHEET)) {
            return sentence(entry);
        }
        return Messages.in(locale)
                .say(
                        "journal.imported",
                        Map.of(
                                "who",
                                who(entry),
                                "rows",
                                whole(listed.all().stream()
                                        .mapToLong(JournalEntry::rows)
                                        .sum()),
                                "sheets",
                                whole(listed.all().stream()
                                        .map(each -> each.about().get(SHEET))
                                        .distinct()
                                        .count())));
    }

    /** Which sheet of an import an entry is about; empty for all other entries. */
    String sheet(JournalEntry entry) {
        Map<String, String> about = entry.about();
        if (!entry.act().equals(IMPORTED) || !about.containsKey(SHEET)) {
            return "";
        }
        return Messages.in(locale)
                .say(
                        "journal.sheet",
                        Map.of(
                                "table",
                                word("journal.table.", about.get(SHEET)),
                                "category",
                                about.containsKey("category") ? category(about) : NONE,
                                "rows",
                                whole(entry.rows())));
    }

    private String whole(long count) {
        return Formats.in(locale).count(count);
    }

    /** {@code Sekretariat menutup penilaian Kabupaten/kota.} */
    String sentence(JournalEntry entry) {
        Map<String, String> about = entry.about();
        var said = new HashMap<String, String>();
        said.put("who", who(entry));
        said.put("category", about.containsKey("category") ? category(about) : NONE);
        said.put("nomination", about.containsKey("nomination") ? named.nomination(about.get("nomination")) : NONE);
        said.put("seat", about.getOrDefault("seat", NONE));
        said.put("criterion", criterion(about));
        said.put("segment", word("words.segment.", about.getOrDefault("segment", NONE)));
        said.put("run", about.getOrDefault("run", NONE));
        said.put("export", word("export.", about.getOrDefault("export", NONE)));
        said.put("document", word("document.kind.", about.getOrDefault("document", NONE)));
        said.put(
                "proposed",
                proposed.say(about.getOrDefault("act", ""), about.getOrDefault("subject", ""), entry.proposal()));
        said.put("status", entry.status().isEmpty() ? NONE : entry.status());
        String key = "journal.says." + entry.act();
        return Messages.has(locale, key)
                ? Messages.in(locale).say(key, said)
                : said.get("who") + ": " + word("journal.act.", entry.act());
    }

    private String who(JournalEntry entry) {
        if (entry.actor().isEmpty()) {
            return Messages.text(locale, "journal.system");
        }
        return entry.seat().isEmpty()
                ? entry.actor()
                : Messages.text(locale, "journal.who-seat", entry.seat(), entry.actor());
    }

    private String criterion(Map<String, String> about) {
        String code = about.getOrDefault("criterion", NONE);
        return code.equals(NONE)
                ? NONE
                : named.criterion(about.getOrDefault("nomination", ""), code)
                        .map(name -> code + " " + Written.in(locale, name))
                        .orElse(code);
    }

    private String category(Map<String, String> about) {
        return Written.in(locale, named.category(about.get("category")));
    }

    /** What a state of an entry calls a thing; codes of rows and criteria before it stay as they are. */
    String part(String name) {
        String row = JournalEntry.row(name)
                .map(codes -> codes.equals(THE_EDITION) ? "" : String.join(" ", codes) + " ")
                .orElseGet(() -> name.substring(0, name.lastIndexOf(' ') + 1));
        return row + word("journal.part.", ValueKind.field(name));
    }

    /** The same; of a proposal the decision is where it stands. */
    String part(JournalEntry entry, String name) {
        return name.equals("decision") && !entry.proposal().isEmpty()
                ? Messages.text(locale, "journal.state-of-proposal")
                : part(name);
    }

    /** A value of a state, as people write it: figures, days, times and truths in words, of a digest its beginning. */
    String value(JournalEntry entry, String name, String stored) {
        if (stored.isEmpty()) {
            return "–";
        }
        boolean imported = entry.act().equals(IMPORTED);
        if (imported && stored.equals(ImportJournal.NOT_TOLD)) {
            return Messages.text(locale, "journal.not-told");
        }
        if (imported && stored.equals(ImportJournal.NOT_TOLD_BUT_OTHER)) {
            return Messages.text(locale, "journal.not-told-but-other");
        }
        return switch (ValueKind.of(entry.act(), name)) {
            case FIGURE -> figure(imported && JournalEntry.row(name).isEmpty(), stored);
            case TRUTH -> truth(stored);
            case MOMENT -> moment(stored);
            case DAY -> day(stored);
            case DIGEST -> isDigest(stored) ? stored.substring(0, SHOWN_OF_A_DIGEST) + "…" : stored;
            case DECISION -> word("journal.decision.", stored);
            case PLAIN -> stored;
        };
    }

    /** Whether of this part only the digest is recorded, which tells nobody what was different. */
    static boolean isDigest(JournalEntry entry, String name, String stored) {
        return ValueKind.of(entry.act(), name) == ValueKind.DIGEST && isDigest(stored);
    }

    private static boolean isDigest(String stored) {
        return DIGEST.matcher(stored).matches();
    }

    private String truth(String stored) {
        return switch (stored) {
            case "true" -> Messages.text(locale, "journal.yes");
            case "false" -> Messages.text(locale, "journal.no");
            default -> stored;
        };
    }

    private String moment(String stored) {
        Matcher moment = MOMENT.matcher(stored);
        if (!moment.matches()) {
            return truth(stored);
        }
        try {
            Instant at = Instant.parse(moment.group(1) + "T" + moment.group(2) + "Z");
            return Formats.in(locale).moment(at, zone);
        } catch (DateTimeException noSuchMoment) {
            return stored;
        }
    }

    private String day(String stored) {
        try {
            return Formats.in(locale).date(LocalDate.parse(stored));
        } catch (DateTimeException noDay) {
            return stored;
        }
    }

    private String figure(boolean asIndonesiansWrite, String stored) {
        if (CODE.matcher(stored).matches()) {
            return stored;
        }
        try {
            return Formats.in(locale)
                    .exact(new BigDecimal(
                            asIndonesiansWrite
                                    ? stored.replace(".", "").replace(',', '.').replace('\u2212', '-')
                                    : stored));
        } catch (NumberFormatException aWord) {
            return stored;
        }
    }

    private String word(String prefix, String code) {
        return Messages.has(locale, prefix + code) ? Messages.text(locale, prefix + code) : code;
    }
}
