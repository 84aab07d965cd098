package org.fabcom.till.setup;

import module java.base;
import org.fabcom.flows.totals.KnownFigures;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** A year of the tills of a structure, from the closings of their days; nothing where no day was closed. */
@Component
record TillYear(Sql db) implements KnownFigures {

    /** Without what was rounded up and given. */
    @Override
    public Map<Figure, Long> of(PartyId owner, int year) {
        var figures = new EnumMap<Figure, Long>(Figure.class);
        db.sql("""
                select sum(c.sales)::bigint as sales, sum(c.cents - coalesce((c.totals ->> 'gifts')::bigint, 0))::bigint as cents
                from till.closing c join till.till t on t.id = c.till
                where t.organisation = :owner and t.training_of is null and c.kind = 'DAY' and c.last_day between :first and :last
                having count(*) > 0
                """)
                .param("owner", owner.value(), "first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31))
                .list((row, n) -> {
                    figures.put(Figure.SALES, row.getLong("sales"));
                    return figures.put(Figure.TURNOVER, row.getLong("cents"));
                });
        return figures;
    }
}
