package id.paritrana.results;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import id.paritrana.AptGet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** A spreadsheet program that is not ours: opens files, computes every formula and saves them again. */
final class LibreOffice {
    private static final String HELP = "LibreOffice Calc is not installed: apt-get install -y libreoffice-calc";
    private static final long PATIENCE_MINUTES = 5;

    private LibreOffice() {}

    /**
     * Opens spreadsheets and saves them as {@code .xlsx} in another folder, under the same names.
     *
     * @param locale such as {@code id-ID}
     */
    static void recompute(Path folder, Path into, String locale) throws IOException, InterruptedException {
        String program = program();
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "-env:UserInstallation=" + into.resolve("profile").toUri(),
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                into.toString()));
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .forEach(file -> command.add(file.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(into.resolve("soffice.log").toFile());
        builder.environment().put("LC_ALL", locale.replace('-', '_') + ".UTF-8");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("LibreOffice did not finish in " + PATIENCE_MINUTES + " minutes");
        }
        assertEquals(0, process.exitValue(), Files.readString(into.resolve("soffice.log")));
    }

    /**
     * The one on the machine, else Debian's package where the tests run as root. Elsewhere the test is left out, unless the
     * property {@code paritrana.soffice=required} asks for it.
     */
    private static String program() {
        String found = onPath();
        if (found == null && AptGet.installs("libreoffice-calc")) {
            found = onPath();
        }
        if (found != null) {
            return found;
        }
        return "required".equals(System.getProperty("paritrana.soffice")) ? fail(HELP) : abort(HELP);
    }

    private static @Nullable String onPath() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            Path program = Path.of(folder, "soffice");
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        return null;
    }
}
