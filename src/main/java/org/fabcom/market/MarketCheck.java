package org.fabcom.market;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** What is kept beside a post, made again: units taken from its deals, currencies from its prices, its line on the shelf. */
@Component
record MarketCheck(Sql db) implements Check {

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
                union all
                select coalesce(p.id, s.post), 'shelf', to_json(s)::text, to_json(p)::text from (
                    select id, owner, published_at, expires_on, words, audience, kind, category, currencies
                    from market.post where state = 'PUBLISHED') p
                full join (
                    select s.post, s.owner, s.published_at, s.expires_on, s.words, c.audience, c.kind, c.category, c.currencies
                    from market.shelf s join market.cell c on c.id = s.cell) s on s.post = p.id
                where p.id is null or s is distinct from p
                order by 1, 2 limit 100
                """)
                .list((row, n) -> row.getString("id") + " " + row.getString("what") + ": " + row.getString("kept")
                        + " ≠ " + row.getString("counted"));
    }
}
