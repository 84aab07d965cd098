package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.postgres.Database;

/** Rows that come from elsewhere are laid into tables all at once: keys between tables are verified at the end, guards sleep meanwhile. */
public final class Refill {

    /** Lays the rows; {@code there}: the tables by their names. */
    public interface Filling {
        void of(Connection owner, Map<String, Catalog.Table> there) throws IOException, SQLException;
    }

    private record ForeignKey(String table, String name, String definition) {}

    private Refill() {}

    /** An empty base is brought to this version of the tables and filled, or stays empty. */
    public static void fresh(Database database, String version, Filling filling) throws IOException, SQLException {
        try {
            SchemaVersions.bring(database.url(), database.user(), database.password(), version);
            try (var owner = owner(database)) {
                owner.setAutoCommit(false);
                into(owner, filling);
                if (Catalog.tables(owner).stream().anyMatch(it -> it.fullName().equals("journal.head")))
                    run(owner, "select journal.recount(name) from journal.journal");
                owner.commit();
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            clear(database);
            throw failed;
        }
    }

    /** Each table is altered once before and once after: every time PostgreSQL reads all that hangs on it anew. */
    static void into(Connection owner, Filling filling) throws IOException, SQLException {
        Map<String, Catalog.Table> there =
                Catalog.tables(owner).stream().collect(Collectors.toMap(Catalog.Table::fullName, Function.identity()));
        dwell(owner);
        var keys = foreignKeys(owner);
        var asleep = new Alterations();
        var awake = new Alterations();
        for (var key : keys) asleep.add(key.table(), "drop constraint " + Catalog.quoted(key.name()));
        for (var table : there.values()) {
            asleep.add(table.sqlName(), "disable trigger user");
            awake.add(table.sqlName(), "enable trigger user");
        }
        for (var key : keys)
            awake.add(key.table(), "add constraint " + Catalog.quoted(key.name()) + " " + key.definition());
        asleep.run(owner);
        filling.of(owner, there);
        awake.run(owner);
    }

    /** What is changed of each table, in one statement a table. */
    private static final class Alterations {

        private final Map<String, List<String>> all = new TreeMap<>();

        void add(String table, String change) {
            all.computeIfAbsent(table, it -> new ArrayList<>()).add(change);
        }

        void run(Connection owner) throws SQLException {
            for (var it : all.entrySet())
                Refill.run(owner, "alter table " + it.getKey() + " " + String.join(", ", it.getValue()));
        }
    }

    /** Checks of days ask where the people are: before rows of there are laid. */
    private static void dwell(Connection owner) throws SQLException {
        run(owner, """
                do $$ begin
                    if to_regprocedure('kernel.dwell(text)') is not null then perform kernel.dwell('%s'); end if;
                end $$
                """.formatted(Days.ZONE.getId()));
    }

    /** Schemas that hold tables. */
    public static List<String> schemas(Database database) throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = owner(database);
                var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1
                    """)) {
            while (row.next()) found.add(row.getString(1));
        }
        return found;
    }

    /** Leaves the base as empty as it was found. */
    public static void clear(Database database) throws SQLException {
        var schemas = schemas(database);
        try (var owner = owner(database)) {
            for (var schema : schemas) {
                if (!schema.equals("public"))
                    run(owner, "drop schema if exists " + Catalog.quoted(schema) + " cascade");
            }
        }
    }

    static Connection owner(Database database) throws SQLException {
        var owner = DriverManager.getConnection(database.url(), database.user(), database.password());
        Snapshot.spelled(owner);
        return owner;
    }

    private static List<ForeignKey> foreignKeys(Connection owner) throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
                    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                    where k.contype = 'f' and k.conparentid = 0
                    """)) {
            while (row.next())
                keys.add(new ForeignKey(
                        Catalog.quoted(row.getString(1)) + "." + Catalog.quoted(row.getString(2)),
                        row.getString(3),
                        row.getString(4)));
        }
        return keys;
    }

    public static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
