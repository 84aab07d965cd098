package org.fabcom.people.moving;

import module java.base;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/** A table as the archive of an organisation shows it: without secrets, and nobody in it whom the organisation may not see. */
record OwnTable(String name, String about, List<String> key, List<Column> columns) {

    private static final Set<String> PARTIES = Set.of("people.party", "people.person", "people.organisation");
    private static final Set<String> NOBODY_IN = Set.of("boolean", "smallint", "integer", "bigint", "numeric", "date");

    /**
     * A column.
     *
     * @param masked whether others than those of the organisation stand as nobody in it
     * @param own of which rows it goes out; null: of all
     */
    record Column(
            String name,
            String type,
            String about,
            @Nullable String references,
            boolean masked,
            @JsonIgnore @Nullable String own) {

        boolean textual() {
            return type.startsWith("text") || type.startsWith("char") || type.startsWith("json") || type.endsWith("[]");
        }

        private String quoted() {
            return '"' + name + '"';
        }

        /** A column that points to people is empty for others; where ids may stand among words, those of others are blotted out. */
        String sql() {
            return own == null
                    ? value() + " as " + quoted()
                    : "case when " + own + " then " + value() + " end as " + quoted();
        }

        private String value() {
            if (references != null && PARTIES.contains(references))
                return "case when " + quoted() + " = any (:visible) then " + quoted() + " end";
            if (!masked) return quoted();
            return "people.without_others(" + quoted() + "::text, :visible)::" + type;
        }
    }

    static OwnTable of(OrganisationData.Rows rows, Sql db) {
        var about = db.sql("select coalesce(obj_description(cast(:table as regclass), 'pg_class'), '')")
                .param("table", rows.table())
                .single(String.class);
        var key = db.sql("""
                select a.attname from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = cast(:table as regclass) and i.indisprimary order by k.place
                """).param("table", rows.table()).list((row, n) -> row.getString(1));
        return new OwnTable(rows.table(), about, key, columns(rows, key, db));
    }

    private static List<Column> columns(OrganisationData.Rows rows, List<String> key, Sql db) {
        return db
                .sql("""
                select a.attname, format_type(a.atttypid, a.atttypmod) as type,
                    coalesce(col_description(a.attrelid, a.attnum), '') as about,
                    coalesce((select fn.nspname || '.' || f.relname from pg_constraint k
                            join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                            where k.conrelid = a.attrelid and k.contype = 'f' and a.attnum = k.conkey[1]
                            order by cardinality(k.conkey) limit 1),
                        substring(col_description(a.attrelid, a.attnum) from 'refers to ([a-z_.]+[a-z_])')) as refs
                from pg_attribute a
                where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    and a.atttypid not in ('xid8'::regtype, 'bytea'::regtype, 'tsvector'::regtype)
                order by a.attnum
                """)
                .param("table", rows.table())
                .list((row, n) -> column(
                        row.getString("attname"),
                        row.getString("type"),
                        row.getString("about"),
                        row.getString("refs"),
                        rows.own().get(row.getString("attname")),
                        key))
                .stream()
                .filter(it -> !it.about().startsWith("secret") && !rows.hidden().contains(it.name()))
                .toList();
    }

    private static Column column(
            String name,
            String type,
            String about,
            @Nullable String references,
            @Nullable String own,
            List<String> key) {
        boolean parties = references != null && PARTIES.contains(references);
        boolean others = references == null
                && !(key.contains(name) && type.equals("uuid"))
                && !NOBODY_IN.contains(type)
                && !type.startsWith("timestamp")
                && !type.startsWith("time ");
        return new Column(name, type, about, references, parties || others, own);
    }

    /** Its rows in the order of its key, as {@code :own} and {@code :visible} say. */
    String sql(String mine) {
        var order = key.isEmpty() ? "1" : key.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
        var select = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        return "select " + select + " from " + name + " where " + mine + " order by " + order;
    }
}
