package org.fabcom.catalogue.law;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The general statements. */
@Repository
public class Laws {

    private final Sql db;

    Laws(Sql db) {
        this.db = db;
    }

    public List<Law> all() {
        return db.sql(
                        "select id, text, source_url, source_title, source_rank, read_on, as_of, as_of_to, verified from catalogue.law order by id")
                .list((row, n) -> new Law(
                        row.getString("id"),
                        row.getString("text"),
                        Fact.Source.read(row),
                        row.getObject("read_on", LocalDate.class),
                        row.getObject("as_of", LocalDate.class),
                        row.getBoolean("verified"),
                        Precision.orDay(row.getString("as_of_to"))));
    }
}
