package org.fabcom.places.listing;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.check.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts that the filters read, and the words beside them, are those of the places. */
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
        var found = new ArrayList<String>();
        found.addAll(counts());
        found.addAll(words());
        return found;
    }

    private List<String> words() {
        return db.sql("""
                select coalesce(w.place, p.id)::text from places.place_word w
                full join (select id, facets, search from places.place where shown) p on p.id = w.place
                where (w.facets, w.search) is distinct from (p.facets, p.search) order by 1 limit 20
                """).query((row, n) -> row.getString(1)).list();
    }

    private List<String> counts() {
        return db.sql(
                        "select facets, coalesce(c.n, 0) as kept, coalesce(p.n, 0) as counted from (select facets, sum(n) as n from "
                                + Cells.COUNTED
                                + " x group by facets) c full join (select facets, count(*) as n from places.place "
                                + "where shown group by facets) p using (facets) "
                                + "where coalesce(c.n, 0) <> coalesce(p.n, 0) order by 1 limit 20")
                .query((row, n) -> row.getLong("facets") + ": " + row.getLong("kept") + " ≠ " + row.getLong("counted"))
                .list();
    }
}
