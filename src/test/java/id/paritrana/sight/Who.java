package id.paritrana.sight;

import java.util.Locale;
import java.util.Set;

/** Those who look at the world, one of each kind. */
enum Who {
    ANONYMOUS(0),
    /** Signed in, with no role and no seat. */
    STRANGER(0),
    /** Holds a seat of another edition. */
    FOREIGN(0),
    /** Held seat 7 until the first of May. */
    ENDED(0),
    MEMBER(4),
    /** Recused from the third nomination of each category. */
    RECUSED(9),
    /** Holds seat 7 since the second of May. */
    NEWCOMER(7),
    CHAIR(1),
    SECRETARY(2),
    OFFICER(0, "secretariat"),
    SECOND(0, "secretariat"),
    AUDITOR(0, "auditor"),
    ADMIN(0, "admin"),
    /** Holds a seat and the secretariat's role, which counts elsewhere only. */
    BOTH(6, "secretariat"),
    /** Recused as {@link #RECUSED}, and an auditor. */
    RECUSED_AUDITOR(9, "auditor"),
    /** An officer of another province, that of {@link World#ELSEWHERE}. */
    NEIGHBOUR(0, "secretariat:" + World.ELSEWHERE_OFFICE),
    /** Reads the editions of all provinces. */
    NATIONAL(0, "auditor:national");

    /** 0 for none. */
    final int seat;

    private final Set<String> roles;

    Who(int seat, String... roles) {
        this.seat = seat;
        this.roles = Set.of(roles);
    }

    /** The value of the header by which tests sign in, empty for nobody. */
    String signedInAs(Stage stage) {
        return switch (this) {
            case ANONYMOUS -> "";
            case STRANGER -> "orang-luar";
            case FOREIGN -> World.ELSEWHERE + "-kursi4";
            case ENDED -> stage.edition + "-lama7";
            case OFFICER, SECOND, AUDITOR, ADMIN, NEIGHBOUR, NATIONAL ->
                "petugas-" + word() + " " + String.join(" ", roles);
            default -> (stage.edition + "-kursi" + seat + " " + String.join(" ", roles)).strip();
        };
    }

    boolean recused() {
        return seat == 9;
    }

    /** Whether there is an office in the province of the world's editions, in whichever of them it counts. */
    private boolean office() {
        return !roles.isEmpty() && this != NEIGHBOUR;
    }

    /** Keeps the records of the editions of the world: progress, data. Whoever holds a seat has no office there. */
    boolean keeps() {
        return office() && seat == 0;
    }

    /** Reads journal and results by office. */
    boolean inspects() {
        return keeps() && this != ADMIN;
    }

    boolean readsResults() {
        return seat != 0 || inspects();
    }

    /** May bind accounts of the province to seats of some edition. */
    boolean binds() {
        return office() && (roles.contains("secretariat") || roles.contains("admin"));
    }

    boolean enters() {
        return seat != 0 || office();
    }

    /** The same person in an edition in which no seat is held. */
    Who inOffice() {
        return this == BOTH ? OFFICER : this == RECUSED_AUDITOR ? AUDITOR : this;
    }

    /** Enters the edition of the other province. */
    boolean entersElsewhere() {
        return this == FOREIGN || this == NEIGHBOUR || this == NATIONAL;
    }

    static Who named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
