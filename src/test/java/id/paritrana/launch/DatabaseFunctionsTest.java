package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every function of the database stands once in the folder of functions, word for word as the database has it. */
class DatabaseFunctionsTest {
    private static final Path FUNCTIONS = Path.of("src/main/resources/db/functions");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern FUNCTION =
            Pattern.compile("(?ms)^create or replace function (\\w+)\\(.*?\\$\\$(.*?)\\$\\$");

    /** The last migration from the time when functions stood in migrations. */
    private static final int LAST_WITH_FUNCTIONS = 22;

    @Test
    void the_folder_has_what_a_migrated_database_has() throws IOException, SQLException {
        List<String> written = new ArrayList<>();
        for (Path file : in(FUNCTIONS)) {
            FUNCTION.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) + found.group(2))
                    .forEach(written::add);
        }
        List<String> made = new ArrayList<>();
        try (var database = MigratedDatabase.begin();
                var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select proname || prosrc from pg_proc where pronamespace = 'public'::regnamespace")) {
            while (rows.next()) made.add(rows.getString(1));
        }
        assertTrue(made.size() > 50, made.size() + " functions");
        assertEquals(new TreeSet<>(written), new TreeSet<>(made));
        assertEquals(written.size(), made.size(), "each once");
    }

    @Test
    void no_new_migration_makes_a_function() throws IOException {
        List<String> making = new ArrayList<>();
        for (Path file : in(MIGRATIONS)) {
            String name = file.getFileName().toString();
            int number = Integer.parseInt(name.substring(1, name.indexOf("__")));
            if (number > LAST_WITH_FUNCTIONS
                    && Pattern.compile("(?i)create\\s+(or\\s+replace\\s+)?function")
                            .matcher(Files.readString(file))
                            .find()) {
                making.add(name);
            }
        }
        assertEquals(List.of(), making, "a function stands in " + FUNCTIONS);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
