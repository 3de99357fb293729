package id.paritrana.workbook;

import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/**
 * One nomination.
 *
 * @param code unique in the edition
 * @param withdrawn why it was withdrawn; empty for one that stands. A withdrawn one is not ranked
 */
public record NominationRow(
        String category, String code, String name, String regionCode, String sector, String withdrawn)
        implements WorkbookRow {
    private static final int SHORTEST_REASON = 4;
    /** What a column of yes and no has; the reason {@code tidak hadir} is none of them. */
    private static final Pattern NO_REASON = Pattern.compile(
            "(?iu)((tidak|tdk|belum|bukan|not|never)(\\s+(ditarik|mundur|batal|withdrawn))?|aktif|active|tetap|masih|ikut|kosong)");

    public NominationRow {
        category = Canon.text(category);
        code = Canon.text(code);
        name = Canon.text(name);
        regionCode = Canon.text(regionCode);
        sector = Canon.text(sector);
        withdrawn = Canon.text(withdrawn);
    }

    /** One that stands. */
    public NominationRow(String category, String code, String name, String regionCode, String sector) {
        this(category, code, name, regionCode, sector, "");
    }

    /**
     * Whether a text says why a nominee is withdrawn, in a word of four letters at least; {@code tidak}, {@code tidak ditarik} and a dash
     * seem to say that it is not.
     */
    public static boolean isReason(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= SHORTEST_REASON
                && !NO_REASON.matcher(text.strip()).matches()
                && Vocabulary.TRUTH.find(text).isEmpty()
                && DecimalText.typed(text).fault() != DecimalText.Fault.NOTHING;
    }

    public boolean stands() {
        return withdrawn.isEmpty();
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public String nomination() {
        return code;
    }

    @Override
    public String title() {
        return name;
    }
}
