package id.paritrana;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every route says who may call it, and nothing changes by GET alone: changes are POST. */
class RoutesTest {
    private static final List<Class<? extends Annotation>> ANSWERS =
            List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);

    /** The only pages that anybody may open. */
    private static final TreeSet<String> OPEN_TO_ALL = new TreeSet<>(List.of(
            "CheckPages.check",
            "CheckPages.keys",
            "CheckPages.tool",
            "FrontPages.front",
            "FrontPages.language",
            "SignInPages.done",
            "SignInPages.failed",
            "SignInPages.signIn",
            "SignOutPages.ask",
            "SignOutPages.done",
            "SignOutPages.signOut"));

    private static List<JavaMethod> routes() {
        return AppClasses.ALL.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> Stream.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class)
                        .anyMatch(m::isAnnotatedWith))
                .toList();
    }

    @Test
    void every_route_says_who_may_call_it() {
        var silent = new TreeSet<String>();
        for (JavaMethod route : routes()) {
            if (ANSWERS.stream()
                    .noneMatch(a -> route.isAnnotatedWith(a) || route.getOwner().isAnnotatedWith(a))) {
                silent.add(name(route));
            }
        }
        assertTrue(routes().size() > 10, "routes are found at all");
        assertEquals(new TreeSet<String>(), silent);
    }

    @Test
    void no_route_lists_roles() {
        var lists = new TreeSet<String>();
        for (JavaMethod route : routes()) {
            Stream.of(
                            route.tryGetAnnotationOfType(RolesAllowed.class),
                            route.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                    .flatMap(Optional::stream)
                    .filter(allowed -> allowed.value().length != 1)
                    .forEach(allowed -> lists.add(name(route)));
        }
        assertEquals(
                new TreeSet<String>(), lists, "name a group of access.Role, or a new role has to be added here too");
    }

    @Test
    void only_the_front_door_is_open_to_all() {
        var open = new TreeSet<String>();
        for (JavaMethod route : routes()) {
            if (route.isAnnotatedWith(PermitAll.class) || route.getOwner().isAnnotatedWith(PermitAll.class)) {
                open.add(name(route));
            }
        }
        assertEquals(OPEN_TO_ALL, open);
    }

    private static String name(JavaMethod route) {
        return route.getOwner().getSimpleName() + "." + route.getName();
    }
}
