package org.fabcom.till.sales;

import module java.base;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** Payments in currencies of the territory that just arrived, and pay no sale and no invoice yet. */
@Repository
public class Received {

    private static final Duration RECENT = Duration.ofHours(2);

    /** {@code unit}: as the ledger names it; hours are counted in minutes. */
    public record Arrived(
            UUID transfer,
            String from,
            UUID currency,
            String symbol,
            String unit,
            int decimals,
            long units,
            Instant at) {

        /** At par with the euro; empty: it is worth what whoever takes it says. */
        public OptionalLong cents() {
            return unit.equals("MONEY") && decimals == 2 ? OptionalLong.of(units) : OptionalLong.empty();
        }
    }

    private final Sql db;
    private final Clock clock;
    private final SafeMoney money;

    Received(Sql db, Clock clock, SafeMoney money) {
        this.db = db;
        this.clock = clock;
        this.money = money;
    }

    /** The newest first. */
    public List<Arrived> of(PartyId organisation) {
        var recent = db.sql("""
                select t.id, coalesce(p.name, '') as payer, c.id as currency, c.symbol, c.unit, c.decimals, m.available, m.made_at
                from ledger.posting_card m
                join ledger.account_card a on a.id = m.account
                join ledger.transfer_card t on t.id = m.transfer
                join ledger.currency_card c on c.id = a.currency
                left join people.party_card p on p.id = t.payer
                where a.party = :organisation and m.available > 0 and m.made_at > :since
                  and not exists (select from till.paid_transfer u where u.transfer = t.id)
                  and not exists (select from ledger.charge_card g where g.transfer = t.id)
                order by m.made_at desc limit 100
                """)
                .param(
                        "organisation",
                        organisation.value(),
                        "since",
                        clock.instant().minus(RECENT))
                .list((row, n) -> new Arrived(
                        Rows.id(row, "id"),
                        row.getString("payer"),
                        Rows.id(row, "currency"),
                        row.getString("symbol"),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        row.getLong("available"),
                        Times.read(row, "made_at")));
        var counted = money.counted(recent.stream().map(Arrived::transfer).toList());
        return recent.stream()
                .filter(it -> !counted.contains(it.transfer()))
                .limit(12)
                .toList();
    }
}
