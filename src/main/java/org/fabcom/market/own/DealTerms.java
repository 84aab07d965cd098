package org.fabcom.market.own;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Terms;
import org.springframework.stereotype.Repository;

/** What is agreed, or what was proposed last, of many deals at once. Thread-safe. */
@Repository
record DealTerms(Sql db) {

    Map<UUID, Terms> of(List<Deal> found) {
        var terms = new HashMap<UUID, Terms>();
        if (found.isEmpty()) return terms;
        var ids = found.stream().map(Deal::id).toArray(UUID[]::new);
        var shown = found.stream().map(Deal::shown).toArray(Integer[]::new);
        var prices = db.sql("""
                select p.deal, p.currency, p.units from unnest(:ids, :shown) as s(deal, n)
                  join market.deal_price p on p.deal = s.deal and p.n = s.n order by p.currency
                """)
                .param("ids", ids, "shown", shown)
                .grouped(
                        row -> row.getObject("deal", UUID.class),
                        row -> new Amount(new CurrencyId(row.getObject("currency", UUID.class)), row.getLong("units")));
        db.sql("""
                select v.deal, v.n, v.quantity, v.message, v.made_by, v.made_at from unnest(:ids, :shown) as s(deal, n)
                  join market.deal_version v on v.deal = s.deal and v.n = s.n
                """).param("ids", ids, "shown", shown).query(row -> {
            var deal = row.getObject("deal", UUID.class);
            terms.put(deal, Terms.read(row, prices.getOrDefault(deal, List.of())));
        });
        return terms;
    }
}
