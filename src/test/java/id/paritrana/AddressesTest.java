package id.paritrana;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.TemplateExtension;
import org.junit.jupiter.api.Test;

import id.paritrana.edition.EditionAddress;
import id.paritrana.ranking.RankingAddress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages are named through the address classes only, and every address leads to a page. */
class AddressesTest {
    private static final Pattern GLUED = Pattern.compile("[\"'](?:/editions|/import)|Paths\\.to\\(\"|URI\\.create");

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.paritrana").stream();
    }

    private static List<Method> addresses() {
        return classes()
                .filter(c -> c.getSimpleName().endsWith("Address") && c.isAnnotatedWith(TemplateExtension.class))
                .flatMap(c -> Arrays.stream(c.reflect().getDeclaredMethods()))
                .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
                .toList();
    }

    /** The routes of the app as patterns of paths. */
    private static List<Pattern> routes() {
        return classes()
                .flatMap(c -> c.getMethods().stream()
                        .filter(m -> m.isAnnotatedWith(GET.class) || m.isAnnotatedWith(POST.class))
                        .map(m -> path(c.reflect().getAnnotations())
                                + path(m.reflect().getAnnotations())))
                .map(path -> Pattern.compile(
                        path.replaceFirst("^//", "/").replaceAll("\\{[^{}]*(?:\\{[^{}]*})?[^{}]*}", "[^/]+")))
                .toList();
    }

    private static String path(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(a -> a instanceof jakarta.ws.rs.Path)
                .map(a -> ((jakarta.ws.rs.Path) a).value())
                .map(p -> p.startsWith("/") ? p : "/" + p)
                .findFirst()
                .orElse("");
    }

    @Test
    void every_address_leads_to_a_page() throws ReflectiveOperationException {
        var routes = routes();
        var nowhere = new TreeSet<String>();
        int tried = 0;
        for (Method address : addresses()) {
            var parameters = address.getParameterTypes();
            if (Arrays.stream(parameters).allMatch(p -> p == String.class || p == long.class)) {
                String path = called(address, parameters).replaceFirst("\\?.*", "");
                tried++;
                if (routes.stream().noneMatch(r -> r.matcher(path).matches())) {
                    nowhere.add(address + " " + path);
                }
            }
        }
        assertTrue(tried > 30, "addresses are found at all");
        assertEquals(new TreeSet<String>(), nowhere);
    }

    private static String called(Method address, Class<?>[] parameters) throws IllegalAccessException {
        var args = new ArrayList<Object>();
        for (Class<?> parameter : parameters) {
            args.add(parameter == String.class ? "x" : (Object) 1L);
        }
        try {
            return (String) address.invoke(null, args.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(address.toString(), e);
        }
    }

    @Test
    void no_address_has_two_meanings_in_templates() {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (Method address : addresses()) {
            String key = address.getDeclaringClass() + address.getName() + Arrays.toString(address.getParameterTypes());
            if (!seen.add(key)) {
                twice.add(key);
            }
        }
        assertEquals(new TreeSet<String>(), twice);
    }

    @Test
    void nobody_else_glues_an_address() throws IOException {
        var glued = new TreeSet<String>();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java/id/paritrana")),
                Files.walk(Path.of("src/main/resources/templates")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Address.java") || file.toString().contains("/launch/")) {
                    continue;
                }
                Files.readString(file)
                        .lines()
                        .filter(line ->
                                !line.contains("@Path(") && !line.strip().startsWith("*"))
                        .filter(line -> !line.strip().startsWith("/**"))
                        .filter(line -> GLUED.matcher(line).find())
                        .forEach(line -> glued.add(name + ": " + line.strip()));
            }
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "FrontPages.java: static final String INSIDE = Paths.to(\"editions\");",
                        "Site.java: return Paths.to(\"editions\", edition.edition());")),
                glued);
    }

    @Test
    void codes_may_hold_anything_and_the_browser_can_still_go_there() {
        assertEquals(
                "/editions/X/ranking/KAB 1",
                URI.create(RankingAddress.category("X", "KAB 1")).getPath());
        assertEquals("/editions/X/ranking/KAB%201%2F2%3F", RankingAddress.category("X", "KAB 1/2?"));
        assertEquals("/editions/caf%C3%A9", EditionAddress.desk("café"));
    }
}
