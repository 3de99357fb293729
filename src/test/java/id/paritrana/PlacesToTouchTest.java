package id.paritrana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * In how many files a newcomer has to write to add one more of a kind: counted from an example that is there, by the files
 * that name it in code (not in comments), as a key of a message or as a role of a realm. The table in contributing.md is
 * what this test counts.
 */
class PlacesToTouchTest {
    private static final Path GUIDE = Path.of("src/docs/contributing.md");
    private static final List<Path> ROOTS = List.of(Path.of("src/main"), Path.of("deploy/sign-in"));
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- places -->\n(.*?)\n<!-- end of places -->");
    private static final Pattern READABLE = Pattern.compile(".*\\.(java|html|js|properties|sql|json)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+(?:\\*|/\\*|//|--|#|import ).*$");

    /**
     * @param what is added
     * @param example that is there
     * @param most more files than these are refused
     * @param named how a file names the example
     * @param apart classes that name it and would not have to name one more, with the reason
     */
    private record Kind(String what, String example, int most, List<Pattern> named, Map<String, String> apart) {
        static Kind of(String what, String example, int most, String... named) {
            return new Kind(
                    what,
                    example,
                    most,
                    Stream.of(named)
                            .map(way -> Pattern.compile(way, Pattern.MULTILINE))
                            .toList(),
                    Map.of());
        }

        Kind apartFrom(String simpleName, String why) {
            var more = new TreeMap<>(apart);
            more.put(simpleName, why);
            return new Kind(what, example, most, named, more);
        }

        boolean counts(String file) {
            return !apart.containsKey(file.replaceFirst(".*/", "").replaceFirst("\\.java$", ""));
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    "a normaliser",
                    "`LnGoalposts`, beside a parameter or flaw that none had before",
                    3,
                    "\\bLnGoalposts\\b",
                    "^[\\w.-]+\\bln[-_]goalposts\\b[\\w.-]*="),
            Kind.of(
                            "a source",
                            "`CHECKLIST`, beside a migration for its word",
                            5,
                            "\\bCHECKLIST\\b",
                            "\\bChecklistSource\\b",
                            "\"checklist\"",
                            "^[\\w.-]+\\.checklist\\b[\\w.-]*=")
                    .apartFrom("ExampleScheme", "an example that uses some of the sources, not all")
                    .apartFrom("ImpliedNormaliser", "the word is that of a normaliser, which is counted above"),
            Kind.of("an export", "`ScoresLong`", 3, "\\bScoresLong\\b", "^export\\.scores-long[\\w.-]*="),
            Kind.of(
                    "a document",
                    "`PlenaryMinutes`, beside the classes that make its view",
                    4,
                    "\\bPlenaryMinutes\\b",
                    "MinutesView view\\}",
                    "^document\\.kind\\.plenary-minutes="),
            Kind.of("a duty", "`SeatsDuty`", 3, "\\bSeatsDuty\\b", "^committee\\.do\\.bind="),
            Kind.of("a page", "`MethodPages`", 4, "\\bMethodPages\\b", "guide\\.MethodView view\\}", "^guide\\.title="),
            Kind.of("a role", "`AUDITOR`", 6, "\\bAUDITOR\\b", "[\"']auditor[\"']", "^site\\.auditor="),
            Kind.of(
                    "an entity with history",
                    "`CoverageAnswer`",
                    15,
                    "\\bCoverageAnswers?\\b",
                    "\\bAnswerWarning\\b",
                    "\\bcoverage_answer\\b",
                    "^[\\w.-]+warning-answered=",
                    "coverage\\.answer\\."),
            Kind.of(
                    "a language",
                    "English, beside its files of messages",
                    17,
                    "\\bMessages\\.ENGLISH\\b",
                    "\\bLocale\\.ENGLISH\\b",
                    "\\bLocale ENGLISH\\b",
                    "[\"']en[\"']",
                    "/language/en\\b"));

    private static final Map<String, String> CODE = code();

