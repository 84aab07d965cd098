package org.fabcom.kernel.export;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/** What the columns of a base point to: by a key of the base, or by the words of their comment ({@code refers to …}). */
final class References {

    private References() {}

    /** {@code schema.table.column}, and the table that it points to. */
    static Map<String, String> of(Connection owner) throws SQLException {
        var found = new HashMap<String, String>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select n.nspname || '.' || c.relname || '.' || a.attname,
                        coalesce((select fn.nspname || '.' || f.relname from pg_constraint k
                            join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                            where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1),
                            substring(col_description(c.oid, a.attnum) from 'refers to ([a-z_.]+[a-z_])'))
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    """)) {
            while (row.next()) if (row.getString(2) != null) found.put(row.getString(1), row.getString(2));
        }
        return found;
    }
}
