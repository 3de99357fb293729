package id.paritrana.sight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.restassured.RestAssured;

import id.paritrana.TestSignIn;
import id.paritrana.access.OpaqueId;

/** Asks the running app and keeps everything that it answers. */
final class Asker {
    /** The token of a browser, of 16 bytes as the app gives them: with it every page says the same one. */
    private static final String TOKEN = "c2lnaHQtb2YtdHdvLXdvcg";

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"(\\w+)\"");

    private static final String BETWEEN = "dua-dunia";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Asker() {}

    /**
     * One question: who asks for what. A POST sends a form with nothing filled in but its key, in parts where files are sent; only
     * where it asks for a file that unmasks is it ticked as its page says, so that the file is looked at.
     */
    record Question(Who who, Stage stage, String method, String path, boolean inParts) {
        /** Whether it asks for a file, which changes nothing. */
        boolean forFile() {
            return method.equals("POST") && path.contains("/export/");
        }

        static Question get(Who who, Stage stage, String path) {
            return new Question(who, stage, "GET", path, false);
        }

        static Question of(Who who, Stage stage, RunningRoutes.Route route, String path) {
            return new Question(who, stage, route.method(), path, route.inParts());
        }

        @Override
        public String toString() {
            return who.word() + " at " + stage.word() + ": " + method + " " + path;
        }
    }

    /** An answer, with all its headers and bytes. */
    record Answer(int status, String headers, byte[] body) {
        /** The same in less room, for a while: thousands of pages are kept until the other world is asked. */
        Answer packed() {
            var room = new ByteArrayOutputStream();
            try (var packing = new DeflaterOutputStream(room)) {
                packing.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Answer(status, headers, room.toByteArray());
        }

        Answer unpacked() {
            try (var packed = new InflaterInputStream(new ByteArrayInputStream(body))) {
                return new Answer(status, headers, packed.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The same for people to read: what is in a packed file, file by file. */
        String told() {
            if (!headers.contains("zip") && !headers.contains("spreadsheet")) {
                return seen();
            }
            var told = new StringBuilder();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    told.append(entry.getName())
                            .append('\n')
                            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return told + seen();
        }

        /** Everything that the viewer gets to know, once what is random by nature is covered. */
        String seen() {
            return status + "\n"
                    + (headers.contains("text/")
                            ? Mask.cover(text())
                            : Arrays.hashCode(body) + " " + body.length + " bytes")
                    + "\n" + Mask.cover(headers);
        }
    }

    private static String part(String name, String value) {
        return "--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static Answer ask(Question question) {
        return ask(question, "");
    }

    static Answer askInEnglish(Question question) {
        return ask(question, "; bahasa=en");
    }

    /** What is sent with the tick of a file that unmasks; nothing where its page is not shown. */
    private static String ticked(Question question) {
        Matcher seal = SEAL.matcher(ask(Question.get(question.who(), question.stage(), question.path()))
                .text());
        return seal.find() ? "&sure=yes&seal=" + seal.group(1) : "";
    }

    private static Answer ask(Question question, String cookies) {
        String key = OpaqueId.next();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + question.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", "csrf-token=" + TOKEN + cookies);
        String user = question.who().signedInAs(question.stage());
        if (!user.isEmpty()) {
            request.header(TestSignIn.HEADER, user);
        }
        if (question.inParts()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            part("csrf-token", TOKEN) + part("key", key) + "--" + BETWEEN + "--\r\n"));
        } else if (question.method().equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "csrf-token=" + TOKEN + "&key=" + key + (question.forFile() ? ticked(question) : "")));
        } else {
            request.method(question.method(), HttpRequest.BodyPublishers.noBody());
        }
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), new TreeMap<>(answer.headers().map()).toString(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(question.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
