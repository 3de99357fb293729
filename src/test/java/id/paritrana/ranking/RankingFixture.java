package id.paritrana.ranking;

import java.util.Map;
import javax.sql.DataSource;

import id.paritrana.FormClient;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

/**
 * Closed editions with totals that can be worked out by hand. BSR, per nomination: K1 panel × 0.70, K2 87.5 × 0.20 = 17.5,
 * K3 one of two items = 50 × 0.10 = 5.
 */
public final class RankingFixture {
    private RankingFixture() {}

    /**
     * BSR1: seven 80, one 90, one 60 → mean of seven 80 → 56 + 22.5 = 78.50. BSR2: nine 90 → 63 + 22.5 = 85.50. BSR3: seat 9
     * recused, eight 70 → 49 + 22.5 = 71.50. KAB is open.
     */
    public static EditionFixture closed(String code, DataSource database) {
        return closed(EditionFixture.of(code), database);
    }

    /** The same of an edition that differs in something. */
    public static EditionFixture closed(EditionFixture different, DataSource database) {
        EditionFixture edition = different.opened(database);
        edition.recuse("BSR3", 9);
        String[] first = {"80", "80", "90", "80", "80", "60", "80", "80", "80"};
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", first[seat - 1]));
            edition.file("BSR2", seat, Map.of("K1", "90"));
            if (seat != 9) {
                edition.file("BSR3", seat, Map.of("K1", "70"));
            }
        }
        return edition.close("BSR");
    }

    /** An edition with so many nominations in BSR, each marked {@code 40 + n mod 50} by five seats. */
    public static EditionFixture large(String code, int nominations, DataSource database) {
        EditionFixture edition =
                EditionFixture.of(code).nominations(nominations).opened(database);
        for (int n = 1; n <= nominations; n++) {
            for (int seat = 1; seat <= 5; seat++) {
                edition.file("BSR" + n, seat, Map.of("K1", String.valueOf(40 + n % 50)));
            }
        }
        return edition.close("BSR");
    }

    /** Runs the ranking of a category again: one officer proposes, another confirms. */
    public static void runAgain(String edition, String category, String reason) {
        run(edition, category, reason);
        SecondPersonFixture.confirm(FormClient.as("officer-two secretariat"), edition)
                .then()
                .statusCode(303);
    }

    /** Runs the ranking of a category through its page, or proposes that where it has been run before. */
    public static void run(String edition, String category, String reason) {
        var officer = FormClient.as("officer secretariat");
        var form = officer.open("/editions/" + edition + "/ranking/" + category, "/run");
        if (!reason.isEmpty()) {
            form.fill("reason", reason);
        }
        form.send().then().statusCode(303);
    }
}
