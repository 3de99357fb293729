package id.paritrana.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An act as the journal's page shows it.
 *
 * @param number its place among the entries that are listed, from the first one on; the number of its row would tell how many
 *     there are in other editions
 * @param says who did what to which thing
 * @param parts what was different afterwards; of an import, one for each of its sheets
 */
public record JournalLine(long number, Instant at, String says, String reason, List<Part> parts) {
    static final int MOST = 40;

    /** What programs call themselves; whoever wants to repeat a computation reads it in the stored content. */
    private static final Set<String> NAMES_OF_PROGRAMS = Set.of("engine", "generator");

    private static final String ROWS = "rows";
    private static final String FILE = "file";

    /**
     * A changed part of a state.
     *
     * @param code whether it is a code alone, of a content or of a proposal: nobody reads anything off it on paper
     */
    public record ChangedPart(String what, String from, String to, boolean code) {}

    /**
     * What one entry says of what was different.
     *
     * @param says which sheet of an import it is and how many of its rows, or empty
     * @param changes what was different afterwards, at most {@value #MOST} of them; what stayed is left out
     * @param more how many more were different
     * @param before the state before it as it is stored
     */
    public record Part(String says, List<ChangedPart> changes, int more, String subject, String before, String after) {
        /** @param known what has been said already: of a sheet its rows, and of each but the first of an import the file */
        static Part of(
                JournalEntry entry, String says, Set<String> known, JournalWords words, Map<String, String> codes) {
            var from = entry.statesBefore();
            var to = entry.statesAfter();
            var names = new TreeSet<>(from.keySet());
            names.addAll(to.keySet());
            List<ChangedPart> all = names.stream()
                    .filter(name -> !NAMES_OF_PROGRAMS.contains(name) && !known.contains(name))
                    .filter(name -> !from.getOrDefault(name, "").equals(to.getOrDefault(name, "")))
                    .map(name -> new ChangedPart(
                            words.part(entry, name),
                            shown(entry, name, from, words, codes),
                            shown(entry, name, to, words, codes),
                            name.equals(JournalEntry.PROPOSAL)
                                    || Stream.of(from, to)
                                            .map(state -> state.getOrDefault(name, ""))
                                            .anyMatch(value -> JournalWords.isDigest(entry, name, value))))
                    .toList();
            return new Part(
                    says,
                    all.subList(0, Math.min(MOST, all.size())),
                    Math.max(0, all.size() - MOST),
                    entry.subject(),
                    RowCodes.shown(entry.before(), codes),
                    RowCodes.shown(entry.after(), codes));
        }

        public boolean hasStates() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    /** @param codes as {@link RowCodes} gives them: numbers of rows are shown as codes, in the stored content as well */
    static JournalLine of(JournalEntries.Listed listed, long number, JournalWords words, Map<String, String> codes) {
        JournalEntry entry = listed.entry();
        return new JournalLine(
                number,
                entry.at(),
                words.sentence(listed),
                entry.reason(),
                parts(listed.all(), words, codes).filter(Part::hasStates).toList());
    }

    private static Stream<Part> parts(List<JournalEntry> all, JournalWords words, Map<String, String> codes) {
        return IntStream.range(0, all.size()).mapToObj(i -> {
            String sheet = words.sheet(all.get(i));
            Set<String> known = sheet.isEmpty() ? Set.of() : i == 0 ? Set.of(ROWS) : Set.of(ROWS, FILE);
            return Part.of(all.get(i), sheet, known, words, codes);
        });
    }

    private static String shown(
            JournalEntry entry, String name, Map<String, String> state, JournalWords words, Map<String, String> codes) {
        String value = state.getOrDefault(name, "");
        String code = codes.get(name + " " + value);
        return code == null ? words.value(entry, name, value) : code.isEmpty() ? "–" : code;
    }
}