    private static final Kind OWN_ANSWERS = Kind.of(
                    "page classes that answer 303, 409 or 422 past `Act`",
                    "apart from those that have to:",
                    0,
                    "\\bAnswer(\\.|::)to\\b",
                    "\\bAnswer(\\.|::)changed\\b",
                    "\\bAnswer(\\.|::)refused\\b",
                    "status\\(4(09|22)\\)",
                    "seeOther\\(",
                    "Status\\.(SEE_OTHER|CONFLICT)")
            .apartFrom("ErrorPages", "answers what nobody else did")
            .apartFrom("FrontPages", "leads on, and stores nothing")
            .apartFrom("SignInPages", "ways in: nobody is there yet who could act")
            .apartFrom("SignOutPages", "the way out, which may be gone twice")
            .apartFrom("SessionPages", "the way out, which may be gone twice")
            .apartFrom(
                    "ScoreSheetPages",
                    "asks once more where both have changed the same mark, and stores a part of a form")
            .apartFrom("ImportPages", "shows how a long import has ended, which began with an act");

    private static final Kind STORED_SCHEME =
            Kind.of("readers of stored scheme rows", "", 1, "\\bStored(Criterion|Rule|Level)\\b");

    @Test
    void a_new_kind_is_a_few_files_and_the_guide_says_how_many() throws IOException {
        var rows = new ArrayList<>(List.of("| to add | counted on | files | at most |", "|---|---|---|---|"));
        var beyond = new ArrayList<String>();
        for (Kind kind : KINDS) {
            isNamed(kind);
            rows.add(row(kind, files(kind), beyond));
        }
        rows.add(row(OWN_ANSWERS, pages(files(OWN_ANSWERS)), beyond));
        rows.add(row(STORED_SCHEME, readers(files(STORED_SCHEME)), beyond));
        assertEquals(List.of(), beyond, "more files to touch than there may be");
        keep(String.join("\n", rows));
    }

    private static String row(Kind kind, List<String> files, List<String> beyond) {
        if (files.size() > kind.most()) beyond.add(kind.what() + ": " + files);
        String apart =
                kind == OWN_ANSWERS ? " `" + String.join("`, `", kind.apart().keySet()) + "`" : "";
        return "| " + kind.what() + " | " + kind.example() + apart + " | " + files.size() + " | " + kind.most() + " |";
    }

    private static List<String> pages(List<String> files) {
        return files.stream().filter(file -> file.endsWith("Pages.java")).toList();
    }

    /** Not the entities themselves, nor the migration. */
    private static List<String> readers(List<String> files) {
        return files.stream()
                .filter(file -> file.endsWith(".java"))
                .filter(file -> !file.matches(".*/Stored(Criterion|Rule|Level)\\.java"))
                .toList();
    }

    /** Writes the table into the guide, as the formatter writes code: a build of CI refuses instead. */
    private static void keep(String table) throws IOException {
        String guide = Files.readString(GUIDE);
        var kept = TABLE.matcher(guide);
        assertTrue(kept.find(), "the guide has a place for the table");
        if (!kept.group(1).equals(table)) {
            assertNull(System.getenv("CI"), "the table in " + GUIDE + " should be\n" + table);
            Files.writeString(GUIDE, guide.substring(0, kept.start(1)) + table + guide.substring(kept.end(1)));
        }
    }

    /** The files that name it and count, from their root, in order. */
    private static List<String> files(Kind kind) {
        List<String> named = CODE.entrySet().stream()
                .filter(file -> kind.named().stream()
                        .anyMatch(way -> way.matcher(file.getValue()).find()))
                .map(Map.Entry::getKey)
                .toList();
        for (String apart : kind.apart().keySet()) {
            assertTrue(
                    named.stream().anyMatch(file -> file.endsWith("/" + apart + ".java")),
                    apart + " stands apart of " + kind.what() + " for nothing");
        }
        return named.stream().filter(kind::counts).toList();
    }

    /** Refuses a way of naming an example that no file has any more: it would count nothing. */
    private static void isNamed(Kind kind) {
        for (Pattern way : kind.named()) {
            assertTrue(
                    CODE.values().stream().anyMatch(text -> way.matcher(text).find()),
                    kind.what() + " is named nowhere by " + way);
        }
    }

    /** Every file without its comments and imports, by its path. */
    private static Map<String, String> code() {
        var code = new TreeMap<String, String>();
        for (Path root : ROOTS) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(f -> READABLE.matcher(f.toString()).matches())
                        .toList()) {
                    code.put(
                            file.toString(),
                            COMMENT.matcher(Files.readString(file)).replaceAll(""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return code;
    }
}
