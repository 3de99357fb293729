package id.paritrana.proof;

import java.util.Map;

/** The first thing that is wrong with a package. */
public final class PackageDiffers extends Exception {
    private static final long serialVersionUID = 1L;

    private final Mismatch what;
    private final transient Map<String, String> named;

    PackageDiffers(Mismatch what, Map<String, String> named) {
        super(what.code() + " " + named);
        this.what = what;
        this.named = Map.copyOf(named);
    }

    PackageDiffers(Mismatch what) {
        this(what, Map.of());
    }

    /** A difference in an entry of the archive. */
    static PackageDiffers in(String entry, Mismatch what) {
        return new PackageDiffers(what, Map.of("name", entry));
    }

    public Mismatch what() {
        return what;
    }

    /** Message key of the sentence. */
    public String key() {
        return "proof.differs." + what.code();
    }

    /** The arguments of the sentence by their names. */
    public Map<String, String> named() {
        return named;
    }
}
