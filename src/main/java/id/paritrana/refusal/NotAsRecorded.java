package id.paritrana.refusal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when stored data differ from what was recorded: they are not shown. The page says so in red, with what to do;
 * the log has the details.
 */
public class NotAsRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Objection told;

    /**
     * @param details for the log: what was found and what was expected
     * @param cause the exception on reading; mostly null
     * @param key message key of the sentence that names what is not as recorded
     */
    public NotAsRecorded(String details, @Nullable Throwable cause, String key, Object... args) {
        super(details, cause);
        this.told = new Objection("", key, List.of(args));
    }

    /** What is not as recorded, as people are told. */
    public Objection told() {
        return told;
    }
}
