package id.paritrana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MultivaluedMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.site.form.Typed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static id.paritrana.AppClasses.ALL;
import static id.paritrana.AppClasses.IN_ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packages are the glossary of the award, in the order of its life: each uses only those before it. */
class ArchitectureTest {
    /** Tables that no entity stands for, with the package that asks them. */
    private static final Map<String, String> TABLES_WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("logout_notice", "access"),
            Map.entry("submission", "once"),
            Map.entry("request_rate", "limit"),
            Map.entry("journal", "chain"),
            Map.entry("journal_link", "chain"),
            Map.entry("workbook_upload", "exchange"),
            Map.entry("column_mapping", "exchange"),
            Map.entry("ranking_seen", "ranking"),
            Map.entry("sheet_set_aside", "scoresheet"),
            Map.entry("kept_form", "site.form"),
            Map.entry("long_work", "site.work"),
            Map.entry("long_work_piece", "site.work"));

    /** Repositories of what no entity, or more than one, stands for. */
    private static final Set<String> REPOSITORIES_OF_NO_ENTITY = Set.of(
            "CategoryStates",
            "ColumnMappings",
            "DemoAccounts",
            "EditionPhases",
            "EndedSessions",
            "JournalEntries",
            "JournalHeads",
            "JournalNames",
            "KeptForms",
            "LongWorks",
            "MadePieces",
            "OfficeAccounts",
            "RecordedActs",
            "RequestRates",
            "RowCodes",
            "SchemeRows",
            "SheetAuthors",
            "StillNeeded",
            "StoredChain",
            "Uploads");

    /** What writes at the door of every act, takes marks over in bulk, or loads the practice editions past the acts. */
    private static final Set<String> ASKING_BY_THEMSELVES = Set.of(
            "ForgetForms",
            "Journal",
            "MarkTarget",
            "NoteReading",
            "NoteRefusals",
            "Once",
            "OneMoment",
            "PracticeEdition",
            "PublishedCoverage");

    private static final Pattern FUNCTION =
            Pattern.compile("(?s)create (?:or replace )?function (\\w+).*?\\$\\$(.*?)\\$\\$");

    private static final Pattern ACCESSOR = Pattern.compile("(?:has|is|get)([A-Z])(\\w*)");

    private static final Pattern NESTED_IMPORT =
            Pattern.compile("import id\\.paritrana\\.[a-z.]+\\.[A-Z]\\w*\\.([A-Z]\\w*);");

    private static final Pattern TABLE = Pattern.compile("(?m)^create (?:unlogged )?table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop table (\\w+)");

    @Test
    void every_package_is_in_the_list() {
        var found = ALL.stream()
                .map(ArchitectureTest::folder)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(IN_ORDER), found);
    }

    @Test
    void each_package_uses_only_those_before_it() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            String[] later = IN_ORDER.subList(i + 1, IN_ORDER.size()).stream()
                    .map(p -> "id.paritrana." + p)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("id.paritrana." + IN_ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(ALL);
            }
        }
    }

    /** Who reads a name knows which class is meant, without looking at the imports. */
    @Test
    void no_two_packages_have_a_class_of_one_name() {
        assertEquals(Set.of(), twice(ALL.stream().filter(JavaClass::isTopLevelClass)));
    }

    /**
     * What is asked of a repository has a name in it; past that, others take a row by its id, or keep one.
     */
    @Test
    void a_repository_is_asked_by_the_questions_that_it_names() {
        Set<String> byId = Set.of("findById", "findByIdOptional");
        Set<String> kept = Set.of("persist", "persistAndFlush", "flush");
        assertEquals(Set.of(), unnamed(call -> !byId.contains(call.getName()) && !kept.contains(call.getName())));
    }

    /** A use case asks a question that has a name, and neither puts it to the database itself nor locks a row by itself. */
    @Test
    void queries_stand_in_repositories() {
        var others = ALL.stream()
                .filter(each -> Stream.of(PanacheRepository.class, PanacheRepositoryBase.class)
                        .noneMatch(each::isAssignableTo))
                .filter(each -> each.getMethodCallsFromSelf().stream().anyMatch(ArchitectureTest::asksTheDatabase))
                .map(each -> each.getName().replaceAll(".*\\.|\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = new TreeSet<>(REPOSITORIES_OF_NO_ENTITY);
        named.addAll(ASKING_BY_THEMSELVES);
        assertEquals(named, others);
    }

    private static boolean asksTheDatabase(JavaMethodCall call) {
        boolean session = Stream.of(EntityManager.class, Session.class, StatelessSession.class)
                .anyMatch(call.getTargetOwner()::isEquivalentTo);
        boolean locks = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(LockModeType.class));
        return session && (call.getName().startsWith("create") || locks)
                || call.getTargetOwner().isEquivalentTo(Connection.class)
                        && call.getName().startsWith("prepare");
    }

    /** An edition is frozen and opened, and a category closed, by one use case each, which asks all that has to be asked before. */
    @Test
    void each_phase_is_begun_by_one_use_case() {
        begunBy("FreezeScheme", Edition.class, "freeze", String.class, Instant.class, Long.class);
        begunBy("OpenScoring", Edition.class, "open", Instant.class, Long.class);
        begunBy("CloseScoring", Category.class, "close", Instant.class, Long.class);
    }

    private static void begunBy(String useCase, Class<?> owner, String method, Class<?>... parameters) {
        noClasses()
                .that()
                .doNotHaveSimpleName(useCase)
                .should()
                .callMethod(owner, method, parameters)
                .check(ALL);
    }

    /**
     * A use case is told who acts, so that a test or a command calls it without a request. The journal and the key of a form stand
     * at the door: they take the actor from the sign-in, so that no act is recorded under another name.
     */
    @Test
    void who_asks_is_known_to_pages_and_at_the_door_only() {
        String door = "(Journal|NoteReading|RefusedRequests|Once)";
        noClasses()
                .that()
                .resideOutsideOfPackages("id.paritrana.access", "id.paritrana.site..", "id.paritrana.limit")
                .and()
                .haveNameNotMatching(".*\\.(\\w+(Pages|Here|Duty|Task)|" + door + ")(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CurrentUser.class)
                .check(ALL);
    }

    /** Nobody elsewhere takes a sheet by its id: whose it is, and who asks, is part of each question. */
    @Test
    void sheets_and_marks_are_asked_for_in_no_other_way() {
        String room = ScoreSheets.class.getPackageName();
        assertEquals(
                Set.of(),
                unnamed(call -> call.getTargetOwner().getPackageName().equals(room)
                        && !call.getOriginOwner().getPackageName().equals(room)));
    }

    /** Who calls what a repository has only by being one, of the calls that are meant. */
    private static Set<String> unnamed(Predicate<JavaMethodCall> meant) {
        return ALL.stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(PanacheRepository.class))
                .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
                .filter(call -> call.getTargetOwner().getMethods().stream()
                        .noneMatch(method -> method.getName().equals(call.getName())))
                .filter(meant)
                .map(call -> call.getOriginOwner().getName() + " asks "
                        + call.getTargetOwner().getSimpleName() + "." + call.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A nested class is called by what it is in the class around it, and never like a class that stands alone. */
    @Test
    void no_nested_class_is_called_like_one_that_stands_alone() {
        Set<String> alone = ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(),
                nested().filter(each -> alone.contains(each.getSimpleName()))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** {@code Line}, {@code Kind} and the like are parts of many classes, so each has the name of its own before it. */
    @Test
    void a_name_that_several_nested_classes_have_stands_nowhere_alone() throws IOException {
        Set<String> shared = twice(nested());
        assertTrue(shared.contains("Line"), shared.toString());
        var alone = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                NESTED_IMPORT
                        .matcher(Files.readString(file))
                        .results()
                        .filter(found -> shared.contains(found.group(1)))
                        .forEach(found -> alone.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertEquals(Set.of(), alone);
    }

    private static Stream<JavaClass> nested() {
        return ALL.stream().filter(each -> each.isNestedClass() && !each.isAnonymousClass() && !each.isLocalClass());
    }

    /** The simple names that more than one of these classes have. */
    private static Set<String> twice(Stream<JavaClass> classes) {
        var seen = new TreeSet<String>();
        return classes.map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_called_pages_is_a_web_resource() {
        var others = ALL.stream()
                .filter(each -> each.isTopLevelClass() && each.getSimpleName().endsWith("Pages"))
                .filter(each -> !each.isAnnotatedWith(jakarta.ws.rs.Path.class)
                        && each.getMethods().stream()
                                .noneMatch(method -> method.isAnnotatedWith(jakarta.ws.rs.Path.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("ErrorPages"), others, "but for the page of what no resource answered");
    }

    @Test
    void every_table_belongs_to_a_package() throws IOException {
        var tables = new TreeSet<String>();
        var dropped = new TreeSet<String>();
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.toList()) {
                var found = TABLE.matcher(Files.readString(migration));
                while (found.find()) {
                    tables.add(found.group(1));
                }
                DROPPED.matcher(Files.readString(migration)).results().forEach(table -> dropped.add(table.group(1)));
            }
        }
        assertTrue(tables.contains("score_sheet"), tables.toString());
        tables.removeAll(dropped);
        tables.removeAll(owners().keySet());
        assertEquals(Set.of(), tables);
    }

    @Test
    void no_query_names_a_table_or_an_entity_of_a_later_package() {
        var owners = owners();
        var faults = new TreeSet<String>();
        for (JavaClass each : ALL) {
            int own = IN_ORDER.indexOf(folder(each));
            for (String name : QueriedNames.of(each)) {
                String owner = owners.get(name);
                if (own >= 0 && owner != null && IN_ORDER.indexOf(owner) > own) {
                    faults.add(each.getName() + " asks " + name + " of " + owner);
                }
            }
        }
        assertEquals(Set.of(), faults);
    }

    @Test
    void whether_it_is_pronounced_or_recused_is_asked_in_one_place_each() {
        assertEquals(Set.of("Verdicts"), asking("Verdict"));
        assertEquals(Set.of("Recusals"), asking("Recusal"));
    }

    @Test
    void the_database_asks_it_in_one_function_each() throws IOException {
        assertEquals(Set.of("is_pronounced"), functionsAsking("verdict"));
        assertEquals(Set.of("is_recused", "lift_recusal"), functionsAsking("recusal"));
    }

    /** The classes with a query that begins at an entity or its table of the same name. */
    private static Set<String> asking(String entity) {
        var asked = Pattern.compile("\\b(from|join)\\s+" + entity + "\\b", Pattern.CASE_INSENSITIVE);
        return ALL.stream()
                .filter(each -> QueriedNames.texts(each).stream()
                        .anyMatch(text -> asked.matcher(text).find()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The functions of the database that read a table. */
    private static Set<String> functionsAsking(String table) throws IOException {
        var functions = new HashMap<String, String>();
        try (var files = Files.list(Path.of("src/main/resources/db/functions"))) {
            for (Path file : files.toList()) {
                var found = FUNCTION.matcher(Files.readString(file));
                while (found.find()) {
                    functions.put(found.group(1), found.group(2));
                }
            }
        }
        var asked = Pattern.compile("\\b(from|join)\\s+" + table + "\\b");
        return functions.entrySet().stream()
                .filter(f -> asked.matcher(f.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The package of every entity and table, by its name in queries. */
    private static Map<String, String> owners() {
        var owners = new HashMap<>(TABLES_WITHOUT_ENTITY);
        for (JavaClass each : ALL) {
            if (each.isAnnotatedWith(Entity.class)) {
                owners.put(each.getSimpleName(), folder(each));
                String table = each.isAnnotatedWith(Table.class)
                        ? each.getAnnotationOfType(Table.class).name()
                        : each.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
                owners.put(table.toLowerCase(Locale.ROOT), folder(each));
            }
        }
        return owners;
    }

    /** A record is filled by its components, a row of the database is read by the names of its columns. */
    @Test
    void no_query_is_read_by_the_numbers_of_its_columns() {
        noClasses()
                .should(new ArchCondition<>("read a column by its number") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        each.getMethodCallsFromSelf().stream()
                                .filter(ArchitectureTest::byNumber)
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                        each.getReferencedClassObjects().stream()
                                .filter(type -> type.getRawType().isEquivalentTo(Object[].class))
                                .forEach(type -> events.add(
                                        SimpleConditionEvent.satisfied(each, each.getName() + " asks for arrays")));
                        QueriedNames.texts(each).stream()
                                .filter(text -> text.contains("select new "))
                                .forEach(text ->
                                        events.add(SimpleConditionEvent.satisfied(each, each.getName() + ": " + text)));
                    }
                })
                .check(ALL);
    }

    private static boolean byNumber(JavaMethodCall call) {
        boolean row = call.getTargetOwner().isAssignableTo(ResultSet.class)
                || call.getTargetOwner().isAssignableTo(Tuple.class);
        return row
                && call.getName().startsWith("get")
                && call.getTarget().getRawParameterTypes().stream()
                        .findFirst()
                        .filter(first -> first.isEquivalentTo(int.class))
                        .isPresent();
    }

    private static String folder(JavaClass of) {
        return of.getPackageName().replaceFirst("^id\\.paritrana\\.?", "");
    }

    /** What is typed is asked the same three things by {@link Typed#against}; a search and the name of a file are no texts. */
    @Test
    void nobody_asks_of_a_text_only_whether_it_is_personal() {
        var alone = Set.of("id.paritrana.exchange.ImportPages", "id.paritrana.site.form.Sought", Typed.class.getName());
        assertEquals(
                alone,
                ALL.get(Typed.class).getMethod("personal", String.class, String.class).getAccessesToSelf().stream()
                        .map(access -> access.getOriginOwner().getName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Who has a role for one office is nobody in the next: a question without an edition could only be answered wrongly. */
    @Test
    void no_question_about_a_role_is_asked_without_an_edition() {
        Set<String> anywhere = Set.of("signedIn", "isMember", "hasAnyRole", "nationally", "equals");
        var faults = ALL.get(Viewer.class).getMethods().stream()
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> m.getRawReturnType().isEquivalentTo(boolean.class))
                .filter(m -> m.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(BelongsToOffice.class)))
                .map(JavaMethod::getName)
                .filter(name -> !anywhere.contains(name) && !name.equals("chairs"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), faults);
        noClasses()
                .that()
                .resideOutsideOfPackage("id.paritrana.access")
                .should()
                .callMethod(SecurityIdentity.class, "hasRole", String.class)
                .orShould()
                .callMethod(SecurityIdentity.class, "getRoles")
                .check(ALL);
    }

    /** Everybody else gets an edition as a viewer with a role in it. */
    @Test
    void an_edition_is_found_by_its_code_alone_only_where_codes_are_given() {
        var callers = ALL.get(Editions.class).getMethod("byCode", String.class).getCallsOfSelf().stream()
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("Editions", "ImportWorkbook", "CopyEdition", "LoadDemo")), callers);
    }

    /** In a template {@code x.next} may be {@code next()}, {@code hasNext()}, {@code isNext()} or {@code getNext()}. */
    @Test
    void no_two_methods_of_a_class_have_one_name_in_a_template() {
        var faults = new TreeSet<String>();
        for (JavaClass each : ALL) {
            Set<String> plain = each.getMethods().stream()
                    .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                    .filter(m -> m.getRawParameterTypes().isEmpty())
                    .map(JavaMethod::getName)
                    .collect(Collectors.toSet());
            for (String name : plain) {
                var accessor = ACCESSOR.matcher(name);
                if (accessor.matches()
                        && plain.contains(accessor.group(1).toLowerCase(Locale.ROOT) + accessor.group(2))) {
                    faults.add(each.getName() + "." + name);
                }
            }
        }
        assertEquals(Set.of(), faults);
    }

    @Test
    void no_page_takes_its_form_as_a_map() {
        var faults = new TreeSet<String>();
        for (JavaClass each : ALL) {
            each.getMethods().stream()
                    .filter(m -> m.isAnnotatedWith(GET.class) || m.isAnnotatedWith(POST.class))
                    .filter(m -> m.getRawParameterTypes().stream().anyMatch(p -> p.isAssignableTo(Map.class)))
                    .forEach(m -> faults.add(m.getFullName()));
        }
        assertEquals(Set.of(), faults);
        noClasses()
                .that()
                .resideOutsideOfPackage("id.paritrana.site.form")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MultivaluedMap.class)
                .check(ALL);
    }

    @Test
    void every_form_is_a_record() {
        String[] pages = IN_ORDER.subList(IN_ORDER.indexOf("site.form"), IN_ORDER.size()).stream()
                .map(p -> "id.paritrana." + p)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(pages)
                .and()
                .haveSimpleNameEndingWith("Form")
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .check(ALL);
    }

    @Test
    void the_method_is_plain_java() {
        classes()
                .that()
                .resideInAnyPackage("id.paritrana.coded", "id.paritrana.scoring..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "id.paritrana.coded",
                        "id.paritrana.scoring..",
                        "java..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.rng..",
                        "org.hipparchus..",
                        "org.jspecify..")
                .check(ALL);
    }
}
