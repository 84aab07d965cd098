package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/**
 * Entries say what their payments and debts say, nothing but euros is in the books, numbers have no gap, closed periods are as they were counted
 * when they closed, and what they left is what opens the next. Written apart from the triggers, so that one verifies the other (E49–E52).
 */
@Component
record AccountingCheck(Sql db) implements Check {

    private static final String LINE =
            " cross join lateral unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit) ";

    /** What is owed, or due to come, moves by what the debt says; back when it is taken back. */
    private static final String DEBTS = """
            select e.journal || '-' || e.number, e.debt::text from accounting.book_entry e
            left join ledger.debt_card k on k.id = e.debt
            left join accounting.book_account b on b.party = e.party and b.currency = e.currency
                and b.role = case e.journal when 'AC' then 'OWED' else 'RECEIVABLE' end
            where e.journal in ('AC', 'VE') and (
                select sum(l.credit - l.debit) from unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
                where l.account = b.account)
              is distinct from (
                select case when (e.journal = 'AC') = (e.corrects is null) then c.amount else -c.amount end
                from unnest(k.currencies, k.amounts) as c(currency, amount)
                where c.currency = e.currency and e.party = case e.journal when 'AC' then k.payer else k.payee end)
            limit 20
            """;

    /** The payment of what was written when it was asked for clears it. */
    private static final String CLEARED = """
            select e.journal || '-' || e.number, x.debt::text from accounting.book_entry e
            join ledger.debt_end_card x on x.transfer = e.transfer
            join accounting.book_entry asked on asked.party = e.party and asked.debt = x.debt and asked.currency = e.currency
                and asked.corrects is null
            join accounting.book_account b on b.party = e.party and b.currency = e.currency
                and b.role = case asked.journal when 'AC' then 'OWED' else 'RECEIVABLE' end
            where e.journal = 'BQ' and b.account <> all (e.accounts) limit 20
            """;

    @Override
    public String name() {
        return "ledger.accounting";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        findings.addAll(list("console.accounting.payment", """
            select e.journal || '-' || e.number, e.transfer::text from accounting.book_entry e
            left join ledger.posting_card p on p.transfer = e.transfer and p.account =
                (select a.id from ledger.account_card a where a.party = e.party and a.currency = e.currency)
            left join accounting.book_account b on b.party = e.party and b.currency = e.currency and b.role = 'AVAILABLE'
            where e.journal = 'BQ' and coalesce(p.outside, 0) is distinct from
                (select sum(l.debit - l.credit) from unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
                where l.account = b.account) limit 20
            """));
        findings.addAll(list("console.accounting.debt", DEBTS));
        findings.addAll(list("console.accounting.debt", CLEARED));
        findings.addAll(list(
                "console.accounting.balanced",
                """
            select e.journal || '-' || e.number, sum(l.debit - l.credit)::text from accounting.book_entry e
            """ + LINE + " group by e.id, e.journal, e.number having sum(l.debit) <> sum(l.credit) limit 20"));
        findings.addAll(list(
                "console.accounting.unknown",
                "select e.journal || '-' || e.number, l.account from" + " accounting.book_entry e" + LINE + """
            left join accounting.chart_account c on c.number = l.account
            left join accounting.own_account o on o.party = e.party and o.number = l.account
            where c.number is null and o.number is null limit 20
            """));
        findings.addAll(list(
                "console.accounting.euro",
                "select e.journal || '-' || e.number, l.account from" + " accounting.book_entry e" + LINE + """
            left join ledger.currency_card c on c.id = e.currency
            where l.account like '8%' or c.regime <> 'EXTERNAL' or c.unit <> 'MONEY' limit 20
            """));
        findings.addAll(list("console.accounting.number", """
            select e.journal, p.first_day::text from accounting.book_entry e join accounting.book_period p on p.id = e.period
            group by p.id, e.journal, p.first_day
            having min(e.number) <> 1 or max(e.number) <> count(*) or count(distinct e.number) <> count(*) limit 20
            """));
        findings.addAll(list("console.accounting.day", """
            select e.journal || '-' || e.number, e.day::text from accounting.book_entry e
            join accounting.book_period p on p.id = e.period
            where e.day not between p.first_day and p.last_day or e.party <> p.party limit 20
            """));
        findings.addAll(list("console.accounting.closing", """
            select p.first_day::text, coalesce(k.debit, 0)::text from accounting.book_period p
            left join accounting.book_closing k on k.period = p.id
            left join lateral (select count(*) as entries,
                    coalesce(sum((select sum(d) from unnest(e.debits) d)), 0) as debit
                from accounting.book_entry e where e.period = p.id) now on true
            where p.closed_at is distinct from k.made_at
               or k.period is not null and (k.entries <> now.entries or k.debit <> now.debit
                or k.volunteered <> (select coalesce(sum(c.cents), 0)
                    from accounting.contributions(p.party, p.first_day, p.last_day) c)) limit 20
            """));
        findings.addAll(openings());
        return findings;
    }

    /** What a closed period leaves, account by account, against the entry that opens the next one. */
    private List<String> openings() {
        return list("console.accounting.opening", """
            with standing as (
                select p.id, p.party, p.last_day, l.account, sum(l.debit - l.credit) as balance
                from accounting.book_period p join accounting.book_entry e on e.period = p.id
            """ + LINE + """
                where p.closed_at is not null group by p.id, l.account),
            result as (select id, -sum(balance) as gain from standing where account ~ '^[67]' group by id),
            must as (
                select s.party, s.last_day + 1 as day, s.account, s.balance from standing s where s.account ~ '^[1-5]'
                union all
                select s.party, s.last_day + 1, case when r.gain > 0 then '120' else '129' end, -r.gain
                from result r join (select distinct id, party, last_day from standing) s on s.id = r.id),
            has as (
                select e.party, e.day, l.account, l.debit - l.credit as balance from accounting.book_entry e
            """ + LINE + """
                where e.journal = 'AN')
            select coalesce(m.account, h.account), coalesce(m.day, h.day)::text
            from (select party, day, account, sum(balance) as balance from must group by party, day, account) m
            full join (select party, day, account, sum(balance) as balance from has group by party, day, account) h
                on (h.party, h.day, h.account) = (m.party, m.day, m.account)
            where coalesce(m.balance, 0) <> coalesce(h.balance, 0) limit 20
            """);
    }

    @Override
    public List<String> notes() {
        return db.sql("select count(*), count(distinct party) from accounting.book_entry")
                .list((row, n) -> Console.t("console.accounting.count", row.getLong(1), row.getLong(2)));
    }

    private List<String> list(String key, String sql) {
        return db.sql(sql).list((row, n) -> Console.t(key, row.getString(1), row.getString(2)));
    }
}
