package org.fabcom.places.listing;

import java.util.List;
import org.fabcom.kernel.check.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts that the filters read are those of the places. */
@Component
class CellsCheck implements Check {

    private final JdbcClient db;

    CellsCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "places.cells";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select c.facets, c.n as kept, coalesce(p.n, 0) as counted
                from (select facets, n from places.cell union all
                    select facets, 0 from places.place where shown and facets not in (select facets from places.cell)) c
                left join (select facets, count(*) as n from places.place where shown group by facets) p using (facets)
                where c.n is distinct from coalesce(p.n, 0) order by 1 limit 20
                """)
                .query((row, n) -> row.getLong("facets") + ": " + row.getLong("kept") + " ≠ " + row.getLong("counted"))
                .list();
    }
}
