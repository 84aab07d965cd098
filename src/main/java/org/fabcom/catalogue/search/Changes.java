package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Precision;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The last things that providers decided alone; on the home page only what may be said first. */
@Repository
record Changes(Sql db) {

    /** The newest first, one a service; what touched several services at once is told once. */
    List<ChangesView.Change> last(int most) {
        return db.sql("""
                select string_agg(name, ', ' order by name) as name, (array_agg(slug order by name))[1] as slug, text, happened_on,
                    happened_to
                from (
                    select distinct on (s.id) s.name, s.slug, f.text, f.happened_on, f.happened_to from catalogue.fact f
                    join catalogue.sheet s on s.id = f.sheet where f.about in ('change', 'closed')
                        and f.verified and f.source_rank <> 'other'
                    order by s.id, f.happened_on desc) t
                group by text, happened_on, happened_to order by happened_on desc, name limit :most
                """)
                .param("most", most)
                .list((row, n) -> new ChangesView.Change(
                        row.getString("name"),
                        "/catalogue/" + row.getString("slug"),
                        row.getString("text"),
                        row.getObject("happened_on", LocalDate.class),
                        Precision.ofCode(row.getString("happened_to"))));
    }
}
