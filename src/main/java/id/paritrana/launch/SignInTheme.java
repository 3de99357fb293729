package id.paritrana.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The face of the sign-in pages: templates, stylesheet and words that Keycloak is given as its theme "paritrana". */
final class SignInTheme {
    /** The files of the theme, below {@code sign-in/theme} among the resources. */
    static final List<String> FILES = List.of(
            "login/theme.properties",
            "login/template.ftl",
            "login/login-otp.ftl",
            "login/messages/messages_id.properties",
            "login/messages/messages_en.properties",
            "login/resources/css/sign-in.css",
            "login/resources/img/icon.svg");

    private static final String SOURCE = "sign-in/theme/";

    private SignInTheme() {}

    /** Lays the theme into a Keycloak's home; what Keycloak cached from an earlier one is removed. */
    static void lay(Path home) throws IOException {
        Path folder = home.resolve("themes").resolve(SignInRealm.NAME);
        boolean changed = false;
        for (String name : FILES) {
            byte[] content = read(name);
            Path file = folder.resolve(name);
            if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
                changed = true;
            }
        }
        if (changed) {
            PostgresBinaries.deleteTree(home.resolve("data").resolve("tmp"));
        }
    }

    /** A number that changes when the theme changes. */
    static int mark() throws IOException {
        int mark = 1;
        for (String name : FILES) {
            mark = 31 * mark + Arrays.hashCode(read(name));
        }
        return mark;
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Program.resource(SOURCE + name)) {
            return in.readAllBytes();
        }
    }
}
