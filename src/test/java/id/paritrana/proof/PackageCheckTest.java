package id.paritrana.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.digest.Sha256;
import id.paritrana.results.FrozenCategory;
import id.paritrana.workbook.LargeEdition;
import id.paritrana.workbook.template.WorkbookWriter;

import static id.paritrana.proof.PackageFixture.NEXT;
import static id.paritrana.proof.PackageFixture.OFFICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A good package is proved; any other is refused by its first difference, which is named. */
class PackageCheckTest {
    private static final VerdictPackage GOOD = PackageFixture.made(OFFICE);
    private static final List<VerifyingKey> KEYS = List.of(OFFICE.verifying());
    private static final long SEED = 20260521L;

    private static PackageDiffers refused(byte[] file, List<VerifyingKey> keys) {
        return assertThrows(PackageDiffers.class, () -> PackageCheck.check(file, keys));
    }

    private static void refused(Mismatch what, String entry, byte[] file) {
        PackageDiffers differs = refused(file, KEYS);
        assertEquals(what, differs.what(), differs::getMessage);
        if (!entry.isEmpty()) {
            assertEquals(entry, differs.named().get("name"), differs::getMessage);
        }
    }

    @Test
    void the_same_verdict_is_the_same_file_and_is_proved() throws PackageDiffers {
        assertArrayEquals(GOOD.bytes(), PackageFixture.made(OFFICE).bytes());
        PackageCheck.Proved proved = PackageCheck.check(GOOD.bytes(), KEYS);
        assertEquals(GOOD.digest(), proved.digest());
        assertTrue(proved.known());
        assertFalse(proved.agreement().statisticsNearly());
        assertEquals(List.of(), proved.agreement().otherwise());
        assertEquals(
                "82.20",
                proved.category().result().ranking().places().get(0).total().toPlainString());
        assertEquals(PackageFixture.verdict(proved.category()), proved.verdict());
    }

