package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.web.found.Indexed;
import org.springframework.stereotype.Component;

/** All sheets, for search engines. */
@Component
record SheetList(Sql db) implements Indexed {

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String room() {
        return "catalogue";
    }

    @Override
    public List<String> paths(int most) {
        return db.sql("select '/catalogue/' || slug from catalogue.sheet order by slug limit :most")
                .param("most", most)
                .list((row, n) -> row.getString(1));
    }
}
