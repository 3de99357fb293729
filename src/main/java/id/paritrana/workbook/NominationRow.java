package id.paritrana.workbook;

import id.paritrana.tables.Canon;

/**
 * One nomination.
 *
 * @param code unique in the edition
 * @param withdrawn why it was withdrawn; empty for one that stands. A withdrawn one is not ranked
 */
public record NominationRow(
        String category, String code, String name, String regionCode, String sector, String withdrawn) {
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

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
