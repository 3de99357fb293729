package id.paritrana.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement is asked for.
 *
 * @param warmUp requests of each scene before it is measured
 * @param home folder of the app's data; kept when it was named, so that the next run finds its editions there
 * @param only beginnings of names of scenes; empty for all
 * @param java more options for the app's Java, as for a recording of what it does
 */
record Options(
        double seconds,
        int warmUp,
        List<Integer> sizes,
        List<String> only,
        Path home,
        boolean keep,
        int port,
        int signInPort,
        boolean showStatements,
        List<String> java) {

    static Options of(List<String> arguments) throws IOException {
        double seconds = 15;
        int warmUp = 4_000;
        List<Integer> sizes = List.of(50, 500);
        List<String> only = List.of();
        Path home = null;
        int port = 0;
        boolean showStatements = false;
        List<String> java = new ArrayList<>();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--seconds=")) {
                seconds = Double.parseDouble(value);
            } else if (argument.startsWith("--warm-up=")) {
                warmUp = Integer.parseInt(value);
            } else if (argument.startsWith("--sizes=")) {
                sizes = Stream.of(value.split(",")).map(Integer::valueOf).toList();
            } else if (argument.startsWith("--only=")) {
                only = List.of(value.split(","));
            } else if (argument.startsWith("--home=")) {
                home = Path.of(value).toAbsolutePath();
            } else if (argument.startsWith("--port=")) {
                port = Integer.parseInt(value);
            } else if (argument.equals("--statements")) {
                showStatements = true;
            } else if (argument.startsWith("--java=")) {
                java.add(value);
            } else {
                throw new IllegalArgumentException("unknown option " + argument
                        + "; known: --seconds= --warm-up= --sizes= --only= --home= --port= --statements --java=");
            }
        }
        boolean keep = home != null;
        // the sign-in service knows the app by its address: a home that is used again keeps its port
        if (keep && port == 0) {
            port = 18_080;
        }
        return new Options(
                seconds,
                warmUp,
                sizes,
                only,
                keep ? home : Files.createTempDirectory("paritrana-bench"),
                keep,
                port,
                port == 0 ? 0 : port + 100,
                showStatements,
                java);
    }
}
