package id.paritrana.sight;

import java.util.Locale;

/** How far an edition of the world is. Each stage is an edition of its own, so that one question asks of all. */
enum Stage {
    DRAFT("DRAF"),
    FROZEN("BEKU"),
    OPEN("BUKA"),
    /** Some sheets are filed, some begun. */
    FILING("ISI"),
    /** Scoring of BSR is closed, of KAB open. */
    CLOSED("TUTUP"),
    RANKED("URUT"),
    PRONOUNCED("PUTUS"),
    /** Minutes are issued, and files taken. */
    TAKEN("BAWA");

    final String edition;

    Stage(String edition) {
        this.edition = edition;
    }

    boolean from(Stage first) {
        return ordinal() >= first.ordinal();
    }

    static Stage named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
