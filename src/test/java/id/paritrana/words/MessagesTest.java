package id.paritrana.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.paritrana.AppClasses;
import id.paritrana.access.Role;
import id.paritrana.accounts.JoiningObstacle;
import id.paritrana.committee.HolderKind;
import id.paritrana.edition.Phase;
import id.paritrana.proof.Mismatch;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.total.Status;
import id.paritrana.verdict.Presence;
import id.paritrana.workbook.EditionTable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every sentence exists in both languages, is given the arguments that it takes, and is used somewhere. */
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java/id/paritrana");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path INDEX = Path.of("src/main/resources/messages/index.txt");

    /** What looks like a sentence and is none: a cell of the workbook, a part of a query. */
    private static final Set<String> NO_SENTENCES = Set.of("edition.key", "nomination.*");

    /** Keys that are put together around the word of an enum, with all words that there are. */
    private static final Map<String, Collection<String>> WALKED = Map.ofEntries(
            Map.entry("accounts.role.*", Set.of(Role.ADMIN, Role.AUDITOR, Role.SECRETARIAT)),
            Map.entry("accounts.obstacle.*", words(JoiningObstacle.values(), JoiningObstacle::code)),
            Map.entry("committee.kind.*", words(HolderKind.values(), HolderKind::code)),
            Map.entry("edition.phase.*", words(Phase.values(), MessagesTest::lower)),
            Map.entry("exchange.table.*", words(EditionTable.values(), EditionTable::code)),
            Map.entry("journal.table.*", words(EditionTable.values(), EditionTable::code)),
            Map.entry("guide.missing.*", Set.of(lower(MissingPolicy.RENORMALISE), lower(MissingPolicy.INELIGIBLE))),
            Map.entry("guide.panel.*", words(PanelRule.values(), PanelRule::code)),
            Map.entry("proof.differs.*", words(Mismatch.values(), Mismatch::code)),
            Map.entry("verdict.presence-*", words(Presence.values(), Presence::code)),
            Map.entry("words.state.*", words(NodeState.values(), NodeState::code)),
            Map.entry("words.status.*", words(Status.values(), Status::code)));

    private static Map<String, String> sentences;
    private static List<MessageUses.Use> uses;

    @BeforeAll
    static void read() throws IOException {
        sentences = Messages.patterns(Messages.INDONESIAN);
        uses = uses(JAVA, TEMPLATES);
    }

    private static List<MessageUses.Use> uses(Path java, Path templates) throws IOException {
        return MessageUses.of(java, templates, new TreeSet<>(Messages.BUNDLES)).stream()
                .filter(use -> !NO_SENTENCES.contains(use.key()))
                .toList();
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(
                new TreeSet<>(Messages.patterns(Messages.INDONESIAN).keySet()),
                new TreeSet<>(Messages.patterns(Messages.ENGLISH).keySet()));
    }

    /** Of two lines with one key the later would win without a word. */
    @Test
    void no_key_is_there_twice() throws IOException {
        var twice = new TreeSet<String>();
        try (Stream<Path> files = Files.list(INDEX.getParent())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                var seen = new TreeSet<String>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[a-z][A-Za-z0-9_.-]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
        }
        assertEquals(Set.of(), twice);
    }

    /** {@code ke-1}: at a plain hyphen a line may end, and the number stands alone on the next. */
    @Test
    void no_number_hangs_on_a_hyphen_at_which_a_line_may_end() {
        for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            assertEquals(
                    List.of(),
                    Messages.patterns(locale).entrySet().stream()
                            .filter(sentence -> sentence.getValue().matches("(?s).*\\p{L}-\\{.*"))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    @Test
    void each_sentence_takes_the_same_arguments_in_both_languages() {
        var english = Messages.patterns(Messages.ENGLISH);
        Messages.patterns(Messages.INDONESIAN)
                .forEach((key, pattern) -> assertEquals(
                        new TreeSet<>(new MessageFormat(pattern).getArgumentNames()),
                        new TreeSet<>(new MessageFormat(english.get(key)).getArgumentNames()),
                        key));
    }

    @Test
    void every_key_that_is_used_exists() {
        assertEquals(Set.of(), unknown(uses));
    }

    @Test
    void every_sentence_is_given_as_many_arguments_as_it_takes() {
        assertEquals(Set.of(), misfits(uses));
    }

    /** One more would be found only when the page is shown. */
    @Test
    void no_template_gives_more_arguments_than_it_can() throws ClassNotFoundException {
        int most = Arrays.stream(
                        Class.forName("id.paritrana.site.MessagesInTemplates").getDeclaredMethods())
                .filter(method -> method.getName().equals("text"))
                .mapToInt(method -> method.getParameterCount() - 2)
                .max()
                .orElseThrow();
        var given = uses.stream()
                .filter(use -> use.place().endsWith(".html") && use.given() != null)
                .collect(Collectors.groupingBy(use -> use.given().size() > most));
        assertTrue(given.get(false).size() > 500, "templates are read at all");
        assertEquals(List.of(), given.getOrDefault(true, List.of()));
    }

    @Test
    void every_word_of_an_enum_has_its_sentence_and_no_other_is_there() {
        WALKED.forEach((shape, words) -> {
            var use = new MessageUses.Use("", shape, null, false);
            assertTrue(uses.stream().anyMatch(u -> u.key().equals(shape)), shape);
            Set<String> wanted = words.stream().map(w -> shape.replace("*", w)).collect(Collectors.toSet());
            Set<String> there = sentences.keySet().stream()
                    .filter(use::names)
                    .filter(key -> wanted.contains(key)
                            || uses.stream().noneMatch(u -> u.key().equals(key)))
                    .collect(Collectors.toSet());
            assertEquals(wanted, there);
        });
    }

    @Test
    void every_key_that_exists_is_used() {
        var idle = sentences.keySet().stream()
                .filter(key -> uses.stream().noneMatch(use -> use.names(key) || isStem(use.key(), key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), idle);
    }

    @Test
    void no_sentence_of_a_later_room_is_said() {
        assertEquals(Set.of(), borrowed(uses));
    }

    @Test
    void a_sentence_of_a_later_room_is_found(@TempDir Path folder) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/site/form"))
                .getParent()
                .getParent();
        Path templates =
                Files.createDirectories(folder.resolve("templates/tags")).getParent();
        Files.writeString(
                java.resolve("site/form/Typed.java"),
                "class Typed { String[] keys = {\"site.sessions\", \"desk.deadline\", \"fact.state.\" + word}; }");
        Files.writeString(
                templates.resolve("tags/field.html"), "{m:text('edition.phase.closed')} {m:text('site.sessions')}");
        assertEquals(
                Set.of(
                        "site/form/Typed.java says desk.deadline",
                        "site/form/Typed.java says fact.state.*",
                        "tags/field.html says edition.phase.closed"),
                borrowed(uses(java, templates)));
    }

    @Test
    void wrong_keys_and_wrong_numbers_of_arguments_are_found(@TempDir Path folder) throws IOException {
        Path java = Files.createDirectory(folder.resolve("java"));
        Path templates = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(java.resolve("Page.java"), """
                class Page {
                    String text(String key, Object... args) {
                        return key;
                    }

                    void page(boolean few, String word) {
                        text("document.number");
                        text(few ? "document.made" : "document.title", 1);
                        text("document.nothing-here", 1);
                        text("fact.state." + word, 1);
                        text("journal.text", 1);
                        text("no-such-kind." + word);
                        text("document.no-such-kind." + word);
                    }
                }
                """);
        Files.writeString(
                templates.resolve("page.html"),
                "{m:text('document.title', 1)} {m:text('desk.deadline', f:moment(a, b))}");
        var found = uses(java, templates);
        assertEquals(Set.of("document.nothing-here", "document.no-such-kind.*"), unknown(found));
        assertEquals(
                Set.of(
                        "Page.java: document.number takes [0], given []",
                        "page.html: document.title takes [], given [0]"),
                misfits(found));
    }

    @Test
    void the_index_names_every_file_of_sentences() throws IOException {
        String found;
        try (Stream<Path> files = Files.list(INDEX.getParent())) {
            found = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith("_id.properties"))
                    .map(name -> name.replace("_id.properties", "\n"))
                    .sorted()
                    .collect(Collectors.joining());
        }
        if (!found.equals(Files.readString(INDEX))) {
            assertNull(System.getenv("CI"), INDEX + " should be\n" + found);
            Files.writeString(INDEX, found);
        }
    }

    /** Sentences that a package or its templates name though a later package keeps them. */
    private static Set<String> borrowed(List<MessageUses.Use> uses) {
        return uses.stream()
                .filter(use -> !use.room().isEmpty())
                .filter(use ->
                        AppClasses.order(use.key().substring(0, use.key().indexOf('.'))) > AppClasses.order(use.room()))
                .map(use -> use.place() + " says " + use.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unknown(List<MessageUses.Use> uses) {
        return uses.stream()
                .filter(use -> sentences.keySet().stream().noneMatch(key -> use.names(key) || isStem(use.key(), key)))
                .map(MessageUses.Use::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether code completes the one to the other: {@code site.no-access} to its title and its text. */
    private static boolean isStem(String stem, String key) {
        return key.equals(stem + ".title") || key.equals(stem + ".text");
    }

    /**
     * Sentences that are given other arguments than they take. One of two that are given the same arguments may leave some
     * of them out, and so may one that is named by a shape, where the code does not name it besides.
     */
    private static Set<String> misfits(List<MessageUses.Use> uses) {
        var misfits = new TreeSet<String>();
        for (MessageUses.Use use : uses) {
            for (String key : sentences.keySet()) {
                Set<String> given = use.given();
                if (given == null || !use.names(key)) continue;
                var takes = new TreeSet<>(new MessageFormat(sentences.get(key)).getArgumentNames());
                boolean apart =
                        use.isShape() && uses.stream().anyMatch(u -> u.key().equals(key));
                boolean fits = use.isShape() || use.chosen() ? given.containsAll(takes) : given.equals(takes);
                if (!fits && !apart) {
                    misfits.add(use.place() + ": " + key + " takes " + takes + ", given " + given);
                }
            }
        }
        return misfits;
    }

    private static <E> Collection<String> words(E[] members, Function<E, String> word) {
        return Arrays.stream(members).map(word).toList();
    }

    private static String lower(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
