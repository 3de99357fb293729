package id.paritrana.document;

import java.util.List;

import id.paritrana.scoresheet.SheetAuthors;

/**
 * Everything that stands in the minutes, ready to be set; made by {@link MinutesViews} from frozen data.
 *
 * @param extraordinary sentences on what two persons did that is not part of every award
 */
record MinutesView(
        Paper paper,
        Letterhead letterhead,
        String number,
        Award subject,
        WhenAndWhere meeting,
        Attendance attendance,
        Results results,
        Decisions decisions,
        List<String> extraordinary,
        List<Signature> signatures,
        Seal seal,
        Annex annex) {

    /**
     * The sender.
     *
     * @param address of the host office; empty where none is set
     * @param mark for every page, where the minutes are no official document; empty otherwise
     * @param remark the same in a sentence
     */
    record Letterhead(String government, String committee, String address, String mark, String remark) {}

    /** Which award the minutes are about. */
    record Award(String category, String year, String assessmentYear) {}

    /** When and where it was decided; who presided where that was not the chair, or an empty text. */
    record WhenAndWhere(String dayInWords, String date, String time, String place, String presider) {}

    /** Sentences on who was there. */
    record Attendance(String counted, List<String> remarks) {}

    /**
     * The table of the first places, with a column for each aspect.
     *
     * @param which places stand in it
     * @param remarks what ties there were, and where the others stand
     */
    record Results(String which, List<String> aspects, List<ResultRow> rows, List<String> remarks) {}

    record ResultRow(String rank, String name, List<String> aspects, String total) {}

    /** @param resolved sentences on how it was decided and who thought otherwise; none where that is not on record */
    record Decisions(List<PlaceLine> places, List<String> deviations, List<String> resolved, String national) {}

    record PlaceLine(String place, String names) {}

    /**
     * A row of the table of signatures, in the order of the decree that formed the committee.
     *
     * @param name of the holder, or empty where a seat without a holder did not sign
     * @param office element and role of the seat
     * @param title the holder's own, where it is not the element
     * @param instead why there is no room to sign; empty where there is
     */
    record Signature(String number, String name, String office, String title, String instead) {}

    /**
     * By which the paper is compared with what is on record.
     *
     * @param code of the address where number and digest are checked
     * @param page where they are typed
     * @param packageLine what the digest of the package is called
     * @param signed whose key signed it
     */
    record Seal(
            QrCode code,
            String page,
            String packageLine,
            List<String> pack,
            String signed,
            String resultLine,
            List<String> result,
            String inputLine,
            List<String> input,
            String basis) {}

    /** @param dissent what was said against the decision; empty where nothing was */
    record Annex(List<AnnexRow> ranked, List<ApartRow> apart, List<SheetAuthors.Line> filed, String dissent) {}

    record AnnexRow(String place, String rank, String code, String name, String total, String lead, String remark) {}

    record ApartRow(String code, String name, String status, String reason) {}
}
