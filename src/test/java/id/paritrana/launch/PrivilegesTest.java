package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the app's role may do is what the guide says, whichever way the database was made, and nobody else may do anything. */
class PrivilegesTest {
    private static final Path WRITTEN = Path.of("src/docs/privileges.md");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- privileges -->\n(.*?)\n<!-- end of privileges -->");

    private static final String TABLES = """
            with app as (select oid from pg_roles where rolname = 'paritrana_app'),
                 asked (privilege, place) as (values ('SELECT', 1), ('INSERT', 2), ('UPDATE', 3), ('DELETE', 4))
            select '| ' || c.relname || ' | ' || string_agg(
                     case when exists (select from aclexplode(c.relacl) a, app where a.grantee = app.oid and a.privilege_type = asked.privilege)
                          then 'all'
                          else coalesce((select string_agg(f.attname, ', ' order by f.attname) from app, pg_attribute f, aclexplode(f.attacl) x
                                          where f.attrelid = c.oid and x.grantee = app.oid and x.privilege_type = asked.privilege), '–')
                     end, ' | ' order by asked.place) || ' |'
              from pg_class c cross join asked
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
             group by c.relname order by c.relname""";

    private static final String FUNCTIONS = """
            select '| ' || p.proname || ' | ' || case when p.prosecdef then 'owner' else 'caller' end || ' |'
              from pg_proc p where p.pronamespace = 'public'::regnamespace and has_function_privilege('paritrana_app', p.oid, 'EXECUTE')
             order by p.proname""";

    private static final String SEQUENCES = """
            select string_agg(c.relname || case when c.relkind = 'S' and has_sequence_privilege('paritrana_app', c.oid, 'UPDATE') then ' (set)' else '' end,
                              ', ' order by c.relname)
              from pg_class c where c.relnamespace = 'public'::regnamespace
               and case when c.relkind = 'S' then has_sequence_privilege('paritrana_app', c.oid, 'USAGE, UPDATE') end""";

    /** Whoever else was given anything, by itself or for what comes later; and rights of the app that no table above shows. */
    private static final String OTHERS = """
            with acl as (
              select 'table ' || c.relname as what, a.* from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace
              union all select 'column ' || f.attrelid::regclass || '.' || f.attname, a.* from pg_attribute f, aclexplode(f.attacl) a
                         where f.attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
              union all select 'function ' || p.proname, a.* from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                         where p.pronamespace = 'public'::regnamespace
              union all select 'schema', a.* from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = 'public'
              union all select 'database', a.* from pg_database d, aclexplode(d.datacl) a where d.datname = current_database()
              union all select 'default ' || defaclobjtype::text, a.* from pg_default_acl, aclexplode(defaclacl) a)
            select acl.what || ' ' || acl.privilege_type || ' to ' || coalesce(r.rolname, 'everybody')
              from acl left join pg_roles r on r.oid = acl.grantee
             where coalesce(r.rolname, 'everybody') <> 'paritrana_owner'
               and not (coalesce(r.rolname, '') = 'paritrana_app'
                        and (acl.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'EXECUTE')
                               and acl.what ~ '^(table|column|function) '
                             or acl.what || acl.privilege_type in ('schemaUSAGE', 'databaseCONNECT')
                             or acl.what like 'table %\\_seq' and acl.privilege_type = 'USAGE'))
             order by 1""";

    private static MigratedDatabase database;

    @BeforeAll
    static void made() {
        database = MigratedDatabase.begin();
    }

    @AfterAll
    static void gone() {
        database.close();
    }

    @Test
    void the_app_may_do_what_the_guide_says() throws Exception {
        assertEquals(written(), granted("paritrana"));
    }

    @Test
    void nobody_else_may_do_anything_and_nothing_is_given_by_default() throws SQLException {
        try (Connection superuser = database.superuser()) {
            assertEquals(List.of(), rows(superuser, OTHERS));
            assertEquals(List.of(), rows(superuser, """
                            select r.rolname || ' is in ' || g.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
                              join pg_roles g on g.oid = m.roleid where r.rolname like 'paritrana%' or g.rolname like 'paritrana%'
                            union select rolname || ' is more than a role' from pg_roles where rolname like 'paritrana%'
                               and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                            union select 'app owns ' || relname from pg_class where relowner = 'paritrana_app'::regrole"""));
        }
    }

