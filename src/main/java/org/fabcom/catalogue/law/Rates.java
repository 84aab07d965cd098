package org.fabcom.catalogue.law;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The dated exchange rates to the euro. */
@Repository
public class Rates {

    private final Sql db;

    Rates(Sql db) {
        this.db = db;
    }

    /** The last rate of each currency on this day. */
    public List<Rate> on(LocalDate day) {
        return db.sql("""
                select distinct on (currency) currency, rated_on, millionths, source_url, source_title, read_on
                from catalogue.rate where rated_on <= :day order by currency, rated_on desc
                """)
                .param("day", day)
                .list((row, n) -> new Rate(
                        row.getString("currency"),
                        row.getObject("rated_on", LocalDate.class),
                        row.getLong("millionths"),
                        new Fact.Source(row.getString("source_url"), row.getString("source_title")),
                        row.getObject("read_on", LocalDate.class)));
    }
}
