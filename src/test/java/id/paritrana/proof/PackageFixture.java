package id.paritrana.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.results.FrozenCategory;
import id.paritrana.scoring.Place;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.template.WorkbookWriter;

/** Verdict packages without a database: of the edition worked out on paper, and of a category of the practice edition. */
public final class PackageFixture {
    /** A key of an office, made for tests with {@code openssl genpkey -algorithm ed25519}. */
    public static final SigningKey OFFICE =
            SigningKey.of(pem("4d2b8f0f3a6b1c5e7d9f80a1b2c3d4e5f60718293a4b5c6d7e8f901122334455"));

    /** The key after it. */
    public static final SigningKey NEXT =
            SigningKey.of(pem("5d2b8f0f3a6b1c5e7d9f80a1b2c3d4e5f60718293a4b5c6d7e8f901122334455"));

    private PackageFixture() {}

    /** A private key as PEM, from its seed in hexadecimal digits. */
    public static String pem(String seed) {
        byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The frozen workbook of the edition worked out on paper: N2 82.20, N1 67.00, N3 65.00. */
    public static byte[] workbook() {
        return WorkbookWriter.zip(HandComputed.reading(Map.of()).workbook().canonical());
    }

    /** The frozen workbook of one category of the practice edition, with all its nominations and marks. */
    static byte[] practice(String category) {
        EditionWorkbook all;
        try {
            all = WorkbookReader.read(Path.of("src/main/resources/demo/latihan"))
                    .workbook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> held = Set.of(category, EditionWorkbook.ALL);
        var nominations = all.nominations().stream()
                .filter(n -> n.category().equals(category))
                .toList();
        Set<String> codes = nominations.stream().map(n -> n.code()).collect(Collectors.toSet());
        return WorkbookWriter.zip(all.like()
                .categories(all.categories().stream()
                        .filter(c -> c.code().equals(category))
                        .toList())
                .criteria(all.criteria().stream()
                        .filter(c -> held.contains(c.category()))
                        .toList())
                .rules(all.rules().stream()
                        .filter(r -> held.contains(r.category()))
                        .toList())
                .levels(all.levels().stream()
                        .filter(l -> held.contains(l.category()))
                        .toList())
                .nominations(nominations)
                .values(all.values().stream()
                        .filter(v -> codes.contains(v.nomination()))
                        .toList())
                .coverage(all.coverage().stream()
                        .filter(c -> codes.contains(c.nomination()))
                        .toList())
                .items(all.items().stream()
                        .filter(i -> codes.contains(i.nomination()))
                        .toList())
                .marks(all.marks().stream()
                        .filter(m -> codes.contains(m.nomination()))
                        .toList())
                .recusals(all.recusals().stream()
                        .filter(r -> codes.contains(r.nomination()))
                        .toList())
                .build()
                .canonical());
    }

    /** Pronounced as computed; the last seat is recused, the one before it absent. */
    static SealedVerdict verdict(FrozenCategory category) {
        var places = new ArrayList<SealedVerdict.PlaceGiven>();
        for (Place place : category.result().ranking().ranked()) {
            places.add(new SealedVerdict.PlaceGiven(place.entry(), place.rank() == null ? 0 : place.rank(), ""));
        }
        return verdict(category, places, SealedVerdict.ResolutionTaken.UNKNOWN);
    }

    static SealedVerdict verdict(
            FrozenCategory category, List<SealedVerdict.PlaceGiven> places, SealedVerdict.ResolutionTaken resolution) {
        var seats = category.workbook().seats();
        var presence = new ArrayList<SealedVerdict.SeatPresence>();
        for (int i = 0; i < seats.size(); i++) {
            String word = i == seats.size() - 1 ? "recused" : i == seats.size() - 2 ? "absent" : "present";
            presence.add(new SealedVerdict.SeatPresence(seats.get(i).code(), word));
        }
        return new SealedVerdict(
                new SealedVerdict.Run(1, "2026-05-20T02:00:00Z", "", "Paritrana 1.0", "Juknis contoh"),
                new SealedVerdict.MeetingHeld(
                        "2026-05-21",
                        "09:30",
                        "Asia/Makassar",
                        "Ruang Rapat Contoh",
                        seats.get(0).code(),
                        "2/3",
                        "2026-05-21T02:00:00Z"),
                resolution,
                presence,
                places);
    }

    /** The package of the edition worked out on paper. */
    public static VerdictPackage made(SigningKey key) {
        byte[] workbook = workbook();
        return VerdictPackage.of(workbook, verdict(FrozenCategory.read("kecil.zip", workbook)), key);
    }

    /** The entries of a package, to be changed. */
    static Map<String, byte[]> entries(VerdictPackage made) {
        try {
            return new LinkedHashMap<>(StoredZip.read(made.bytes()));
        } catch (PackageDiffers e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a package without its manifest and signature. */
    static Map<String, byte[]> files(VerdictPackage made) {
        Map<String, byte[]> files = entries(made);
        files.remove(VerdictPackage.MANIFEST);
        files.remove(VerdictPackage.SIGNATURE);
        return files;
    }

    /** Packages in each of which something else is wrong, by what is said about them in Indonesian. */
    public static Map<String, byte[]> broken() {
        VerdictPackage good = made(OFFICE);
        byte[] file = good.bytes();
        Map<String, byte[]> broken = new LinkedHashMap<>();
        broken.put("bukan paket putusan", "bukan zip".getBytes(StandardCharsets.US_ASCII));
        broken.put("3 bita tambahan", Arrays.copyOf(file, file.length + 3));
        broken.put("dengan kunci lain", made(NEXT).bytes());
        Map<String, byte[]> exchanged = entries(good);
        exchanged.put(PackageFiles.PLACES, exchanged.get(PackageFiles.PRESENCE));
        broken.put("Isi entri verdict/places.csv bukan yang tercatat", StoredZip.of(exchanged));
        Map<String, byte[]> more = entries(good);
        more.put("baca-saya.txt", new byte[] {1});
        broken.put("Entri baca-saya.txt tidak termasuk", StoredZip.of(more));
        Map<String, byte[]> fewer = entries(good);
        fewer.remove("results/stability.csv");
        broken.put("Entri results/stability.csv tidak ada", StoredZip.of(fewer));
        Map<String, byte[]> reordered = entries(good);
        reordered.put(PackageFiles.ABOUT, reordered.remove(PackageFiles.ABOUT));
        broken.put("Entri input.zip tidak pada tempatnya", StoredZip.of(reordered));
        Map<String, byte[]> unsigned = entries(good);
        unsigned.put(VerdictPackage.SIGNATURE, new byte[64]);
        broken.put("Tanda tangan tidak cocok", StoredZip.of(unsigned));
        Map<String, byte[]> spelled = entries(good);
        spelled.put(VerdictPackage.MANIFEST, new byte[] {'x'});
        broken.put("MANIFEST tidak dalam bentuk", StoredZip.of(spelled));
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;
        broken.put("jumlah periksa arsip tidak cocok", changed);
        byte[] dated = file.clone();
        dated[12] ^= 1;
        broken.put("Kepala entri MANIFEST", dated);
        byte[] listed = file.clone();
        listed[file.length - 40] ^= 1;
        broken.put("Daftar isi arsip berubah", listed);
        return broken;
    }
}
