package id.paritrana.desk;

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

    /** Message key of the state in words. */
    public String key() {
        if (pronounced) {
            return documented ? "desk.state.documented" : "desk.state.pronounced";
        }
        if (closed) {
            return runs > 0 ? "desk.state.ranked" : "desk.state.closed";
        }
        return allFiled() ? "desk.state.all-filed" : "desk.state.scoring";
    }

    /** Class of the pillar that goes with the words. */
    public String mark() {
        if (pronounced) {
            return "done";
        }
        return closed ? "full" : allFiled() ? "half" : "none";
    }
}
