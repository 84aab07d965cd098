package org.fabcom.ledger;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Postings are what the journal says, balances are the sum of their postings, each currency's sum is 0, nobody is beyond a
 * limit (E37, E39, E40). The rebuild is written apart from the trigger that books, so that one verifies the other.
 */
@Component
class LedgerCheck implements Check {

    /** What each transfer must have done, from the journal alone. */
    private static final String REBUILT = """
        with line as materialized (
            select t.id, t.kind, t.payer, t.payee, t.concerns, l.currency, l.amount,
                c.regime = 'EXTERNAL' as elsewhere
            from ledger.transfer t
            cross join lateral unnest(t.currencies, t.amounts) as l(currency, amount)
            join ledger.currency c on c.id = l.currency),
        effect as (
            select id, payer as party, currency, case when elsewhere then 0 else -amount end as available,
                0 as reserved, case when elsewhere then -amount else 0 end as outside
            from line where kind in ('PAYMENT', 'REVERSAL', 'ISSUE', 'DESTROY')
            union all
            select id, payee, currency, case when elsewhere then 0 else amount end, 0,
                case when elsewhere then amount else 0 end
            from line where kind in ('PAYMENT', 'REVERSAL', 'ISSUE', 'DESTROY')
            union all
            select id, payer, currency, -amount, amount, 0 from line where kind = 'RESERVE'
            union all
            select t.id, r.payer, r.currency, r.amount, -r.amount, 0
            from ledger.transfer t join line r on r.id = t.concerns where t.kind in ('SETTLE', 'RELEASE')
            union all
            select id, payer, currency, -amount, 0, 0 from line where kind = 'SETTLE'
            union all
            select id, payee, currency, amount, 0, 0 from line where kind = 'SETTLE'),
        must as (
            select e.id as transfer, a.id as account, sum(e.available)::bigint as available,
                sum(e.reserved)::bigint as reserved, sum(e.outside)::bigint as outside
            from effect e left join ledger.account a
                on a.currency = e.currency
                and coalesce(a.party, a.currency) = coalesce(e.party, e.currency)
            group by e.id, a.id)
        """;

    private final JdbcClient db;

    LedgerCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ledger.balances";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        findings.addAll(list("console.ledger.posting", REBUILT + """
            select coalesce(m.transfer, p.transfer)::text, coalesce(m.account, p.account)::text
            from must m full join ledger.posting p on p.transfer = m.transfer and p.account = m.account
            where (m.available, m.reserved, m.outside) is distinct from (p.available, p.reserved, p.outside)
            limit 20
            """));
        findings.addAll(list("console.ledger.balance", """
            select a.id::text, (coalesce(p.available, 0) - a.available)::text
            from ledger.account a
            left join (select account, sum(available) as available, sum(reserved) as reserved
                from ledger.posting group by account) p on p.account = a.id
            where coalesce(p.available, 0) <> a.available or coalesce(p.reserved, 0) <> a.reserved
            limit 20
            """));
        findings.addAll(list("console.ledger.sum", """
            select c.name, sum(a.available + a.reserved)::text
            from ledger.account a join ledger.currency c on c.id = a.currency
            group by c.id, c.name having sum(a.available + a.reserved) <> 0
            """));
        findings.addAll(list("console.ledger.limit", """
            select a.id::text, a.available::text from ledger.account a
            where a.available < a.floor or a.available + a.reserved > a.ceiling or a.reserved < 0 limit 20
            """));
        findings.addAll(list("console.ledger.running", """
            select w.account::text, w.id::text
            from (select account, id, available_after, reserved_after,
                    sum(available) over (partition by account order by id) as available,
                    sum(reserved) over (partition by account order by id) as reserved
                from ledger.posting) w
            where w.available <> w.available_after or w.reserved <> w.reserved_after limit 20
            """));
        return findings;
    }

    @Override
    public List<String> notes() {
        return db.sql("select count(*) from ledger.transfer")
                .query((row, n) -> Console.t("console.ledger.count", row.getLong(1)))
                .list();
    }

    private List<String> list(String key, String sql) {
        return db.sql(sql)
                .query((row, n) -> Console.t(key, row.getString(1), row.getString(2)))
                .list();
    }
}
