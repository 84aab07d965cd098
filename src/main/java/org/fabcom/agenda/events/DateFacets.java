package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** What the agenda counts by is what its events and their dates say. */
@Component
record DateFacets(Sql db) implements Check {

    @Override
    public String name() {
        return "agenda.facets";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select occurrence from (
                    select * from (table agenda.date_facet except table agenda.date_facet_said) x union all
                    select * from (table agenda.date_facet_said except table agenda.date_facet) y) z
                group by 1 order by 1 limit 20
                """).list((row, n) -> row.getString(1));
    }
}
