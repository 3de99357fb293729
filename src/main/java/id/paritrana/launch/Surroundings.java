package id.paritrana.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The machine's settings for characters and time, corrected or refused before anything fails because of them. */
final class Surroundings {

    private Surroundings() {}

    /**
     * Replaces a short zone name such as IST, which Java knows and the database does not, by the zone's full name.
     *
     * <p>An unknown zone is UTC for Java already, and no time of the award depends on it.
     */
    static void nameZoneInFull() {
        String name = TimeZone.getDefault().getID();
        if (ZoneId.SHORT_IDS.containsKey(name)) {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(name, ZoneId.SHORT_IDS)));
        }
    }

    /**
     * Refuses folders that Java cannot name: under {@code LANG=C} it fails at the first letter outside ASCII.
     *
     * @throws StartRefused when one of these folders cannot be named
     */
    static void requireNames(Stream<String> folders) {
        folders.forEach(folder -> {
            try {
                Path.of(folder);
            } catch (InvalidPathException unnameable) {
                throw new StartRefused(
                        "Nama folder " + folder
                                + " memuat huruf yang tidak dikenal dengan pengaturan bahasa mesin ini (LANG atau LC_ALL). "
                                + "Mulai lagi dengan LC_ALL=C.UTF-8 di depan perintahnya, atau pakai folder yang namanya hanya huruf biasa.",
                        unnameable);
            }
        });
    }

    /** Folders that a start has to name, as they were given. */
    static Stream<String> folders(Settings settings) {
        return Stream.concat(
                Stream.of("user.dir", "java.io.tmpdir", "java.home").map(System::getProperty),
                settings.get("PARITRANA_HOME").stream());
    }
}
