package id.paritrana.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;

import id.paritrana.AppClasses;
import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every way to change something leaves an entry. That a form commits with an entry or not at all is held by the database
 * ({@code submission_on_record}, tried in {@code JournalChainTest}); here every route that changes something is seen to go
 * that way, and every entry to say from what to what.
 */
class EveryActTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern ACT = Pattern.compile("(?s)journal\\s*\\.act\\((.*?)(?:\\.write\\(\\)|;\\n)");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** Where a form is claimed, so that the database asks for its entry. */
    private static final Set<String> CLAIMS =
            Set.of("id.paritrana.site.Once.run", "id.paritrana.scoresheet.ScoreSheets.write");

    /** Acts that change nothing: there is no from and no to. */
    private static final Set<String> TAKEN_ONLY = Set.of("\"export-taken\"", "\"package-taken\"");

    /** What ends or begins a session changes nothing on record. */
    private static final Set<String> SESSIONS =
            Set.of("SignOutPages.signOut", "SessionPages.end", "SessionPages.endAll");

    @Test
    void every_route_that_changes_something_claims_its_form() {
        var silent = new TreeSet<String>();
        int routes = 0;
        for (var each : AppClasses.ALL) {
            for (JavaMethod route : each.getMethods()) {
                if (List.of(POST.class, PUT.class, DELETE.class, PATCH.class).stream()
                        .anyMatch(route::isAnnotatedWith)) {
                    routes++;
                    String name = each.getSimpleName() + "." + route.getName();
                    if (!SESSIONS.contains(name) && !reaches(route)) {
                        silent.add(name);
                    }
                }
            }
        }
        assertTrue(routes > 30, "routes are found at all: " + routes);
        assertEquals(Set.of(), silent);
    }

    /** Whether a route gets to one of the claims by what it calls, other classes' methods included. */
    private static boolean reaches(JavaCodeUnit route) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(route));
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (!seen.add(next.getFullName())) {
                continue;
            }
            if (CLAIMS.contains(next.getOwner().getFullName() + "." + next.getName())) {
                return true;
            }
            next.getCallsFromSelf()
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(open::push));
            next.getMethodReferencesFromSelf()
                    .forEach(reference -> reference.getTarget().resolveMember().ifPresent(open::push));
        }
        return false;
    }

    @Test
    void every_entry_says_from_what_to_what() throws IOException {
        var silent = new TreeSet<String>();
        int acts = 0;
        for (Path file : sources()) {
            var found = ACT.matcher(Files.readString(file));
            while (found.find()) {
                acts++;
                String chain = found.group(1) + ")";
                boolean taken = TAKEN_ONLY.stream().anyMatch(chain::startsWith);
                boolean both = chain.contains(".before(") && chain.contains(".after(");
                if (!both && !taken) {
                    silent.add(file.getFileName() + ": "
                            + chain.lines().findFirst().orElse(""));
                }
            }
        }
        assertTrue(acts > 25, "acts are found at all: " + acts);
        assertEquals(Set.of(), silent);
    }

    @Test
    void every_act_has_a_name_and_a_sentence_in_both_languages() throws IOException {
        var nameless = new TreeSet<String>();
        for (Path file : sources()) {
            var found = ACT.matcher(Files.readString(file));
            while (found.find()) {
                var word = WORD.matcher(found.group(1).lines().findFirst().orElse(""));
                if (word.lookingAt()) {
                    for (Locale language : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
                        if (!Messages.has(language, "journal.act." + word.group(1))
                                || !Messages.has(language, "journal.says." + word.group(1))) {
                            nameless.add(word.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), nameless);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
