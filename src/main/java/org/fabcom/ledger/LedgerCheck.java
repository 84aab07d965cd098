package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/**
 * Postings are what the journal says, balances are the sum of their postings, each currency's sum is 0, nobody is beyond a
 * limit (E37, E39, E40). The rebuild is written apart from the trigger that books, so that one verifies the other.
 */
@Component
record LedgerCheck(Sql db) implements Check {

    /** What each transfer must have done to whom, from the journal alone, beside what it did. An account without party is its currency's own. */
    private static final String REBUILT = """
        with line as not materialized (
            select t.id, t.kind, coalesce(t.payer, l.currency) as payer, coalesce(t.payee, l.currency) as payee, t.concerns,
                l.currency, l.amount, c.regime = 'EXTERNAL' as elsewhere
            from ledger.transfer t
            cross join lateral unnest(t.currencies, t.amounts) as l(currency, amount)
            join ledger.currency c on c.id = l.currency),
        must as (
            select id as transfer, payer as holder, currency, case when elsewhere then 0 else -amount end as available,
                0::bigint as reserved, case when elsewhere then -amount else 0 end as outside
            from line where kind in ('PAYMENT', 'REVERSAL', 'ISSUE', 'DESTROY')
            union all
            select id, payee, currency, case when elsewhere then 0 else amount end, 0,
                case when elsewhere then amount else 0 end
            from line where kind in ('PAYMENT', 'REVERSAL', 'ISSUE', 'DESTROY')
            union all
            select id, payer, currency, -amount, amount, 0 from line where kind = 'RESERVE'
            union all
            select e.id, e.holder, e.currency, sum(e.available)::bigint, sum(e.reserved)::bigint, 0
            from (
                select t.id, r.payer as holder, r.currency, r.amount as available, -r.amount as reserved
                from ledger.transfer t join line r on r.id = t.concerns where t.kind in ('SETTLE', 'RELEASE')
                union all
                select id, payer, currency, -amount, 0 from line where kind = 'SETTLE'
                union all
                select id, payee, currency, amount, 0 from line where kind = 'SETTLE') e
            group by e.id, e.holder, e.currency),
        has as (
            select p.transfer, coalesce(a.party, a.currency) as holder, a.currency, p.available, p.reserved, p.outside
            from ledger.posting p join ledger.account a on a.id = p.account)
        select coalesce(m.transfer, p.transfer)::text, coalesce(m.holder, p.holder)::text
        from must m full join has p on (p.transfer, p.holder, p.currency) = (m.transfer, m.holder, m.currency)
        where (m.available, m.reserved, m.outside) is distinct from (p.available, p.reserved, p.outside)
        limit 20
        """;

    /** Each posting goes on from the one before it; read in one go and sorted, which is quicker than by the index. */
    private static final String RUNNING = """
        select w.account::text, w.id::text
        from (select account, id, available_after - available - lag(available_after, 1, 0::bigint) over before as available,
                reserved_after - reserved - lag(reserved_after, 1, 0::bigint) over before as reserved
            from (select * from ledger.posting offset 0) p
            window before as (partition by account order by id)) w
        where w.available <> 0 or w.reserved <> 0 limit 20
        """;

    /** And what stood after the last one is the balance: with the above, the balance is the sum of all. */
    private static final String BALANCE = """
        select a.id::text, (coalesce(p.available_after, 0) - a.available)::text
        from ledger.account a
        left join lateral (select available_after, reserved_after from ledger.posting
            where account = a.id order by id desc limit 1) p on true
        where coalesce(p.available_after, 0) <> a.available or coalesce(p.reserved_after, 0) <> a.reserved
        limit 20
        """;

    @Override
    public String name() {
        return "ledger.balances";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        findings.addAll(list("console.ledger.posting", REBUILT));
        findings.addAll(list("console.ledger.running", RUNNING));
        findings.addAll(list("console.ledger.balance", BALANCE));
        findings.addAll(list("console.ledger.sum", """
            select c.name, sum(a.available + a.reserved)::text
            from ledger.account a join ledger.currency c on c.id = a.currency
            group by c.id, c.name having sum(a.available + a.reserved) <> 0
            """));
        findings.addAll(list("console.ledger.limit", """
            select a.id::text, a.available::text from ledger.account a
            where a.available < a.floor or a.available + a.reserved > a.ceiling or a.reserved < 0 limit 20
            """));
        findings.addAll(list("console.ledger.fee", """
            select f.payment::text, f.transfer::text from ledger.fee f
            join ledger.transfer p on p.id = f.payment and p.kind = 'RESERVE'
            where exists (select from ledger.transfer e where e.concerns = p.id and e.kind in ('SETTLE', 'RELEASE'))
              and not exists (select from ledger.transfer e where e.concerns = f.transfer and e.kind in ('SETTLE', 'RELEASE'))
            limit 20
            """));
        return findings;
    }

    @Override
    public List<String> notes() {
        return db.sql("select count(*) from ledger.transfer")
                .list((row, n) -> Console.t("console.ledger.count", row.getLong(1)));
    }

    private List<String> list(String key, String sql) {
        return db.sql(sql).list((row, n) -> Console.t(key, row.getString(1), row.getString(2)));
    }
}
