package id.paritrana.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The measurements as a table in the style of a README. */
final class ResultTable {
    private final PrintStream out;

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void head(double seconds) {
        out.printf(
                Locale.ROOT,
                "%n%d users at once, %.0f s each, %d cores, Java %s%n%n",
                Scene.USERS,
                seconds,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        out.println("| scene | nominations | requests/s | p50 ms | p99 ms | slowest ms | bytes sent | SQL"
                + " | CPU s per 1,000: app | compiling | database | load | load average before, after |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    void row(Scene scene, Load.Measured m, int statements) {
        double thousands = m.requests() / 1000.0;
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.1f | %.1f | %.0f | %,d | %d | %.2f | %.2f | %.2f | %.2f | %.1f, %.1f |%n",
                scene.name(),
                scene.nominations(),
                m.perSecond(),
                m.p50(),
                m.p99(),
                m.slowest(),
                m.bytes(),
                statements,
                (m.cpu().app() - m.cpu().compiler()) / thousands,
                m.cpu().compiler() / thousands,
                m.cpu().database() / thousands,
                m.cpu().load() / thousands,
                m.loadBefore(),
                m.loadAfter());
    }
}
