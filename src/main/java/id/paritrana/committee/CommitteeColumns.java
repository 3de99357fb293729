package id.paritrana.committee;

import jakarta.persistence.Converter;

import id.paritrana.stored.StoredWord;
import id.paritrana.workbook.SeatRole;

/** The words in the columns of a committee. */
final class CommitteeColumns {
    private CommitteeColumns() {}

    @Converter(autoApply = true)
    public static class SeatRoleWord extends StoredWord<SeatRole> {
        public SeatRoleWord() {
            super(SeatRole.class, SeatRole::code);
        }
    }

    @Converter(autoApply = true)
    public static class HolderKindWord extends StoredWord<HolderKind> {
        public HolderKindWord() {
            super(HolderKind.class, HolderKind::code);
        }
    }
}
