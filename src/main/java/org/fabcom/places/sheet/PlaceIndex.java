package org.fabcom.places.sheet;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.web.found.Indexed;
import org.springframework.stereotype.Component;

/** The pages of all places, for search engines: the published list has the columns of the standard, which name no page. */
@Component
record PlaceIndex(Sql db) implements Indexed {

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String room() {
        return "places";
    }

    @Override
    public List<String> paths(int most) {
        return db.sql("select '/lieux/' || id from places.place where shown order by id limit :most")
                .param("most", most)
                .list((row, n) -> row.getString(1));
    }
}
