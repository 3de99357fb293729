package id.paritrana.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends bytes as they are, since clients tidy up what they send. */
final class RawClient {
    private static final int PATIENCE = 60_000;

    /** What came back, and whether the server closed the connection. */
    record Answer(String text, boolean closed) {
        int status() {
            return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** The value of a header; empty where there is none. */
        String header(String name) {
            return headers(name).stream().findFirst().orElse("");
        }

        /** The values of a header, as often as it is there. */
        List<String> headers(String name) {
            return text.split("\r\n\r\n", 2)[0]
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    private RawClient() {}

    /** A request of one line and headers, {@code \n} standing for the end of each line. */
    static Answer send(int port, String lines) {
        return send(port, lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1), List.of(), 0);
    }

    /** Sends at once, then the drops one after the other, so many milliseconds apart; reads until the connection is closed. */
    static Answer send(int port, byte[] atOnce, List<byte[]> drops, int apart) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(atOnce);
            Thread dribbling = dribbling(socket, drops, apart);
            var bytes = new ByteArrayOutputStream();
            boolean closed = read(socket.getInputStream(), bytes);
            dribbling.interrupt();
            return new Answer(bytes.toString(StandardCharsets.UTF_8), closed);
        } catch (IOException e) {
            return new Answer("closed: " + e.getMessage(), true);
        }
    }

    private static Thread dribbling(Socket socket, List<byte[]> drops, int apart) {
        var thread = new Thread(() -> {
            try {
                for (byte[] drop : drops) {
                    Thread.sleep(apart);
                    socket.getOutputStream().write(drop);
                }
            } catch (IOException | InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean read(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        try {
            in.transferTo(bytes);
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
