package id.paritrana.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** One kept connection to the app on 127.0.0.1: HTTP/1.1 by hand, because a client library would cost more than a page. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final Cookies cookies;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port, Cookies cookies) throws IOException {
        this.port = port;
        this.cookies = cookies;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** @param bytes of the body as they came, compressed or not */
    record Reply(int status, boolean compressed, byte[] bytes) {
        String text() throws IOException {
            if (!compressed) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Reply get(String path) throws IOException {
        return exchange("GET", path, "");
    }

    /** Posts a form as the script of a page does. */
    Reply post(String path, String form) throws IOException {
        return exchange("POST", path, form);
    }

    private Reply exchange(String method, String path, String body) throws IOException {
        var head = new StringBuilder(4096)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\nAccept-Encoding: gzip\r\nCookie: ")
                .append(cookies.header())
                .append("\r\n");
        if (method.equals("POST")) {
            head.append(
                            "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        } else {
            head.append("Accept: text/html\r\n");
        }
        out.write(head.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII));
        return reply();
    }

    private Reply reply() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean compressed = false;
        boolean last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "content-encoding" -> compressed = value.equals("gzip");
                case "connection" -> last = value.equals("close");
                case "set-cookie" -> cookies.take(value);
                default -> {
                    // nothing that a measurement needs
                }
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        if (last) {
            socket.close();
            connect();
        }
        return new Reply(status, compressed, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the app closed the connection in the middle of an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the app closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
