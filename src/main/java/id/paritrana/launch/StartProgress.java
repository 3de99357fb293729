package id.paritrana.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What the person at the terminal sees while Paritrana starts: whole lines, plain letters. */
public final class StartProgress {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final String RULE = "-".repeat(72);

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public StartProgress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println("  " + line);
        out.flush();
    }

    /** Starts measuring one step; nothing is printed yet. */
    public Step step(String name) {
        return new Step(name, System.nanoTime());
    }

    public final class Step {
        private final String name;
        private final long from;

        private Step(String name, long from) {
            this.name = name;
            this.from = from;
        }

        public void note(String what) {
            say(name + ": " + what);
        }

        public void done(String what) {
            say(name + ": " + what + " (" + seconds(from) + ")");
        }
    }

    /** The closing banner, framed: the first line, how long all of it took, then the rest. */
    public synchronized void banner(String headline, List<String> lines) {
        out.println(RULE);
        out.println("  " + headline + "   (mulai dalam " + seconds(begun) + ")");
        lines.forEach(line -> out.println(line.isEmpty() ? "" : "  " + line));
        out.println(RULE);
        out.flush();
    }

    private static String seconds(long from) {
        return String.format(INDONESIAN, "%.1f detik", (System.nanoTime() - from) / 1e9);
    }
}
