package id.paritrana.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.digest.Sha256;
import id.paritrana.results.FrozenCategory;

/**
 * Checks a package from its bytes alone: the archive to the last byte, the signature, every fingerprint, then every
 * table, recomputed from the frozen workbook.
 */
public final class PackageCheck {
    private static final Pattern QUORUM = Pattern.compile("(>?)([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    private PackageCheck() {}

    /**
     * What was proved.
     *
     * @param digest SHA-256 of the whole file
     * @param key whose private half signed it
     * @param known whether that is one of the keys that were given
     * @param entries how many files the archive has
     * @param category as computed again
     * @param verdict as it was pronounced
     * @param agreement how the recomputed tables agree with the packed ones
     */
    public record Proved(
            String digest,
            VerifyingKey key,
            boolean known,
            int entries,
            FrozenCategory category,
            SealedVerdict verdict,
            ComputedAgain agreement) {}

    /**
     * The content of a package that is known to be whole and signed.
     *
     * @param digest SHA-256 of the whole file
     * @param files its files by their names, without manifest and signature
     * @param verdict as it was pronounced
     */
    public record Sealed(String digest, VerifyingKey key, Map<String, byte[]> files, SealedVerdict verdict) {}

    /**
     * Checks a package, and computes its result once more.
     *
     * @param keys one of which must have signed it; empty to accept the key that the package names, which {@link
     * Proved#known} then tells
     * @throws PackageDiffers naming the first difference
     */
    public static Proved check(byte[] file, List<VerifyingKey> keys) throws PackageDiffers {
        Sealed sealed = sealed(file, keys);
        byte[] workbook = sealed.files().get(PackageFiles.WORKBOOK);
        FrozenCategory category;
        try {
            category = FrozenCategory.read(PackageFiles.WORKBOOK, workbook);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw new PackageDiffers(Mismatch.WORKBOOK, Map.of("why", String.valueOf(unreadable.getMessage())));
        }
        decidedProperly(category, sealed.verdict());
        ComputedAgain agreement =
                ComputedAgain.between(sealed.files(), PackageFiles.of(workbook, category, sealed.verdict()));
        return new Proved(
                sealed.digest(),
                sealed.key(),
                !keys.isEmpty(),
                sealed.files().size(),
                category,
                sealed.verdict(),
                agreement);
    }

    /**
     * Checks the archive, the signature and every fingerprint, without computing anything.
     *
     * @param keys as for {@link #check}
     * @throws PackageDiffers naming the first difference
     */
    public static Sealed sealed(byte[] file, List<VerifyingKey> keys) throws PackageDiffers {
        Map<String, byte[]> entries = StoredZip.read(file);
        byte[] signed = entry(entries, VerdictPackage.MANIFEST);
        byte[] signature = entry(entries, VerdictPackage.SIGNATURE);
        Manifest manifest = Manifest.read(signed);
        if (!manifest.key().verifies(signed, signature)) {
            throw new PackageDiffers(Mismatch.SIGNATURE);
        }
        if (!keys.isEmpty() && !keys.contains(manifest.key())) {
            throw new PackageDiffers(
                    Mismatch.OTHER_KEY,
                    Map.of("id", Sha256.grouped(manifest.key().id())));
        }
        listed(entries, manifest);
        var files = new LinkedHashMap<>(entries);
        files.keySet().removeAll(List.of(VerdictPackage.MANIFEST, VerdictPackage.SIGNATURE));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (!Sha256.of(each.getValue()).equals(manifest.digests().get(each.getKey()))) {
                throw PackageDiffers.in(each.getKey(), Mismatch.DIGEST);
            }
        }
        return new Sealed(Sha256.of(file), manifest.key(), files, PackageFiles.verdict(files));
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) throws PackageDiffers {
        byte[] content = entries.get(name);
        if (content == null) {
            throw PackageDiffers.in(name, Mismatch.MISSING);
        }
        return content;
    }

    /** Checks that archive and manifest hold exactly the files of a package, in their order. */
    private static void listed(Map<String, byte[]> entries, Manifest manifest) throws PackageDiffers {
        var wanted = new ArrayList<>(List.of(VerdictPackage.MANIFEST, VerdictPackage.SIGNATURE));
        wanted.addAll(PackageFiles.names());
        sameNames(wanted, List.copyOf(entries.keySet()));
        sameNames(PackageFiles.names(), List.copyOf(manifest.digests().keySet()));
    }

    private static void sameNames(List<String> wanted, List<String> there) throws PackageDiffers {
        for (String name : there) {
            if (!wanted.contains(name)) {
                throw PackageDiffers.in(name, Mismatch.UNKNOWN);
            }
        }
        for (String name : wanted) {
            if (!there.contains(name)) {
                throw PackageDiffers.in(name, Mismatch.MISSING);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(there.get(i))) {
                throw new PackageDiffers(Mismatch.ORDER, Map.of("name", there.get(i), "wanted", wanted.get(i)));
            }
        }
    }

    /**
     * Checks that every ranked nomination has one place, that a changed place has its reason, and that enough seats
     * were present.
     */
    private static void decidedProperly(FrozenCategory category, SealedVerdict verdict) throws PackageDiffers {
        var placed = new HashSet<String>();
        for (SealedVerdict.PlaceGiven place : verdict.places()) {
            if (!placed.add(place.nomination())) {
                throw new PackageDiffers(Mismatch.PLACED, Map.of("nomination", place.nomination()));
            }
        }
        for (var ranked : category.result().ranking().ranked()) {
            if (!placed.remove(ranked.entry())) {
                throw new PackageDiffers(Mismatch.PLACED, Map.of("nomination", ranked.entry()));
            }
        }
        if (!placed.isEmpty()) {
            throw new PackageDiffers(
                    Mismatch.PLACED, Map.of("nomination", placed.iterator().next()));
        }
        for (SealedVerdict.PlaceGiven place : verdict.places()) {
            boolean moved = category.result().ranking().ranked().stream()
                    .anyMatch(r -> r.entry().equals(place.nomination())
                            && !Integer.valueOf(place.place()).equals(r.rank()));
            if (moved && place.reason().isBlank()) {
                throw new PackageDiffers(Mismatch.REASON, Map.of("nomination", place.nomination()));
            }
        }
        if (verdict.presence().size() != category.workbook().seats().size()) {
            throw PackageDiffers.in(PackageFiles.PRESENCE, Mismatch.TABLE);
        }
        Matcher rule = QUORUM.matcher(verdict.meeting().rule());
        if (!rule.matches()) {
            throw PackageDiffers.in(PackageFiles.ABOUT, Mismatch.TABLE);
        }
        long present = (long) verdict.present() * Integer.parseInt(rule.group(3));
        long share = (long) verdict.entitled() * Integer.parseInt(rule.group(2));
        if (verdict.present() == 0 || (rule.group(1).isEmpty() ? present < share : present <= share)) {
            throw new PackageDiffers(
                    Mismatch.QUORUM,
                    Map.of(
                            "present", Integer.toString(verdict.present()),
                            "entitled", Integer.toString(verdict.entitled()),
                            "rule", verdict.meeting().rule()));
        }
    }
}
