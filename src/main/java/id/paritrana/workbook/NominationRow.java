package id.paritrana.workbook;

import id.paritrana.tables.Canon;

/**
 * One nomination.
 *
 * @param code unique in the edition
 */
public record NominationRow(String category, String code, String name, String regionCode, String sector) {
    public NominationRow {
        category = Canon.text(category);
        code = Canon.text(code);
        name = Canon.text(name);
        regionCode = Canon.text(regionCode);
        sector = Canon.text(sector);
    }
}
