package org.fabcom.places.listing;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** The words that are counted beside the places are theirs. */
@Component
record PlaceWordsCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "places.words";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select coalesce(w.place, p.id)::text from places.place_word w
                full join (select id, facets, search from places.place where shown) p on p.id = w.place
                where (w.facets, w.search) is distinct from (p.facets, p.search) order by 1 limit 20
                """).list((row, n) -> row.getString(1));
    }
}
