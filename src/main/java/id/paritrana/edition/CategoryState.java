package id.paritrana.edition;

/**
 * Where a category stands, in counts that tell nobody a mark.
 *
 * @param expected sheets that seats owe: seats times nominations, less recusals
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

    public boolean allFiled() {
        return expected > 0 && filed >= expected;
    }
}
