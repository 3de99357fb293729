package id.paritrana.exchange;

import java.util.function.BooleanSupplier;

import id.paritrana.FormClient;
import id.paritrana.digest.Sha256;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Workbooks that are large enough to be taken over behind a page that tells how far it is. */
public final class LongImportFixture {
    private static final int ROWS = 1_100;

    private LongImportFixture() {}

    /** The same edition with so many more nominees that its file is a long one. */
    public static byte[] file(String edition) {
        var rows = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            rows.append("BSR,Q").append(i).append(",PT ").append(letters(i)).append(",,\n");
        }
        byte[] zip = ImportFixture.edition(edition, "practice")
                .with("nominations", rows.toString())
                .zip();
        assertTrue(zip.length > 64 * 1024, () -> zip.length + " bytes are few");
        return zip;
    }

    /** Nothing that could be packed, and no number that could be somebody's. */
    private static String letters(int of) {
        var letters = new StringBuilder();
        (Sha256.of("a" + of) + Sha256.of("b" + of))
                .chars()
                .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
        return letters.toString();
    }

    /** Uploads it; answers where its preview is. */
    public static String uploaded(FormClient officer, String edition) {
        return ImportFixture.address(
                ImportFixture.upload(officer, "panjang.zip", file(edition)).asString());
    }

    /** Waits for what comes, five minutes at most. */
    public static void until(BooleanSupplier holds) throws InterruptedException {
        for (int round = 0; round < 6_000; round++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never");
    }
}
