package id.paritrana.workbook;

import java.util.List;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/**
 * One nomination.
 *
 * @param code unique in the edition
 * @param withdrawn why it was withdrawn; empty for one that stands. A withdrawn one is not ranked
 */
public record NominationRow(
        String category, String code, String name, String regionCode, String sector, String withdrawn) implements Row {
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

    /** Whether a text says why a nominee is withdrawn; {@code tidak} and a dash seem to say that it is not. */
    public static boolean isReason(String text) {
        return !text.isEmpty()
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
