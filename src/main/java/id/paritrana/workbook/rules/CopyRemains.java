package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.NominationRow;

/** What copying leaves around a text, to be printed with it: who wrote a message when, marks of bold letters, the number in a list. */
final class CopyRemains {
    static final Telling TOLD = Telling.oncePerColumn("workbook.cell.remains").inEachRow();

    private static final int SHOWN = 80;

    /** {@code [12/1/26 08.15] Pak Budi: }, {@code 12/01/26, 08.15 - Pak Budi: } */
    private static final Pattern STAMP = Pattern.compile(
            "^\\[?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4},?\\s+\\d{1,2}[.:]\\d{2}([.:]\\d{2})?(\\s?[AaPp][Mm])?(\\]|\\s+-)\\s*"
                    + "[^:\\n]{1,60}:\\s+");

    /** {@code *Kabupaten Tapin*} */
    private static final Pattern MARKED = Pattern.compile("(?s)^([*_~])(?!\\s)([^*_~]+)(?<!\\s)\\1$");

    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.)]\\s+(?=\\p{L}{2})");
    private static final Pattern NUMBERED_IN_ROMAN = Pattern.compile("^[IVX]{1,6}[.)]\\s+(?=\\p{L}{2})");

    /** A single letter may be an initial. */
    private static final Pattern SURELY_IN_ROMAN = Pattern.compile("^[IVX]{2,6}[.)]\\s+(?=\\p{L}{2})");

    private CopyRemains() {}

    /** Doubts the names of nominees; a letter before a point is a number only where others are numbered too. */
    static List<Finding> ofNames(List<NominationRow> rows) {
        long numbered = rows.stream()
                .map(NominationRow::name)
                .filter(name -> NUMBERED.matcher(name).find()
                        || SURELY_IN_ROMAN.matcher(name).find())
                .count();
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            String name = rows.get(at).name();
            int place = at;
            without(withoutNumber(plain(name), numbered > 1), name)
                    .ifPresent(args -> found.add(Finding.warning(EditionTable.NOMINATIONS, place, "name", TOLD, args)));
        }
        return found;
    }

    /** The arguments of the doubt about a source or a definition; empty for one without such remains. */
    static Optional<Map<String, String>> of(String text) {
        return without(plain(text), text);
    }

    private static Optional<Map<String, String>> without(String plain, String text) {
        return plain.isEmpty() || plain.equals(text)
                ? Optional.empty()
                : Optional.of(Map.of("text", shown(text), "plain", shown(plain)));
    }

    private static String plain(String text) {
        String stamped = STAMP.matcher(text).replaceFirst("").strip();
        return MARKED.matcher(stamped).replaceFirst("$2").strip();
    }

    private static String withoutNumber(String name, boolean roman) {
        String plain = NUMBERED.matcher(name).replaceFirst("");
        return roman ? NUMBERED_IN_ROMAN.matcher(plain).replaceFirst("") : plain;
    }

    private static String shown(String text) {
        String line = text.replace('\n', '\u21b5');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "\u2026";
    }
}
