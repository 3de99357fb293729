package id.paritrana.edition;

/**
 * The state of a category, in counts that reveal no mark.
 *
 * @param nominations without those withdrawn
 * @param expected sheets that seats owe: seats times nominations, less recusals; 0 when seats have nothing to mark
 * @param filed sheets that were filed
 * @param awaiting facts that wait for a second person
 * @param withdrawing withdrawals of its nominees that wait for a second person
 */
public record CategoryState(
        long id,
        String code,
        String name,
        long nominations,
        long withdrawn,
        long expected,
        long filed,
        long awaiting,
        long withdrawing,
        boolean closed,
        long runs,
        boolean pronounced,
        boolean documented) {

    public CategoryStage stage(Edition edition) {
        return CategoryStage.of(edition, closed, runs > 0, pronounced);
    }

    /** Whether no sheet is missing, which is true from the beginning when none is due. */
    public boolean allFiled() {
        return nominations > 0 && filed >= expected;
    }

    /** Whether something waits for a second person before which scoring is not closed. */
    public boolean held() {
        return awaiting > 0 || withdrawing > 0;
    }

    /** Whether the category has nominations and yet no sheet can exist: everything in it is data and facts. */
    public boolean withoutSheets() {
        return nominations > 0 && expected == 0;
    }
}
