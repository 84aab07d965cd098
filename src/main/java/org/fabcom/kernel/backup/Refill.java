package org.fabcom.kernel.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    static void into(Connection owner, Filling filling) throws IOException, SQLException {
        Map<String, Catalog.Table> there =
                Catalog.tables(owner).stream().collect(Collectors.toMap(Catalog.Table::fullName, Function.identity()));
        dwell(owner);
        var keys = foreignKeys(owner);
        for (var key : keys)
            run(owner, "alter table " + key.table() + " drop constraint " + Catalog.quoted(key.name()));
        for (var table : there.values()) run(owner, "alter table " + table.sqlName() + " disable trigger user");
        filling.of(owner, there);
        for (var table : there.values()) run(owner, "alter table " + table.sqlName() + " enable trigger user");
        for (var key : keys)
            run(
                    owner,
                    "alter table " + key.table() + " add constraint " + Catalog.quoted(key.name()) + " "
                            + key.definition());
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
                    select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                    where contype = 'f' and conparentid = 0
                    """)) {
            while (row.next()) keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
        }
        return keys;
    }

    public static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
