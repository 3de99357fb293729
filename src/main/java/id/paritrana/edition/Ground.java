package id.paritrana.edition;

/** The ground of a deed, which is quoted under this word. */
public enum Ground {
    REASON("edition.ground.reason"),
    EVIDENCE("edition.ground.evidence");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    /** Key of the word. */
    public String label() {
        return label;
    }
}
