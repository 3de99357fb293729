package id.paritrana.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.digest.Sha256;
import id.paritrana.proof.PackageFixture;
import id.paritrana.proof.SigningKey;
import id.paritrana.proof.VerdictPackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String packed(SigningKey key) throws IOException {
        return Files.write(
                        folder.resolve("putusan.zip"), PackageFixture.made(key).bytes())
                .toString();
    }

    private String key(SigningKey key) throws IOException {
        return Files.writeString(folder.resolve("kunci.pem"), key.verifying().pem())
                .toString();
    }

    @Test
    void says_in_words_what_was_proved() throws IOException {
        VerdictPackage made = PackageFixture.made(PackageFixture.OFFICE);
        Run run = run(packed(PackageFixture.OFFICE), "--key", key(PackageFixture.OFFICE));
        assertEquals(0, run.exit(), run.err());
        String id = Sha256.grouped(PackageFixture.OFFICE.verifying().id());
        var lines = Sha256.lines(made.digest());
        assertEquals("""
                TERBUKTI: penetapan Kabupaten/Kota, Edisi uji.
                Arsip utuh sampai bita terakhir; sidik 13 berkas cocok dengan daftarnya.
                Tanda tangan sah, dengan kunci yang Anda berikan: %s
                Semua tabel hasil dihitung ulang dari buku kerja beku dan sama bita demi bita; dulu dihitung oleh Paritrana 1.0.
                Rapat pleno 2026-05-21: hadir 3 dari 4 kursi yang berhak, aturan kuorum 2/3, tercapai.

                    1  N2  Calon Dua
                    2  N1  Calon Satu
                    3  N3  Calon Tiga

                Sidik paket (SHA-256 seluruh berkas):
                  %s
                  %s
                Bandingkan dengan sidik yang tercetak pada berita acara.
                """.formatted(id, lines.get(0), lines.get(1)), run.out());
        assertTrue(run(packed(PackageFixture.OFFICE), "--language=en").out().contains("PROVED: verdict on"));
    }

    @Test
    void says_loudly_that_a_key_is_that_of_the_demo_or_was_not_compared() throws IOException {
        Run run = run(packed(SigningKey.demo()));
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("PERHATIAN: ditandatangani dengan KUNCI CONTOH"), run.out());
        assertTrue(run.out().contains("kuncinya disebut oleh paket itu sendiri"), run.out());
        assertFalse(run(packed(PackageFixture.OFFICE)).out().contains("KUNCI CONTOH"));
    }

    @Test
    void names_the_first_difference() throws IOException {
        Run other = run(packed(PackageFixture.NEXT), "--key", key(PackageFixture.OFFICE));
        assertEquals(1, other.exit());
        assertEquals("", other.out());
        assertTrue(other.err().startsWith("TIDAK TERBUKTI"), other.err());
        assertTrue(other.err().contains("dengan kunci lain, bukan yang Anda berikan"), other.err());
        byte[] changed = PackageFixture.made(PackageFixture.OFFICE).bytes();
        changed[changed.length / 2] ^= 1;
        Path file = Files.write(folder.resolve("diubah.zip"), changed);
        Run broken = run("--language", "en", file.toString());
        assertEquals(1, broken.exit());
        assertTrue(broken.err().contains("NOT PROVED"), broken.err());
        assertTrue(broken.err().contains("The content of entry"), broken.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a --key", "a --kunci b", "a --language fr"})
    void a_wrong_command_line_is_told_how_to_use_it(String line) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("Pakai: verify"), run.err());
    }

    @Test
    void files_that_cannot_be_read_are_named() throws IOException {
        Run gone = run(folder.resolve("tidak-ada.zip").toString());
        assertEquals(1, gone.exit());
        assertTrue(gone.err().contains("tidak-ada.zip"), gone.err());
        String file = packed(PackageFixture.OFFICE);
        Run noKey = run(file, "--key", file);
        assertEquals(1, noKey.exit());
        assertTrue(noKey.err().contains("putusan.zip"), noKey.err());
    }
}
