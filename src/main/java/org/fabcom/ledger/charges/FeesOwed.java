package org.fabcom.ledger.charges;

import module java.base;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.springframework.stereotype.Component;

/**
 * Each night: fees of payments that were given back and whose receiver had not enough left then go back as soon as they have
 * (docs/adr/0225).
 */
@Component
class FeesOwed extends Job {

    private final Ledger ledger;
    private final Sql db;

    FeesOwed(Ledger ledger, Sql db) {
        super("ledger.fees", daily(1, 20));
        this.ledger = ledger;
        this.db = db;
    }

    @Override
    public void run() {
        Duties.each(owed(), ledger::giveFeesBack);
    }

    private List<TransferId> owed() {
        return db.sql("""
                select distinct f.payment from ledger.fee f join ledger.transfer p on p.id = f.payment
                join ledger.transfer x on x.id = f.transfer join ledger.fee_rule r on r.id = f.rule
                join ledger.currency c on c.id = f.currency
                cross join lateral (select p.amounts[array_position(p.currencies, f.currency)]
                    - sum(b.amounts[array_position(b.currencies, f.currency)]) as units
                    from ledger.transfer b where b.concerns = p.id and b.kind = 'REVERSAL') stays
                cross join lateral (select coalesce(sum(b.amounts[1]), 0) as units
                    from ledger.transfer b where b.concerns = x.id and b.kind = 'REVERSAL') back
                where x.amounts[1] - back.units > case when stays.units > 0
                    then r.fixed + (stays.units::bigint * r.percent + 5000 * c.step) / (10000 * c.step) * c.step else 0 end
                    and stays.units is not null
                """).list((row, n) -> new TransferId(Rows.id(row, "payment")));
    }
}