    @Test
    void it_is_the_same_in_a_database_made_by_the_script_for_servers() throws Exception {
        made("made_by_script");
        database.migrate("made_by_script", "latest");
        assertEquals(written(), granted("made_by_script"));
        try (Connection superuser = database.superuser("made_by_script")) {
            assertEquals(List.of(), rows(superuser, OTHERS));
        }
    }

    @Test
    void it_is_the_same_in_a_database_that_gave_everything_by_default_before() throws Exception {
        made("made_before");
        try (Connection superuser = database.superuser("made_before");
                Statement run = superuser.createStatement()) {
            run.execute("alter default privileges for role paritrana_owner in schema public"
                    + " grant select, insert, update, delete on tables to paritrana_app");
            run.execute("alter default privileges for role paritrana_owner in schema public"
                    + " grant usage, select on sequences to paritrana_app");
        }
        database.migrate("made_before", "9");
        database.migrate("made_before", "latest");
        assertEquals(written(), granted("made_before"));
        try (Connection superuser = database.superuser("made_before")) {
            assertEquals(List.of(), rows(superuser, OTHERS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from ranking_run",
                "update ranking_run set result_hash = input_hash",
                "update verdict set present = 9",
                "delete from verdict",
                "update verdict_place set place = 1",
                "delete from verdict_presence",
                "update verdict_package set digest = key_id",
                "delete from verdict_package",
                "update document set hash = hash",
                "delete from document",
                "update sheet_filing set marks = '{}'",
                "delete from sheet_filing",
                "delete from sheet_mark",
                "delete from score_sheet",
                "update score_sheet set seat_id = 1",
                "update sheet_mark set seat_id = 1",
                "update recusal set reason = 'x'",
                "delete from recusal",
                "delete from sheet_reopening",
                "update fact set level = 'perda'",
                "update fact_item set accepted = true",
                "delete from proposal",
                "update proposal set content = ''",
                "update workbook_import set file_hash = file_hash",
                "delete from submission",
                "update account set subject = 'x'",
                "delete from account",
                "update edition set code = 'X'",
                "delete from edition",
                "update flyway_schema_history set success = true",
                "create table more (id int)",
                "create temporary table more (id int)"
            })
    void the_app_neither_deletes_nor_rewrites_what_is_on_record(String statement) throws SQLException {
        try (Connection app = database.app();
                Statement trying = app.createStatement()) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> trying.execute(statement))
                            .getSQLState());
        }
    }

    /** As deploy/database/init.sh makes it, under another name. */
    private static void made(String name) throws SQLException, IOException {
        try (Connection superuser = database.superuser("postgres");
                Statement run = superuser.createStatement()) {
            run.execute("create database " + name + " template template0 encoding 'UTF8'");
        }
        try (Connection superuser = database.superuser(name);
                Statement run = superuser.createStatement()) {
            run.execute(Program.resourceText("database/roles.sql")
                    .replace("DATABASE paritrana ", "DATABASE " + name + " "));
        }
    }

    private static String written() throws IOException {
        var found = TABLE.matcher(Files.readString(WRITTEN));
        assertTrue(found.find(), WRITTEN + " has a place for the tables");
        return found.group(1);
    }

    private static String granted(String name) throws SQLException {
        var lines = new ArrayList<>(List.of("| table | read | insert | change | delete |", "|---|---|---|---|---|"));
        try (Connection superuser = database.superuser(name)) {
            lines.addAll(rows(superuser, TABLES));
            lines.addAll(List.of("", "| function | runs as |", "|---|---|"));
            lines.addAll(rows(superuser, FUNCTIONS));
            lines.addAll(List.of(
                    "", "Sequences to draw from: " + rows(superuser, SEQUENCES).get(0) + "."));
        }
        return String.join("\n", lines);
    }

    private static List<String> rows(Connection on, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (Statement ask = on.createStatement();
                ResultSet found = ask.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
