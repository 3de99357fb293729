package id.paritrana.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.digest.Sha256;

/**
 * The signed list of a package's files with their fingerprints, and the key. Its form is the one that
 * {@code sha256sum --check} reads, with lines ended by a line feed:
 * <pre>
 * # paritrana-verdict-package 1
 * # ed25519 &lt;public key, 64 digits&gt;
 * &lt;SHA-256, 64 digits&gt;  &lt;name&gt;
 * </pre>
 *
 * @param digests fingerprint by name, in the order of the archive
 */
record Manifest(VerifyingKey key, Map<String, String> digests) {
    private static final String FORMAT = "# paritrana-verdict-package 1";
    private static final String KEY = "# ed25519 ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([!-~]+)");

    static Manifest of(Map<String, byte[]> files, VerifyingKey key) {
        var digests = new LinkedHashMap<String, String>();
        files.forEach((name, content) -> digests.put(name, Sha256.of(content)));
        return new Manifest(key, digests);
    }

    byte[] bytes() {
        var text = new StringBuilder(FORMAT)
                .append('\n')
                .append(KEY)
                .append(key.hex())
                .append('\n');
        digests.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws PackageDiffers naming the first line that is not in this form */
    static Manifest read(byte[] bytes) throws PackageDiffers {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 3 || !lines.get(0).equals(FORMAT)) {
            throw wrong(1);
        }
        if (!lines.get(1).matches(KEY + "[0-9a-f]{64}")) {
            throw wrong(2);
        }
        var digests = new LinkedHashMap<String, String>();
        for (int i = 2; i < lines.size() - 1; i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || digests.put(line.group(2), line.group(1)) != null) {
                throw wrong(i + 1);
            }
        }
        var manifest = new Manifest(new VerifyingKey(lines.get(1).substring(KEY.length())), digests);
        if (!Arrays.equals(bytes, manifest.bytes())) {
            throw wrong(lines.size());
        }
        return manifest;
    }

    private static PackageDiffers wrong(int line) {
        return new PackageDiffers(Mismatch.MANIFEST, Map.of("line", Integer.toString(line)));
    }
}
