package id.paritrana.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How firm a result is, as the ranking page shows it.
 *
 * @param state {@code none, waiting, running, failed, done, nobody, differs}; {@code nobody}: done, but no nomination
 * is ranked; {@code differs}: what is stored is not what was computed, so nothing of it is shown
 * @param progress how far it has come, or why there is nothing; empty when done
 * @param step number of the test that is under way; {@code steps}: how many there are, 0 while none has begun
 * @param address of the page with everything that was found
 * @param mayAsk whether the viewer may ask for it
 * @param ranks null until it is done
 * @param heat null where the viewer may not see single seats, or there is no panel
 * @param more how many nominations the charts leave out
 */
record SummaryView(
        String state,
        String progress,
        int step,
        int steps,
        String address,
        boolean mayAsk,
        List<AnalysisWords.Word> words,
        String lede,
        String verdict,
        List<AnalysisWords.Line> tests,
        @Nullable RanksChart ranks,
        @Nullable HeatChart heat,
        int more) {

    static SummaryView unfinished(String state, String progress, String address, boolean mayAsk) {
        return new SummaryView(state, progress, 0, 0, address, mayAsk, List.of(), "", "", List.of(), null, null, 0);
    }

    /** While it is being computed. */
    static SummaryView running(String progress, int step, int steps, String address) {
        return new SummaryView(
                "running", progress, step, steps, address, false, List.of(), "", "", List.of(), null, null, 0);
    }

    /** Address of the page that tries other weights and rules. */
    public String whatIf() {
        return address.replaceFirst("/analysis$", "/what-if");
    }

    public boolean done() {
        return state.equals("done");
    }

    public boolean underWay() {
        return state.equals("waiting") || state.equals("running");
    }
}
