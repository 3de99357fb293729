package id.paritrana;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** How much a phone has to fetch: bytes after compression, as they go over the network. */
public final class Weight {
    private Weight() {}

    public static int of(String page) {
        return of(page.getBytes(StandardCharsets.UTF_8));
    }

    public static int of(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
