package id.paritrana.edition;

/**
 * Where a category stands, in counts that tell nobody a mark.
 *
 * @param expected sheets that seats owe: seats times nominations, less recusals; none where nothing is for seats to mark
 * @param filed sheets that were filed
 * @param awaiting facts that wait for a second person
 */
public record CategoryState(
        long id,
        String code,
        String name,
        long nominations,
        long expected,
        long filed,
        long awaiting,
        boolean closed,
        long runs,
        boolean pronounced,
        boolean documented) {

    /** Whether no sheet is missing; where none is due, that is so from the beginning. */
    public boolean allFiled() {
        return nominations > 0 && filed >= expected;
    }

    /** Whether the category has nominations and yet no sheet can exist: everything in it is data and facts. */
    public boolean withoutSheets() {
        return nominations > 0 && expected == 0;
    }
}
