package id.paritrana.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Machines that say odd things of themselves, each in a process of its own: the database starts, or one sentence tells why not. */
class SurroundingsTest {
    private static final String WORKS = "WORKS";

    @TempDir
    Path folder;

    /** What a start does before the framework, with a database in the folder that it is called in. */
    static final class Start {
        private Start() {}

        public static void main(String[] programs) throws Exception {
            try {
                var settings = Settings.of(System.getenv(), Map.of(), Set.of());
                Surroundings.requireNames(Surroundings.folders(settings));
                Surroundings.nameZoneInFull();
                Path home = settings.home();
                Files.createDirectories(home);
                try (var database =
                        EmbeddedDatabase.begin(home, Path.of(programs[0]), Secrets.in(home), false, () -> {})) {
                    System.out.println(WORKS + " " + database.jdbcUrl());
                }
            } catch (StartRefused refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private String start(Path inside, Map<String, String> environment, List<String> options, String... before)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(before));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        command.add(Start.class.getName());
        command.add(Path.of(".paritrana", "programs").toAbsolutePath().toString());
        var builder = new ProcessBuilder(command).directory(inside.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PARITRANA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String classPath() {
        String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(entries.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void a_zone_that_nobody_knows_does_not_matter() throws Exception {
        String said = start(folder, Map.of("TZ", "Mars/Phobos", "PGDATESTYLE", "nonsense"), List.of());
        assertTrue(said.contains(WORKS), said);
    }

    @Test
    void a_zone_that_java_alone_knows_does_not_matter() throws Exception {
        String said = start(folder, Map.of(), List.of("-Duser.timezone=IST"));
        assertTrue(said.contains(WORKS), said);
    }

    @Test
    void letters_beyond_ascii_are_fine_where_the_machine_knows_them() throws Exception {
        Path data = Files.createDirectory(folder.resolve("Penilaian Tahun ké-2"));
        String said = start(data, Map.of("LC_ALL", "C.UTF-8"), List.of());
        assertTrue(said.contains(WORKS), said);
    }

    @Test
    void letters_that_the_machine_does_not_know_are_named_in_one_sentence() throws Exception {
        Path data = Files.createDirectory(folder.resolve("Penilaian Tahun ké-2"));
        for (var environment :
                List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "C", "PARITRANA_HOME", data.toString()))) {
            String said = start(environment.size() == 1 ? data : folder, environment, List.of());
            assertTrue(said.contains("LC_ALL=C.UTF-8"), said);
            assertTrue(
                    said.strip()
                                    .lines()
                                    .filter(line -> !line.startsWith("Picked up"))
                                    .count()
                            == 1,
                    said);
        }
        try (Stream<Path> left = Files.list(data)) {
            assertTrue(left.findAny().isEmpty());
        }
    }

    @Test
    void a_machine_without_ipv4_is_listened_to_on_the_other_address() throws Exception {
        String alone = "ip link set lo up && ip addr del 127.0.0.1/8 dev lo && exec \"$0\" \"$@\"";
        assumeTrue(
                Program.runsAsRoot()
                        && Program.run(List.of("unshare", "-n", "sh", "-c", alone, "true"), 10)
                                .succeeded(),
                "needs a network of its own");
        String said = start(folder, Map.of(), List.of(), "unshare", "-n", "sh", "-c", alone);
        assertTrue(said.contains(WORKS + " jdbc:postgresql://[::1]:"), said);
    }

    @Test
    void a_machine_that_does_not_reach_itself_says_so() throws Exception {
        assumeTrue(
                Program.runsAsRoot()
                        && Program.run(List.of("unshare", "-n", "true"), 10).succeeded(),
                "needs a network of its own");
        String said = start(folder, Map.of(), List.of(), "unshare", "-n");
        assertTrue(said.contains("ip link set lo up"), said);
    }
}
