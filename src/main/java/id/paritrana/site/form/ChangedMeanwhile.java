package id.paritrana.site.form;

import java.util.Map;

/** Somebody else has changed what this form began from: their figures by field, and the version they have now. */
public class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> theirs;
    private final String version;

    /**
     * @param theirs what is stored now, as it would be typed, by field name
     * @param version of what is stored now, as the form's hidden field carries it
     */
    public ChangedMeanwhile(Map<String, String> theirs, String version) {
        super("changed meanwhile");
        this.theirs = Map.copyOf(theirs);
        this.version = version;
    }

    public Map<String, String> theirs() {
        return theirs;
    }

    public String version() {
        return version;
    }
}
