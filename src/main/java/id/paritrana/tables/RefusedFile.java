package id.paritrana.tables;

import java.util.Map;

/** A file that is not read, or not read further, because it is hostile, damaged or of the wrong kind. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedFile(Problem problem) {
        super(problem.place() + ": " + problem.key());
        this.problem = problem;
    }

    /** @param place file or sheet name */
    static RefusedFile because(String place, String key, Map<String, String> args) {
        return new RefusedFile(Problem.error(place, "", "", Telling.alone(key), args));
    }

    static RefusedFile because(String place, String key) {
        return because(place, key, Map.of());
    }

    public Problem problem() {
        return problem;
    }
}
