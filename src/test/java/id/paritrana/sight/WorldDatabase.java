package id.paritrana.sight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database beneath the running app, as its owner sees it: remembered whole, changed past all rules of the app and of the
 * database, and put back. One connection, whose temporary tables hold what is remembered.
 */
final class WorldDatabase {
    /** Row numbers of a changed world begin here, so that one that shows on a page is known by its look. */
    static final long RENUMBERED = 700_000_000_000L;

    private static final int MOST_TRIES = 20;

    private static final String TABLES = """
            select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
               and c.relname <> 'flyway_schema_history' order by c.relname""";
    /** Which column holds the numbers of which table, also where it follows from another column that does. */
    private static final String REFERENCES = """
            with recursive pair as (
              select c.conrelid as from_table, a.attname as from_column, c.confrelid as to_table, b.attname as to_column
                from pg_constraint c, unnest(c.conkey, c.confkey) as keys(own, other), pg_attribute a, pg_attribute b
               where c.contype = 'f' and c.connamespace = 'public'::regnamespace and a.attrelid = c.conrelid and a.attnum = keys.own
                 and b.attrelid = c.confrelid and b.attnum = keys.other),
            found as (
              select from_table, from_column, to_table from pair where to_column = 'id'
               union
              select p.from_table, p.from_column, f.to_table
                from pair p join found f on f.from_table = p.to_table and f.from_column = p.to_column)
            select distinct from_table::regclass::text, from_column, to_table::regclass::text from found""";

    private final Connection owner;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    /** Tables that give numbers themselves, and let none be changed. */
    private final Set<String> counting = new TreeSet<>();

    private WorldDatabase(Connection owner) {
        this.owner = owner;
    }

    static WorldDatabase connected() {
        var config = ConfigProvider.getConfig();
        try {
            var database = new WorldDatabase(DriverManager.getConnection(
                    config.getValue("quarkus.flyway.jdbc-url", String.class),
                    config.getValue("quarkus.flyway.username", String.class),
                    config.getValue("quarkus.flyway.password", String.class)));
            database.run("set session_replication_role = replica");
            for (String table : database.texts(TABLES)) {
                database.columns.put(table, String.join(", ", database.texts("""
                                select quote_ident(column_name) from information_schema.columns
                                 where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                                 order by ordinal_position""".formatted(table))));
            }
            database.counting.addAll(database.texts("""
                    select table_name from information_schema.columns
                     where table_schema = 'public' and column_name = 'id' and is_identity = 'YES'"""));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is left of what other tests have put there. */
    void empty() {
        run("truncate " + String.join(", ", columns.keySet()));
    }

    /** Keeps what is there now; {@link #restore} leads back to what is {@code kept}, {@link #leave} to what was {@code before}. */
    void remember(String as) {
        columns.forEach((table, all) ->
                run("create temporary table " + as + "_" + table + " as select " + all + " from public." + table));
        for (String sequence : texts("""
                select pg_get_serial_sequence('public.' || quote_ident(table_name), column_name)
                  from information_schema.columns where table_schema = 'public' and is_identity = 'YES'""")) {
            sequences.put(sequence, number("select last_value from " + sequence));
        }
    }

    void restore() {
        put("kept", "");
    }

    void leave() {
        put("before", "");
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same rows, on the disk in another order. */
    void restoreShuffled(Random chance) {
        run("select setseed(" + chance.nextDouble() + ")");
        put("kept", " order by random()");
    }

    /** In one step, since the app writes refusals behind its answers; again where it was just then at it. */
    private void put(String from, String order) {
        for (int tries = 1; ; tries++) {
            try {
                putAtOnce(from, order);
                return;
            } catch (IllegalStateException deadlock) {
                run("rollback");
                if (tries == MOST_TRIES) {
                    throw deadlock;
                }
            }
        }
    }

    private void putAtOnce(String from, String order) {
        run("begin");
        empty();
        columns.forEach((table, all) -> run("insert into public." + table + " (" + all
                + ") overriding system value select " + all + " from " + from + "_" + table + order));
        sequences.forEach((sequence, last) -> run("select setval('" + sequence + "', " + last + ")"));
        run("commit");
    }

    /**
     * Gives every row another number, in the same order, with gaps; what refers to it goes along.
     *
     * @param but tables whose rows keep their numbers
     * @param backwards tables in which the last becomes the first
     */
    void renumber(Random chance, List<String> but, List<String> backwards) {
        long start = RENUMBERED + 1_000_000_000L * chance.nextInt(90);
        var references = rows(REFERENCES);
        for (String table : columns.keySet()) {
            if (but.contains(table)
                    || !(", " + columns.get(table) + ",").contains(", id,")
                    || !texts(
                                    "select data_type from information_schema.columns where table_schema = 'public' and table_name = '"
                                            + table + "' and column_name = 'id'")
                            .equals(List.of("bigint"))) {
                continue;
            }
            String to = backwards.contains(table) ? start + 900_000_000L + " - %1$s * 7" : start + " + %1$s * 7";
            if (counting.contains(table)) {
                String all = columns.get(table);
                String others = (", " + all + ",").replace(", id,", ",").replaceAll("^,|,$", "");
                run("create temporary table renumbered as select * from public." + table);
                run("delete from public." + table);
                run("insert into public." + table + " (id, " + others + ") overriding system value select "
                        + to.formatted("id") + ", " + others + " from renumbered");
                run("drop table renumbered");
            } else {
                run("update public." + table + " set id = " + to.formatted("id"));
            }
            for (List<String> each : references) {
                if (each.get(2).equals(table)) {
                    run("update " + each.get(0) + " set " + each.get(1) + " = " + to.formatted(each.get(1)));
                }
            }
        }
    }

    /**
     * Links the entries of the journal anew: a chain that is whole is part of what a world has, whatever its rows are numbered
     * and its entries say.
     */
    void link() {
        run("""
                do $$
                declare link journal_link; digest text; former text := repeat('0', 64);
                begin
                  perform pg_advisory_xact_lock(hashtext('paritrana.journal'));
                  for link in select * from journal_link order by seq loop
                    select journal_content(j) into digest from journal j where j.id = link.entry;
                    update journal_link set content = digest, prev = former,
                           hash = journal_hash(link.seq, link.entry, link.written_at, digest, former)
                     where seq = link.seq returning hash into former;
                  end loop;
                end $$""");
    }

    /** Runs a statement with the rules of the database in force. */
    void runByTheRules(String sql) {
        run("set session_replication_role = origin");
        run(sql);
        run("set session_replication_role = replica");
    }

    void run(String sql) {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    List<String> texts(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    List<List<String>> rows(String sql) {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