    @Test
    void any_unzip_program_reads_it_and_its_manifest_is_a_list_of_sums(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(GOOD.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("kunci.pem"), OFFICE.verifying().pem());
        assertEquals(0, run(folder, "sha256sum", "--check", "--strict", "MANIFEST"));
        String[] openssl = {
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "kunci.pem",
            "-rawin",
            "-in",
            "MANIFEST",
            "-sigfile",
            "SIGNATURE"
        };
        assertEquals(0, run(folder, openssl));
        Files.writeString(folder.resolve("MANIFEST"), "# \n" + Files.readString(folder.resolve("MANIFEST")));
        assertTrue(run(folder, openssl) > 0);
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
        Assumptions.assumeTrue(there, command[0] + " is not on this machine");
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void a_large_field_goes_without_the_advice_that_takes_longest() throws PackageDiffers {
        int nominations = PackageFiles.MOST_ADVISED + 1;
        byte[] workbook = WorkbookWriter.zip(
                LargeEdition.of(nominations, 2, 9, nominations * 18).canonical());
        var category = FrozenCategory.read("besar.zip", workbook);
        assertEquals(nominations, category.result().ranking().ranked().size());
        VerdictPackage made = VerdictPackage.of(workbook, category, PackageFixture.verdict(category), OFFICE);
        byte[] robustness = PackageFixture.files(made).get("results/robustness.csv");
        assertEquals("category,analysis,nomination,rank,share\n", new String(robustness, StandardCharsets.UTF_8));
        assertEquals(made.digest(), PackageCheck.check(made.bytes(), KEYS).digest());
    }

    /** Every byte of the file once, by a change that chance gives. */
    @Test
    void every_changed_byte_is_found_in_its_entry() {
        Random random = new Random(SEED);
        byte[] good = GOOD.bytes();
        int at = 0;
        for (Map.Entry<String, byte[]> entry : PackageFixture.entries(GOOD).entrySet()) {
            int content = at + 30 + entry.getKey().length();
            int end = content + entry.getValue().length;
            for (; at < end; at++) {
                byte[] changed = changed(good, at, random);
                PackageDiffers differs = refused(changed, KEYS);
                if (at >= content) {
                    assertEquals(Mismatch.CONTENT, differs.what(), entry.getKey() + " at " + at);
                    assertEquals(entry.getKey(), differs.named().get("name"));
                }
            }
        }
        for (; at < good.length; at++) {
            PackageDiffers differs = refused(changed(good, at, random), KEYS);
            assertTrue(List.of(Mismatch.DIRECTORY, Mismatch.BROKEN).contains(differs.what()), at + " " + differs);
        }
    }

    private static byte[] changed(byte[] good, int at, Random random) {
        byte[] changed = good.clone();
        changed[at] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }

    /** Who repairs the checksums of the archive as well. */
    @Test
    void a_changed_file_is_found_by_its_fingerprint() {
        Random random = new Random(SEED);
        for (String name : PackageFixture.files(GOOD).keySet()) {
            for (int i = 0; i < 20; i++) {
                var entries = PackageFixture.entries(GOOD);
                byte[] content = entries.get(name);
                entries.put(name, changed(content, random.nextInt(content.length), random));
                refused(Mismatch.DIGEST, name, StoredZip.of(entries));
            }
        }
    }

    @Test
    void an_exchanged_file_is_found_by_its_fingerprint() {
        var entries = PackageFixture.entries(GOOD);
        byte[] scores = entries.get("results/scores.csv");
        entries.put("results/scores.csv", entries.get("results/ranking.csv"));
        entries.put("results/ranking.csv", scores);
        refused(Mismatch.DIGEST, "results/ranking.csv", StoredZip.of(entries));
    }

    /** Who repairs the manifest as well, but has no key. */
    @Test
    void a_changed_manifest_or_signature_is_found_by_the_signature() {
        Random random = new Random(SEED);
        var files = PackageFixture.files(GOOD);
        files.put(PackageFiles.PLACES, "place\n".getBytes(StandardCharsets.UTF_8));
        var entries = PackageFixture.entries(GOOD);
        entries.putAll(files);
        entries.put(
                VerdictPackage.MANIFEST, Manifest.of(files, OFFICE.verifying()).bytes());
        refused(Mismatch.SIGNATURE, "", StoredZip.of(entries));
        for (int i = 0; i < 64; i++) {
            var signed = PackageFixture.entries(GOOD);
            signed.put(VerdictPackage.SIGNATURE, changed(signed.get(VerdictPackage.SIGNATURE), i, random));
            refused(Mismatch.SIGNATURE, "", StoredZip.of(signed));
        }
        for (byte[] wrong : new byte[][] {new byte[0], new byte[63], new byte[65]}) {
            var signed = PackageFixture.entries(GOOD);
            signed.put(VerdictPackage.SIGNATURE, wrong);
            refused(Mismatch.SIGNATURE, "", StoredZip.of(signed));
        }
    }

    @Test
    void every_other_spelling_of_the_manifest_is_refused() {
        String manifest =
                new String(PackageFixture.entries(GOOD).get(VerdictPackage.MANIFEST), StandardCharsets.US_ASCII);
        for (String other : new String[] {
            manifest.replace("\n", "\r\n"),
            manifest + "\n",
            manifest.stripTrailing(),
            manifest.replaceFirst("package 1", "package 2"),
            manifest.replaceFirst("(?m)^([0-9a-f]{64})  ", "$1 "),
            manifest + manifest.lines().skip(2).findFirst().orElseThrow() + "\n",
            ""
        }) {
            var entries = PackageFixture.entries(GOOD);
            entries.put(VerdictPackage.MANIFEST, other.getBytes(StandardCharsets.US_ASCII));
            entries.put(VerdictPackage.SIGNATURE, OFFICE.sign(other.getBytes(StandardCharsets.US_ASCII)));
            refused(Mismatch.MANIFEST, "", StoredZip.of(entries));
        }
    }

    @Test
    void another_key_is_named_and_without_a_key_it_is_said_that_none_was_compared() throws PackageDiffers {
        byte[] byAnother = PackageFixture.made(NEXT).bytes();
        PackageDiffers differs = refused(byAnother, KEYS);
        assertEquals(Mismatch.OTHER_KEY, differs.what());
        assertEquals(Sha256.grouped(NEXT.verifying().id()), differs.named().get("id"));
        assertFalse(PackageCheck.check(byAnother, List.of()).known());
    }

    @Test
    void packages_of_a_former_key_are_still_proved_after_a_new_one() throws PackageDiffers {
        List<VerifyingKey> both =
                VerifyingKey.all(NEXT.verifying().pem() + OFFICE.verifying().pem());
        assertEquals(OFFICE.verifying(), PackageCheck.check(GOOD.bytes(), both).key());
        assertEquals(
                NEXT.verifying(),
                PackageCheck.check(PackageFixture.made(NEXT).bytes(), both).key());
    }

    @Test
    void other_names_orders_and_numbers_of_entries_are_named() {
        var renamed = renamed("results/stability.csv", "results/stabilitas.csv");
        refused(Mismatch.UNKNOWN, "results/stabilitas.csv", StoredZip.of(renamed));
        var more = PackageFixture.entries(GOOD);
        more.put("baca-saya.txt", new byte[] {1});
        refused(Mismatch.UNKNOWN, "baca-saya.txt", StoredZip.of(more));
        for (String name : PackageFixture.entries(GOOD).keySet()) {
            var fewer = PackageFixture.entries(GOOD);
            fewer.remove(name);
            refused(Mismatch.MISSING, name, StoredZip.of(fewer));
        }
        var names = new ArrayList<>(PackageFixture.entries(GOOD).keySet());
        Collections.swap(names, 4, 7);
        var swapped = new LinkedHashMap<String, byte[]>();
        names.forEach(name -> swapped.put(name, PackageFixture.entries(GOOD).get(name)));
        refused(Mismatch.ORDER, names.get(4), StoredZip.of(swapped));
    }

    private static Map<String, byte[]> renamed(String from, String to) {
        var renamed = new LinkedHashMap<String, byte[]>();
        PackageFixture.entries(GOOD).forEach((name, content) -> renamed.put(name.equals(from) ? to : name, content));
        return renamed;
    }

    @Test
    void tricks_with_the_archive_are_named() throws IOException {
        byte[] good = GOOD.bytes();
        byte[] more = Arrays.copyOf(good, good.length + 3);
        PackageDiffers differs = refused(more, KEYS);
        assertEquals(Mismatch.TRAILING, differs.what());
        assertEquals("3", differs.named().get("count"));
        byte[] commented = Arrays.copyOf(good, good.length + 1);
        commented[good.length - 2] = 1;
        refused(Mismatch.DIRECTORY, "", commented);
        byte[] before = new byte[good.length + 1];
        System.arraycopy(good, 0, before, 1, good.length);
        refused(Mismatch.NO_PACKAGE, "", before);
        refused(Mismatch.NO_PACKAGE, "", "bukan zip".getBytes(StandardCharsets.UTF_8));
        refused(Mismatch.NO_PACKAGE, "", new byte[0]);
        refused(Mismatch.PACKED, "MANIFEST", repacked(ZipEntry.DEFLATED));
        refused(Mismatch.HEADER, "MANIFEST", repacked(ZipEntry.STORED));
        refused(Mismatch.TWICE, "about.csv", twice(good));
    }

    private static byte[] repacked(int method) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : PackageFixture.entries(GOOD).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    var crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setCrc(crc.getValue());
                    entry.setSize(file.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The third entry once more behind itself. */
    private static byte[] twice(byte[] good) {
        var entries = PackageFixture.entries(GOOD);
        int from = 0;
        for (String name : List.of(VerdictPackage.MANIFEST, VerdictPackage.SIGNATURE)) {
            from += 30 + name.length() + entries.get(name).length;
        }
        int to = from + 30 + PackageFiles.ABOUT.length() + entries.get(PackageFiles.ABOUT).length;
        var out = new ByteArrayOutputStream();
        out.write(good, 0, to);
        out.write(good, from, good.length - from);
        return out.toByteArray();
    }

    @Test
    void every_shorter_file_is_refused() {
        byte[] good = GOOD.bytes();
        for (int length = 0; length < good.length; length += length < 200 || length > good.length - 200 ? 1 : 37) {
            byte[] cut = Arrays.copyOf(good, length);
            PackageDiffers differs = refused(cut, KEYS);
            assertTrue(
                    List.of(Mismatch.NO_PACKAGE, Mismatch.BROKEN, Mismatch.CUT).contains(differs.what()),
                    length + " " + differs.getMessage());
        }
    }

    /** Who holds the key can sign what is not so; the computation finds it. */
    @Test
    void a_signed_lie_about_the_result_is_found_by_computing() {
        for (String name : PackageFixture.files(GOOD).keySet()) {
            if (!name.startsWith("results/")) {
                continue;
            }
            var files = PackageFixture.files(GOOD);
            String text = new String(files.get(name), StandardCharsets.UTF_8);
            files.put(name, (text + "palsu\n").getBytes(StandardCharsets.UTF_8));
            refused(
                    Mismatch.RECOMPUTED,
                    name,
                    VerdictPackage.sealed(files, OFFICE).bytes());
        }
        var files = PackageFixture.files(GOOD);
        String ranking = new String(files.get("results/ranking.csv"), StandardCharsets.UTF_8);
        files.put("results/ranking.csv", ranking.replace("67.00", "97.00").getBytes(StandardCharsets.UTF_8));
        PackageDiffers differs = refused(VerdictPackage.sealed(files, OFFICE).bytes(), KEYS);
        assertEquals("3", differs.named().get("line"));
        assertEquals("K,2,N1,Calon Satu,97.00,2.00,,ranked", differs.named().get("found"));
        assertEquals("K,2,N1,Calon Satu,67.00,2.00,,ranked", differs.named().get("wanted"));
    }

    /** A file as this program made it in that format: it has to be proved for as long as somebody may hold such a one. */
    @ParameterizedTest
    @ValueSource(strings = "format-1.zip")
    void a_package_of_an_earlier_version_is_still_proved(String kept) throws PackageDiffers, IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/packages", kept));
        PackageCheck.Proved proved = PackageCheck.check(file, KEYS);
        assertFalse(proved.agreement().statisticsNearly());
        assertEquals(4, proved.agreement().further(), "two segments above and below the line");
        assertEquals(
                "82.20",
                proved.category().result().ranking().places().get(0).total().toPlainString());
    }

    @Test
    void a_sentence_that_another_version_says_otherwise_is_told_and_no_forgery() throws PackageDiffers {
        byte[] earlier = signed(PackageFiles.EXPLANATIONS, "memberi nilai", "menilai");
        List<ComputedAgain.SaidOtherwise> otherwise =
                PackageCheck.check(earlier, KEYS).agreement().otherwise();
        assertFalse(otherwise.isEmpty());
        for (ComputedAgain.SaidOtherwise each : otherwise) {
            assertTrue(each.packed().contains("menilai"), each.packed());
            assertEquals(each.packed().replace("menilai", "memberi nilai"), each.ours());
        }
    }

    @Test
    void a_sentence_changed_without_the_key_is_a_forgery() {
        var entries = PackageFixture.entries(GOOD);
        String text = new String(entries.get(PackageFiles.EXPLANATIONS), StandardCharsets.UTF_8);
        entries.put(
                PackageFiles.EXPLANATIONS,
                text.replaceFirst("memberi nilai", "menilai").getBytes(StandardCharsets.UTF_8));
        refused(Mismatch.DIGEST, PackageFiles.EXPLANATIONS, StoredZip.of(entries));
    }

    @Test
    void a_signed_lie_about_an_explained_figure_is_found_beside_another_wording() {
        var files = PackageFixture.files(GOOD);
        String text = new String(files.get(PackageFiles.EXPLANATIONS), StandardCharsets.UTF_8)
                .replace("memberi nilai", "menilai");
        String[] lines = text.split("\n", -1);
        String[] cells = lines[2].split(",", 5);
        lines[2] = String.join(",", cells[0], cells[1], cells[2], cells[3] + "1", cells[4]);
        files.put(PackageFiles.EXPLANATIONS, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        PackageDiffers differs = refused(VerdictPackage.sealed(files, OFFICE).bytes(), KEYS);
        assertEquals(Mismatch.RECOMPUTED, differs.what());
        assertEquals("3", differs.named().get("line"));
    }

    @Test
    void a_signed_lie_about_what_was_pronounced_is_found() {
        Map<String, Mismatch> lies = Map.of(
                "1,1,N2,Calon Dua,82.20,\n>", Mismatch.PLACED,
                "1,1,N2,>2,1,N2,", Mismatch.REASON,
                "Calon Dua>Calon Lain", Mismatch.RECOMPUTED,
                "N3>N9", Mismatch.PLACED,
                "place,rank>tempat,rank", Mismatch.RECOMPUTED);
        lies.forEach((lie, what) -> {
            String[] fromTo = lie.split(">", -1);
            refused(what, "", signed(PackageFiles.PLACES, fromTo[0], fromTo[1]));
        });
        refused(Mismatch.QUORUM, "", signed(PackageFiles.PRESENCE, "member,present", "member,absent"));
        refused(Mismatch.RECOMPUTED, PackageFiles.ABOUT, signed(PackageFiles.ABOUT, "entitled,4", "entitled,5"));
        refused(Mismatch.RECOMPUTED, PackageFiles.ABOUT, signed(PackageFiles.ABOUT, "seed,42", "seed,43"));
        refused(Mismatch.TABLE, PackageFiles.ABOUT, signed(PackageFiles.ABOUT, "quorum_rule,2/3", "quorum_rule,0/3"));
        refused(Mismatch.TABLE, PackageFiles.ABOUT, signed(PackageFiles.ABOUT, "venue", "tempat"));
        refused(Mismatch.WORKBOOK, "", signed(PackageFiles.WORKBOOK, "PK", "XX"));
    }

    private static byte[] signed(String name, String from, String to) {
        var files = PackageFixture.files(GOOD);
        String text = new String(files.get(name), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(from), name + " has no " + from);
        files.put(name, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
        return VerdictPackage.sealed(files, OFFICE).bytes();
    }

    @Test
    void statistics_may_differ_behind_the_ninth_digit_and_nothing_else() throws PackageDiffers {
        var files = PackageFixture.files(GOOD);
        String name = "results/seat_statistics.csv";
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        String close = text.replaceFirst("(\\d\\.\\d{12})\\d+(?=,)", "$1");
        assertFalse(close.equals(text));
        files.put(name, close.getBytes(StandardCharsets.UTF_8));
        assertTrue(PackageCheck.check(VerdictPackage.sealed(files, OFFICE).bytes(), KEYS)
                .agreement()
                .statisticsNearly());
        files.put(name, text.replaceFirst("(\\d\\.\\d{2})[0-8]", "$19").getBytes(StandardCharsets.UTF_8));
        refused(Mismatch.RECOMPUTED, name, VerdictPackage.sealed(files, OFFICE).bytes());
    }

    @Test
    void a_verdict_by_vote_keeps_its_votes_and_texts_that_look_like_formulas() throws PackageDiffers {
        byte[] workbook = PackageFixture.workbook();
        var category = FrozenCategory.read("kecil.zip", workbook);
        var verdict = PackageFixture.verdict(
                category,
                List.of(
                        new SealedVerdict.PlaceGiven("N1", 1, "=Temuan \"lapangan\", dua\nbaris"),
                        new SealedVerdict.PlaceGiven("N2", 2, "Bergeser karenanya"),
                        new SealedVerdict.PlaceGiven("N3", 3, "")),
                new SealedVerdict.ResolutionTaken("vote", "6:1:0", "=Kursi 5: \"belum cukup\""));
        VerdictPackage made = VerdictPackage.of(workbook, category, verdict, OFFICE);
        SealedVerdict read = PackageCheck.check(made.bytes(), KEYS).verdict();
        assertEquals(verdict, read);
        assertFalse(made.digest().equals(GOOD.digest()));
    }
}
