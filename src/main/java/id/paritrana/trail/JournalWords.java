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
import java.util.Set;
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
    private static final String NONE = "none";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** As the app writes one, or as the database does, which keeps its clock in UTC. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]([0-9:.]+)(?:Z|\\+00)");

    private static final int SHOWN_OF_A_DIGEST = 8;
    /** Parts of states that are figures, as acts of the pages and columns of workbooks call them. */
    private static final Set<String> FIGURES = Set.of(
            "value",
            "numerator",
            "denominator",
            "participants",
            "workers",
            "mark",
            "weight",
            "lo",
            "hi",
            "target",
            "stated_percent",
            "target_percent",
            "stated_remaining",
            "draws",
            "noise");
    /** A text that looks like a figure and is a code, such as that of a level in the same column. */
    private static final Pattern CODE = Pattern.compile("0\\d+");
    /** The act that tells rows of workbooks, and once wrote their figures as Indonesian texts. */
    private static final String IMPORTED = RecordedAct.WORKBOOK_IMPORTED.code();

    private static final String SHEET = "table";
    private static final String DECISION = "decision";
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
        said.put("act", word("journal.act.", about.getOrDefault("act", NONE)));
        said.put(
                "subject",
                proposed.about(about.getOrDefault("act", ""), about.getOrDefault("subject", ""))
                        .orElse(NONE));
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
        return row + word("journal.part.", column(name));
    }

    /** The last word of a part's name; columns of workbooks were once called {@code statedPercent}. */
    private static String column(String name) {
        return name.substring(name.lastIndexOf(' ') + 1)
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
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
        if (FIGURES.contains(column(name))) {
            return figure(imported && JournalEntry.row(name).isEmpty(), stored);
        }
        if (stored.equals("true") || stored.equals("false")) {
            return Messages.text(locale, stored.equals("true") ? "journal.yes" : "journal.no");
        }
        if (column(name).equals(DECISION)) {
            return word("journal.decision.", stored);
        }
        if (isDigest(stored)) {
            return stored.substring(0, SHOWN_OF_A_DIGEST) + "…";
        }
        try {
            if (DAY.matcher(stored).matches()) {
                return Formats.in(locale).date(LocalDate.parse(stored));
            }
            Matcher moment = MOMENT.matcher(stored);
            if (moment.matches()) {
                Instant at = Instant.parse(moment.group(1) + "T" + moment.group(2) + "Z");
                return Formats.in(locale).moment(at, zone);
            }
        } catch (DateTimeException noSuchDay) {
            return stored;
        }
        return stored;
    }

    /** Whether a value is the digest of something, which tells nobody what was different. */
    static boolean isDigest(String stored) {
        return DIGEST.matcher(stored).matches();
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
