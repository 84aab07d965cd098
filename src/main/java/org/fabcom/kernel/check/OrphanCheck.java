package org.fabcom.kernel.check;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/**
 * Rooms point at each other's rows by id, without a foreign key. A migration says so in the column's comment, "refers to
 * catalogue.sheet" (its id) or "refers to catalogue.sheet.key", and this check finds the ids that lead nowhere.
 */
@Component
record OrphanCheck(Sql db) implements Check {

    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "kernel.orphans";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        references().forEach(it -> findings.addAll(lost(it)));
        return findings;
    }

    private record Reference(String table, String column, String target, String key) {}

    private List<Reference> references() {
        return db.sql("""
                select format('%I.%I', n.nspname, c.relname) as source, format('%I', a.attname) as field, m.found
                from pg_description d
                join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                cross join lateral (
                    select regexp_match(d.description, '^refers to ([a-z_]+\\.[a-z_]+)(?:\\.([a-z_]+))?') as found) m
                where m.found is not null and d.objsubid > 0
                order by 1, 2
                """).list((row, n) -> {
            var found = (String[]) row.getArray("found").getArray();
            var key = found[1] == null ? "id" : found[1];
            return new Reference(row.getString("source"), row.getString("field"), found[0], key);
        });
    }

    /** The names come from PostgreSQL's own catalogue and from our migrations, never from people. */
    private List<String> lost(Reference it) {
        var sql = "select distinct s." + it.column() + "::text from " + it.table() + " s where s." + it.column()
                + " is not null and not exists (select from " + it.target() + " t where t." + it.key() + " = s."
                + it.column() + ") order by 1 limit " + SHOWN;
        return db.sql(sql)
                .list((row, n) ->
                        Console.t("console.check.orphan", it.table(), it.column(), row.getString(1), it.target()));
    }
}
