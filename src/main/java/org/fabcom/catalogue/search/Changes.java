package org.fabcom.catalogue.search;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last things that providers decided alone. */
@Repository
class Changes {

    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
    }

    /** The newest first, one a service; what touched several services at once is told once. */
    List<ChangesView.Change> last(int most) {
        return db.sql("""
                select string_agg(name, ', ' order by name) as name, (array_agg(slug order by name))[1] as slug, text, happened_on
                from (
                    select distinct on (s.id) s.name, s.slug, f.text, f.happened_on from catalogue.fact f
                    join catalogue.sheet s on s.id = f.sheet where f.about in ('change', 'closed')
                    order by s.id, f.happened_on desc) t
                group by text, happened_on order by happened_on desc, name limit :most
                """)
                .param("most", most)
                .query((row, n) -> new ChangesView.Change(
                        row.getString("name"),
                        "/catalogue/" + row.getString("slug"),
                        row.getString("text"),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
    }
}
