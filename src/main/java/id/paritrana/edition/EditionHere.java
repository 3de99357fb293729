package id.paritrana.edition;

import id.paritrana.site.Here;

/** What the frame of a page shows of its edition. */
public final class EditionHere {
    private EditionHere() {}

    public static Here of(Edition edition) {
        return new Here(
                edition.code(),
                edition.name(),
                edition.region(),
                edition.assessmentYear(),
                edition.awardYear(),
                edition.demo().code(),
                edition.schemeBasis() == null ? "" : edition.schemeBasis());
    }
}
