package id.paritrana.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;

import id.paritrana.AppClasses;
import id.paritrana.edition.proposal.ProposedAct;
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
    private static final Pattern NAMED = Pattern.compile("\\bRecordedAct\\s*\\.([A-Z_]+)");
    private static final Path FUNCTIONS = Path.of("src/main/resources/db/functions");

    /** Where a function of the database says what was done: in an entry that it writes, or one that it looks for. */
    private static final Pattern SAID = Pattern.compile(
            "\\bnote\\([^()]*?'([a-z]+(?:-[a-z]+)*)',|\\bj\\.act (?:not in|in|=|<>) \\(?('[a-z-]+'(?:, ?'[a-z-]+')*)");

    private static final Pattern JOINED =
            Pattern.compile("act_word := case when [a-z.]+ then '([a-z-]+)' else '([a-z-]+)' end");

    /** Where a form is claimed, so that the database asks for its entry. */
    private static final Set<String> CLAIMS =
            Set.of("id.paritrana.once.Once.run", "id.paritrana.scoresheet.ScoreSheets.write");

    /** Acts that change nothing: there is no from and no to. */
    private static final Set<RecordedAct> TAKEN_ONLY = EnumSet.of(
            RecordedAct.EXPORT_AGREED,
            RecordedAct.EXPORT_FETCHED,
            RecordedAct.EXPORT_TAKEN,
            RecordedAct.EXPORT_UNMASKED,
            RecordedAct.PACKAGE_TAKEN);

    /** Acts about a holder, whose entries take their word from the proposal. */
    private static final Set<String> HELD = words(
                    EnumSet.of(RecordedAct.ACCOUNT_BOUND, RecordedAct.HOLDER_APPOINTED, RecordedAct.HOLDER_ENDED))
            .collect(Collectors.toSet());

    /** What ends or begins a session changes nothing on record. */
    private static final Set<String> SESSIONS =
            Set.of("SignOutPages.signOut", "SessionPages.end", "SessionPages.endAll");

    @Test
    void every_route_that_changes_something_claims_its_form() {
        List<JavaMethod> routes = AppClasses.ALL.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(EveryActTest::changes)
                .toList();
        assertTrue(routes.size() > 30, "routes are found at all: " + routes.size());
        assertNone(routes.stream()
                .filter(route -> !claims(route))
                .map(route -> route.getOwner().getSimpleName() + "." + route.getName())
                .filter(name -> !SESSIONS.contains(name)));
    }

    private static boolean changes(JavaMethod route) {
        return List.of(POST.class, PUT.class, DELETE.class, PATCH.class).stream()
                .anyMatch(route::isAnnotatedWith);
    }

    /** Whether a route gets to one of the claims by what it calls, other classes' methods included. */
    private static boolean claims(JavaCodeUnit route) {
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
        List<Entry> entries = entries();
        assertTrue(entries.size() > 25, "acts are found at all: " + entries.size());
        assertNone(entries.stream()
                .filter(entry -> !entry.saysFromWhatToWhat() && !entry.changesNothing())
                .map(Entry::toString));
    }

    @Test
    void every_act_has_a_name_and_a_sentence_in_both_languages() {
        assertNone(words(EnumSet.allOf(RecordedAct.class))
                .filter(act -> !said("journal.act." + act) || !said("journal.says." + act)));
    }

    /** What two persons do is named in the list of acts by the word of the proposal, too. */
    @Test
    void every_act_of_two_persons_has_a_name_in_both_languages() {
        assertNone(Stream.of(ProposedAct.values()).map(ProposedAct::code).filter(act -> !said("journal.act." + act)));
    }

    /** A word that only the database knew would be shown to readers as it is, and found by nobody who asks for it. */
    @Test
    void the_database_says_of_no_act_what_the_app_does_not_know() throws IOException {
        Set<String> said = saidByTheDatabase();
        assertTrue(
                said.containsAll(Set.of("sheet-saved", "proposal-confirmed", "refused", "account-parted")),
                said::toString);
        said.removeAll(words(EnumSet.allOf(RecordedAct.class)).collect(Collectors.toSet()));
        assertEquals(Set.of(), said);
    }

    @Test
    void every_act_is_written_by_somebody() throws IOException {
        var written = new TreeSet<>(saidByTheDatabase());
        written.addAll(HELD);
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                written.add(RecordedAct.valueOf(found.group(1)).code()));
            }
        }
        assertNone(words(EnumSet.allOf(RecordedAct.class)).filter(act -> !written.contains(act)));
    }

    private static Set<String> saidByTheDatabase() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.list(FUNCTIONS)) {
            for (Path file : files.toList()) {
                String sql = Files.readString(file);
                SAID.matcher(sql)
                        .results()
                        .flatMap(found ->
                                IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                        .filter(Objects::nonNull)
                        .flatMap(list -> Stream.of(list.replace("'", "").split(", ?")))
                        .forEach(said::add);
                JOINED.matcher(sql)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                        .forEach(word -> said.addAll(Set.of(word, "holder-" + word)));
            }
        }
        return said;
    }

    private static Stream<String> words(Set<RecordedAct> acts) {
        return acts.stream().map(RecordedAct::code);
    }

    private static boolean said(String key) {
        return Messages.has(Messages.INDONESIAN, key) && Messages.has(Messages.ENGLISH, key);
    }

    private static void assertNone(Stream<String> faults) {
        assertEquals(Set.of(), faults.collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * A place in the code that writes an entry.
     *
     * @param chain the arguments of {@code act} and what is called after it
     */
    private record Entry(Path file, String chain) {
        boolean saysFromWhatToWhat() {
            return chain.contains(".before(") && chain.contains(".after(");
        }

        boolean changesNothing() {
            return TAKEN_ONLY.stream().anyMatch(act -> chain.startsWith("RecordedAct." + act + ")"));
        }

        private String firstLine() {
            return chain.lines().findFirst().orElse("");
        }

        @Override
        public String toString() {
            return file.getFileName() + ": " + firstLine();
        }
    }

    private static List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> entries.add(new Entry(file, found.group(1) + ")")));
            }
        }
        return entries;
    }
}
