package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** What the tables of each source are like, as somebody said it last. */
@Repository
record Matchings(Sql db) {

    /** Of which kind, what was said, and when. */
    record Kept(String kind, Matching matching, Instant at) {}

    void keep(String kind, Matching matching, Set<String> headings, PartyId by) {
        db.sql("""
                insert into imports.matching (kind, source, shape, columns, said_by, said_at)
                values (:kind, :source, :shape, :columns::jsonb, :by, :now)
                on conflict (kind, source) do update set shape = excluded.shape, columns = excluded.columns,
                    said_by = excluded.said_by, said_at = excluded.said_at
                """)
                .param("kind", kind)
                .param("source", matching.source())
                .param("shape", Matching.shape(headings))
                .param("columns", matching.json())
                .param("by", by.value())
                .update();
    }

    /** What was said of the tables of this source. */
    Optional<Matching> of(String kind, String source) {
        return db.sql("select columns::text from imports.matching where kind = :kind and source = :source")
                .param("kind", kind, "source", source)
                .optional(String.class)
                .flatMap(Matching::read);
    }

    /** Of a table with these headings, else of one from this source; {@code kind} empty: of any. */
    Optional<Kept> find(String kind, String source, Set<String> headings) {
        return db.sql("""
                select kind, columns::text as columns, said_at from imports.matching
                where (:kind = '' or kind = :kind) and (shape = :shape or source = :source)
                order by (shape = :shape) desc, said_at desc limit 1
                """)
                .param("kind", kind, "source", source, "shape", Matching.shape(headings))
                .optional((row, n) -> Matching.read(row.getString("columns")).map(it -> {
                    try {
                        return new Kept(row.getString("kind"), it, Times.read(row, "said_at"));
                    } catch (java.sql.SQLException broken) {
                        throw new IllegalStateException(broken);
                    }
                }))
                .flatMap(it -> it);
    }
}
