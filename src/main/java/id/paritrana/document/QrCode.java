package id.paritrana.document;

import java.util.Map;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code (ISO/IEC 18004) for paper that is copied: a seventh of it may be damaged, and its modules are still
 * large. It is a vector drawing, so that every printer prints it sharply.
 *
 * @param size modules on a side, with the white rim that readers need
 * @param path the black modules as an SVG path, one unit each
 */
record QrCode(int size, String path) {
    private static final int RIM = 4;

    static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of()).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no code holds a text of " + text.length() + " characters", tooLong);
        }
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    int length = x - from;
                    path.append("M%d %dh%dv1h-%dz".formatted(from + RIM, y + RIM, length, length));
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * RIM, path.toString());
    }
}
