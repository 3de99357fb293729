package id.paritrana.launch;

import java.util.List;

/** Thrown when Paritrana does not start for reasons that a person can fix. The message lists them, one per line. */
public final class StartRefused extends RuntimeException {

    /** Exit code of a start refused for its settings or surroundings ({@code EX_CONFIG} of sysexits.h). */
    public static final int EXIT_CODE = 78;

    public StartRefused(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    public StartRefused(String problem) {
        super(problem);
    }

    public StartRefused(String problem, Throwable cause) {
        super(problem, cause);
    }
}
