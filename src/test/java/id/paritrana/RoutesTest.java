package id.paritrana;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import id.paritrana.site.Done;

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

    /** Acts whose own page shows what came of them, and those that keep nothing. */
    private static final TreeSet<String> SAID_OTHERWISE = new TreeSet<>(List.of(
            // how far it is
            "AnalysisPages.ask",
            "ImportPages.takeOver",
            // the file itself
            "ExportPages.unmask",
            // what was found in it, before anything is taken over
            "ImportPages.upload",
            "MappingPages.match",
            // its result
            "JournalPages.check",
            "WhatIfPages.compute",
            // beside the sheet
            "ScoreSheetPages.autosave",
            // the sessions that are left, or the page of who has signed out
            "SessionPages.end",
            "SessionPages.endAll",
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

    @Test
    void whoever_has_acted_is_told_so() {
        var silent = new TreeSet<String>();
        routes().stream()
                .filter(route -> route.isAnnotatedWith(POST.class))
                .filter(route -> !says(route, new HashSet<>()))
                .forEach(route -> silent.add(name(route)));
        assertEquals(SAID_OTHERWISE, silent, "an act leads to a page that says it: site.Done");
    }

    /** Whether the method, or one of its class that it calls, takes a word for what is done. */
    private static boolean says(JavaMethod method, Set<JavaMethod> known) {
        if (!known.add(method)) {
            return false;
        }
        return method.getAccessesFromSelf().stream()
                        .anyMatch(a -> a.getTargetOwner().isEquivalentTo(Done.class))
                || method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .anyMatch(called -> called.getName().equals("decided") || says(called, known));
    }

    private static String name(JavaMethod route) {
        return route.getOwner().getSimpleName() + "." + route.getName();
    }
}
