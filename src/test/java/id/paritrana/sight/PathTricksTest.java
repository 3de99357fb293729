package id.paritrana.sight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.sight.RunningRoutes.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * However an address is written, whoever is refused at it stays refused: slashes, dots, semicolons, encodings, other methods,
 * headers that claim another method or another path. Sent by a socket as they are, since clients tidy addresses up.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PathTricksTest {
    private static final Logger LOG = Logger.getLogger(PathTricksTest.class);
    /** How many tricks are tried at a route, another selection at each. */
    private static final int EACH = 42;

    private static final int TIMEOUT = 1_500;
    /** What is refused is written down behind the answers. */
    private static final String ACTS = "select count(*) from journal where act <> 'refused'";

    private static final Pattern GOOD = Pattern.compile("^HTTP/1.[01] 2");
    private static final Pattern ONWARDS = Pattern.compile("^HTTP/1.[01] 3");
    private static final Pattern TO_THE_DOOR =
            Pattern.compile("(?i)\\nlocation: (http:(//[^/]*)?)?/(editions|sign-in[^\\r]*)?\\r");

    @Inject
    DataSource database;

    /** A request that means another, in the words that go over the wire. */
    private record Trick(String name, String method, String target, List<String> headers, String version) {
        static Trick path(String name, String target) {
            return new Trick(name, "GET", target, List.of(), "HTTP/1.1");
        }

        static Trick method(String method, String target) {
            return new Trick("method " + method, method, target, List.of(), "HTTP/1.1");
        }

        static Trick header(String target, String header) {
            return new Trick("header " + header, "GET", target, List.of(header), "HTTP/1.1");
        }
    }

    private static List<Trick> tricks(String path) {
        int first = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        String head = path.substring(0, first);
        String tail = path.substring(first);
        int last = path.lastIndexOf('/');
        String folder = path.substring(0, last);
        String leaf = path.substring(last + 1);
        var tricks = new ArrayList<Trick>();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("two slashes before", "/" + path);
        paths.put("three slashes before", "//" + path);
        paths.put("two slashes within", head + "/" + tail);
        paths.put("two slashes before the last", folder + "//" + leaf);
        paths.put("slash behind", path + "/");
        paths.put("two slashes behind", path + "//");
        paths.put("dot", folder + "/./" + leaf);
        paths.put("dot before", "/." + path);
        paths.put("dot behind", path + "/.");
        paths.put("dots up and down again", folder + "/x/../" + leaf);
        paths.put("dots above the root", "/.." + path);
        paths.put("dots encoded", folder + "/x/%2e%2e/" + leaf);
        paths.put("dot encoded", folder + "/%2e/" + leaf);
        paths.put("dots with semicolon", "/x/..;" + path);
        paths.put("dots with semicolon within", folder + "/x/..;/" + leaf);
        paths.put("semicolon behind", path + ";x");
        paths.put("semicolon with value", path + ";x=1");
        paths.put("semicolon within", head + ";x" + tail);
        paths.put("semicolon as a folder", "/;" + path);
        paths.put("session in the path", path + ";jsessionid=1");
        paths.put("semicolon encoded", path + "%3B");
        paths.put("semicolon encoded within", head + "%3Bx" + tail);
        paths.put("slash encoded", folder + "%2F" + leaf);
        paths.put("slash encoded small", folder + "%2f" + leaf);
        paths.put("slash encoded behind", path + "%2F");
        paths.put("slash encoded twice", folder + "%252F" + leaf);
        paths.put("backslash", folder + "\\" + leaf);
        paths.put("backslash encoded", folder + "%5C" + leaf);
        paths.put("backslash encoded behind", path + "%5C");
        paths.put("letter encoded", folder + "/%" + Integer.toHexString(leaf.charAt(0)) + leaf.substring(1));
        paths.put("letter encoded twice", folder + "/%25" + Integer.toHexString(leaf.charAt(0)) + leaf.substring(1));
        paths.put("capitals", path.toUpperCase(Locale.ROOT));
        paths.put("first word in capitals", head.toUpperCase(Locale.ROOT) + tail);
        paths.put("dot at the end", path + ".");
        paths.put("ending", path + ".json");
        paths.put("ending of a stylesheet", path + ".css");
        paths.put("stylesheet behind", path + "/paritrana.css");
        paths.put("space encoded", path + "%20");
        paths.put("tab encoded", path + "%09");
        paths.put("zero byte", path + "%00");
        paths.put("zero byte and ending", path + "%00.css");
        paths.put("line break encoded", path + "%0d%0aX-A:1");
        paths.put("overlong slash", folder + "%c0%af" + leaf);
        paths.put("overlong dots", folder + "/x/%c0%ae%c0%ae/" + leaf);
        paths.put("wide slash", folder + "%ef%bc%8f" + leaf);
        paths.put("broken escape", path + "%");
        paths.put("broken escape of a letter", path + "%zz");
        paths.put("question mark", path + "?");
        paths.put("question mark encoded", path + "%3Fx");
        paths.put("hash", path + "#x");
        paths.put("hash encoded", path + "%23x");
        paths.put("another path in the query", "/?path=" + path);
        paths.put("whole address", "http://localhost" + path);
        paths.put("whole address of another host", "http://other.example" + path);
        paths.put("from a stylesheet upwards", "/paritrana.css/.." + path);
        paths.put("from a stylesheet upwards, encoded", "/paritrana.css/%2e%2e" + path);
        paths.put("from the open language page", "/language/en/../.." + path);
        paths.put("from the open language page, encoded", "/language/en%2f..%2f.." + path);
        paths.put("under the framework's own", "/q" + path);
        paths.put("under the framework's own, upwards", "/q/.." + path);
        paths.forEach((name, target) -> tricks.add(Trick.path(name, target)));
        for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "get", "GETS", "PROPFIND")) {
            tricks.add(Trick.method(method, path));
        }
        for (String header : List.of(
                "X-HTTP-Method-Override: GET",
                "X-HTTP-Method: GET",
                "X-Method-Override: POST",
                "X-Original-URL: " + path,
                "X-Rewrite-URL: " + path,
                "X-Forwarded-Prefix: " + path,
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-Host: localhost",
                "Forwarded: for=127.0.0.1;host=localhost",
                "X-Real-IP: 127.0.0.1",
                "Referer: http://localhost" + path,
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "Authorization: Bearer e30.e30.e30",
                "X-Remote-User: admin",
                "Range: bytes=0-10",
                "Expect: 100-continue")) {
            tricks.add(Trick.header(path, header));
        }
        tricks.add(Trick.header("/", "X-Original-URL: " + path));
        tricks.add(Trick.header("/", "X-Rewrite-URL: " + path));
        tricks.add(new Trick("no host", "GET", path, List.of(), "HTTP/1.0"));
        tricks.add(new Trick("old version", "GET", path, List.of("Host: localhost"), "HTTP/1.0"));
        tricks.add(new Trick("two hosts", "GET", path, List.of("Host: other.example"), "HTTP/1.1"));
        return tricks;
    }

    @Test
    void an_address_written_otherwise_gives_nobody_more() {
        World world = World.get(database, Stage.TAKEN);
        Stage stage = Stage.TAKEN;
        long before = world.database.number(ACTS);
        var given = new ConcurrentLinkedQueue<String>();
        int sent = 0;
        int routes = 0;
        for (Route route : RunningRoutes.all()) {
            if (!route.path().contains("{edition}") && !route.path().startsWith("/import")) {
                continue;
            }
            routes++;
            String plain = world.address(route, stage);
            List<Trick> tricks = tricks(plain);
            Collections.shuffle(tricks, new Random(route.name().hashCode()));
            List<Trick> chosen = tricks.subList(0, EACH);
            sent += chosen.size();
            chosen.parallelStream().forEach(trick -> {
                String answer = send(trick, Who.ANONYMOUS.signedInAs(stage));
                if (lets(answer, stage)) {
                    given.add(trick.name() + " " + trick.method() + " " + trick.target() + ": "
                            + answer.lines()
                                    .filter(line -> line.matches("(?i)(HTTP/1|location:).*"))
                                    .collect(Collectors.joining(" ")));
                }
            });
        }
        LOG.infof("tricks: %d sent at %d routes, %d gave more", sent, routes, given.size());
        assertTrue(sent / routes >= 40, sent + " tricks at " + routes + " routes");
        assertEquals(0, given.size(), () -> given.stream().limit(60).collect(Collectors.joining("\n")));
        assertEquals(before, world.database.number(ACTS), "nothing was done");
    }

    /** Whether an answer holds anything of the edition, or leads anywhere but to the front door. */
    private static boolean lets(String answer, Stage stage) {
        boolean open = answer.contains("Sembilan penilai, satu putusan") || answer.contains("text/css");
        boolean good = GOOD.matcher(answer).find() && !open;
        boolean onwards =
                ONWARDS.matcher(answer).find() && !TO_THE_DOOR.matcher(answer).find();
        boolean told = Stream.of("Contoh ", "Pemegang ", "Nusa Tirta ")
                .anyMatch(word -> answer.contains(word + stage.edition));
        return good || onwards || told;
    }

    @Test
    void options_tells_nothing() {
        World world = World.get(database, Stage.TAKEN);
        var answers = new TreeSet<String>();
        var chance = new Random(1);
        for (Route route : RunningRoutes.all()) {
            for (String address : world.addresses(route, Stage.TAKEN)) {
                Who who = List.of(Who.ANONYMOUS, Who.MEMBER, Who.OFFICER).get(chance.nextInt(3));
                String method =
                        List.of("OPTIONS", "OPTIONS", "TRACE", "PUT", "BREW").get(chance.nextInt(5));
                answers.add(send(Trick.method(method, address), who.signedInAs(Stage.TAKEN)));
            }
        }
        assertEquals(1, answers.size(), answers.toString());
        String only = answers.first().toLowerCase(Locale.ROOT);
        assertTrue(only.startsWith("http/1.1 405") && only.contains("\nallow: get, head, post\r"), only);
    }

    private static String send(Trick trick, String user) {
        var request = new StringBuilder(trick.method() + " " + trick.target() + " " + trick.version() + "\r\n");
        if (trick.version().equals("HTTP/1.1")) {
            request.append("Host: localhost:").append(RestAssured.port).append("\r\n");
        }
        if (!user.isEmpty()) {
            request.append(TestSignIn.HEADER).append(": ").append(user).append("\r\n");
        }
        trick.headers().forEach(header -> request.append(header).append("\r\n"));
        request.append("Connection: close\r\n\r\n");
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return all(socket.getInputStream());
        } catch (IOException e) {
            return "closed: " + e.getMessage();
        }
    }

    private static String all(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketTimeoutException silent) {
            bytes.write("silent".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
