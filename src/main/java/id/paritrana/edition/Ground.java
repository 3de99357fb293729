package id.paritrana.edition;

/** What a deed rests on: it is quoted behind it, under this word. */
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
