package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a base is made of, as PostgreSQL's own catalogue tells it. */
public final class Catalog {

    /** A column: its SQL type, whether a value must be there, and what the migration says about it. */
    public record Column(String name, String type, boolean required, String comment) {
        /** Characters and documents, as opposed to numbers, dates and identifiers. */
        public boolean textual() {
            return type.startsWith("text") || type.startsWith("char") || type.startsWith("json") || type.endsWith("[]");
        }
    }

    /** A table with the columns that hold its own data, and the key that puts its rows in order. */
    public record Table(String schema, String name, List<Column> columns, List<String> key, String comment) {
        public String fullName() {
            return schema + "." + name;
        }

        public String sqlName() {
            return quoted(schema) + "." + quoted(name);
        }

        String columnList() {
            return columns.stream().map(it -> quoted(it.name())).collect(Collectors.joining(", "));
        }

        /** Rows in one lasting order: by key, or by all that they hold. */
        public String orderedRows() {
            var order = key.isEmpty()
                    ? columns.stream().map(it -> quoted(it.name()) + "::text").collect(Collectors.joining(", "))
                    : key.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
            return "select " + columnList() + " from " + sqlName() + " order by " + order;
        }
    }

    private Catalog() {}

    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** All tables of all rooms; not the history of migrations nor the timetable of jobs, which every base writes itself. */
    public static List<Table> tables(Connection owner) throws SQLException {
        var sql = """
                select n.nspname, c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''),
                    array(select a.attname::text from pg_index i
                        cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                        where i.indrelid = c.oid and i.indisprimary order by k.place)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'flyway', 'jobs')
                order by 1, 2
                """;
        var tables = new ArrayList<Table>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) tables.add(table(owner, row));
        }
        return tables;
    }

    private static Table table(Connection owner, ResultSet row) throws SQLException {
        var key = Arrays.asList((String[]) row.getArray(4).getArray());
        var schema = row.getString(1);
        var name = row.getString(2);
        return new Table(schema, name, columns(owner, schema, name), key, row.getString(3));
    }

    /** Without what PostgreSQL computes and without transaction numbers, which mean nothing in another base. */
    private static List<Column> columns(Connection owner, String schema, String table) throws SQLException {
        var sql = """
                select attname, format_type(atttypid, atttypmod), attnotnull, coalesce(col_description(attrelid, attnum), '')
                from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    and atttypid <> 'xid8'::regtype
                order by attnum
                """;
        var columns = new ArrayList<Column>();
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, quoted(schema) + "." + quoted(table));
            var row = statement.executeQuery();
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)));
            }
        }
        return columns;
    }

    /** How far each counter has come; those of the chains are set from the chains. */
    static Map<String, Long> sequences(Connection owner) throws SQLException {
        var sql = """
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                where last_value is not null and schemaname not in ('flyway', 'jobs') and sequencename not like 'sealed:%'
                order by 1
                """;
        var found = new TreeMap<String, Long>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) found.put(row.getString(1), row.getLong(2));
        }
        return found;
    }
}
