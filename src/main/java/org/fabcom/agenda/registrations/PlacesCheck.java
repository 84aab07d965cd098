package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** The places taken of each date, counted again from who holds one. */
@Component
record PlacesCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "agenda.places";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select o.id, o.taken, count(r.id) as counted from agenda.occurrence o
                left join agenda.registration r on r.occurrence = o.id and agenda.holds_a_place(r.state)
                group by o.id having o.taken <> count(r.id) order by o.id limit 100
                """)
                .list((row, n) -> row.getString("id") + ": " + row.getInt("taken") + " ≠ " + row.getLong("counted"));
    }
}
