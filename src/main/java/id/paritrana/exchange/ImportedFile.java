package id.paritrana.exchange;

import id.paritrana.digest.Sha256;

/**
 * The file that a workbook came in.
 *
 * @param name as the officer's machine calls it
 * @param hash SHA-256 of its bytes, 64 hexadecimal digits
 */
public record ImportedFile(String name, String hash) {
    public static ImportedFile of(String name, byte[] content) {
        return new ImportedFile(name, Sha256.of(content));
    }
}
