package id.paritrana.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import id.paritrana.AptGet;

/** A program for the tests that Debian has: found on the machine, else installed where the tests run as root. */
final class DebianPackage {
    private final String name;
    private final String variable;
    private final List<String> places;

    /**
     * @param variable of the environment, which may name another place
     * @param places where it stands, once installed by whatever system
     */
    DebianPackage(String name, String variable, List<String> places) {
        this.name = name;
        this.variable = variable;
        this.places = places;
    }

    /** Where the program is; empty where it is not and cannot be installed from here. */
    Optional<Path> path() {
        Optional<Path> found = onMachine();
        return found.isEmpty() && AptGet.installs(name) ? onMachine() : found;
    }

    private Optional<Path> onMachine() {
        String named = System.getenv(variable);
        if (named != null && Files.isExecutable(Path.of(named))) {
            return Optional.of(Path.of(named));
        }
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
