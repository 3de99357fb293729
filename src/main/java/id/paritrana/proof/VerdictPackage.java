package id.paritrana.proof;

import java.util.LinkedHashMap;
import java.util.Map;

import id.paritrana.digest.Sha256;
import id.paritrana.results.FrozenCategory;

/**
 * A verdict as one file that proves itself: an archive ({@link StoredZip}) whose first entry is the list of its files with
 * their fingerprints, whose second is the signature of that list, and whose others are the files. The same verdict signed with
 * the same key is the same file, byte for byte, whenever and wherever it is made.
 *
 * @param bytes of the file
 * @param key by which it is signed
 */
public record VerdictPackage(byte[] bytes, VerifyingKey key) {
    static final String MANIFEST = "MANIFEST";
    static final String SIGNATURE = "SIGNATURE";

    public VerdictPackage {
        bytes = bytes.clone();
    }

    /**
     * Makes the package.
     *
     * @param workbook the frozen workbook of the run, as it was kept
     * @throws IllegalStateException when the workbook cannot be read
     */
    public static VerdictPackage of(byte[] workbook, SealedVerdict verdict, SigningKey key) {
        return of(workbook, FrozenCategory.read(PackageFiles.WORKBOOK, workbook), verdict, key);
    }

    /** The same for a workbook that is already read and computed. */
    public static VerdictPackage of(byte[] workbook, FrozenCategory category, SealedVerdict verdict, SigningKey key) {
        return sealed(PackageFiles.of(workbook, category, verdict), key);
    }

    /** The signed archive of these files. */
    static VerdictPackage sealed(Map<String, byte[]> files, SigningKey key) {
        byte[] manifest = Manifest.of(files, key.verifying()).bytes();
        var all = new LinkedHashMap<String, byte[]>();
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, key.sign(manifest));
        all.putAll(files);
        return new VerdictPackage(StoredZip.of(all), key.verifying());
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The digest by which paper and file are compared: SHA-256 of the whole file, as any program computes it. */
    public String digest() {
        return Sha256.of(bytes);
    }
}
