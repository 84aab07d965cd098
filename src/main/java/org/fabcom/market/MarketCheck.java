package org.fabcom.market;

import java.util.List;
import org.fabcom.kernel.check.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept beside a post, counted again: units taken from its deals, currencies from its prices. */
@Component
class MarketCheck implements Check {

    private final JdbcClient db;

    MarketCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "market.posts";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select p.id, 'taken' as what, p.taken::text as kept, c.counted::text as counted from market.post p
                cross join lateral (select coalesce(sum(d.quantity), 0) as counted from market.deal d
                    where d.post = p.id and market.takes_stock(d.state)) c
                where p.taken <> c.counted
                union all
                select p.id, 'currencies', p.currencies::text, c.counted::text from market.post p
                cross join lateral (select array(select m.currency from market.post_price m
                    where m.post = p.id order by m.currency) as counted) c
                where p.currencies <> c.counted
                order by 1, 2 limit 100
                """)
                .query((row, n) -> row.getString("id") + " " + row.getString("what") + ": " + row.getString("kept")
                        + " ≠ " + row.getString("counted"))
                .list();
    }
}
