package org.fabcom.flows.items;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** Each object is in the state that its lines say, and numbers have no gap. */
@Component
record StockCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "flows.items";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select i.id::text from flows.item i
                where i.state <> coalesce((select l.becomes from flows.item_line l where l.item = i.id and l.becomes is not null
                    order by l.entry desc limit 1), 'WAITING')
                union all
                select owner || ': ' || count(*) || ' ≠ ' || max(number) from flows.item group by owner
                having count(*) <> max(number)
                order by 1 limit 100
                """).list((row, n) -> row.getString(1));
    }
}
