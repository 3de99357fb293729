package id.paritrana.workbook;

import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DecimalText;

/** A seat that does not judge a nomination. */
public record RecusalRow(String nomination, String seat, String reason) implements WorkbookRow {
    /** What people write when asked for a conflict of interest that they do not have. */
    private static final Pattern DENIED = Pattern.compile("(?iu)(tidak|tdk|tak|belum|bukan|tanpa|no|none|not|nihil)"
            + "(\\s+(ada|memiliki|punya|mempunyai|terdapat))?"
            + "(\\s+(benturan|konflik|hubungan|kepentingan|conflicts?|interest)\\b.*)?[.]?");

    public RecusalRow {
        nomination = Canon.text(nomination);
        seat = Canon.text(seat);
        reason = Canon.text(reason);
    }

    /** Whether it states a reason; {@code tidak ada benturan} and a dash say that there is no reason. */
    public boolean saysWhy() {
        return !reason.isEmpty()
                && !DENIED.matcher(reason).matches()
                && Vocabulary.TRUTH.find(reason).isEmpty()
                && DecimalText.typed(reason).fault() != DecimalText.Fault.NOTHING;
    }

    @Override
    public List<String> codes() {
        return List.of(nomination, seat);
    }
}
