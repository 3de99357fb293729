package id.paritrana.verdict;

import id.paritrana.digest.Sha256;

/**
 * A package without its bytes.
 *
 * @param digest SHA-256 of the file
 * @param keyId of the key that signed it
 * @param size in bytes
 */
public record PackageHead(long id, long verdict, String digest, String keyId, int size) {

    /** The digest as people compare it. */
    public String grouped() {
        return Sha256.grouped(digest);
    }

    public String kilobytes() {
        return String.valueOf((size + 1023) / 1024);
    }
}
