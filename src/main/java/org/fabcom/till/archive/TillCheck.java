package org.fabcom.till.archive;

import module java.base;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.fabcom.till.Tills;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.springframework.stereotype.Component;

/** Every journal of a till holds, from its first event to its last. */
@Component
record TillCheck(Tills tills, JournalAudit audit, TillEvents events, Payments payments, Sql db) implements Check {

    @Override
    public String name() {
        return "till.journals";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var it : tills.all()) {
            var broken = audit.findings(it);
            findings.addAll(broken);
            if (!broken.isEmpty()) continue; // a body that was changed may be no JSON any more
            for (var day : days(it.id()))
                findings.add(Console.t("console.till.sums", it.name() + " (" + it.id() + ")", day));
        }
        for (var it : unsummed()) findings.add(Console.t("console.till.unsummed", it));
        if (findings.isEmpty()) for (var it : invoices()) findings.add(Console.t("console.till.invoices", it));
        return findings;
    }

    /** Invoices on which the desk has other money of tills than their journals have. */
    private List<UUID> invoices() {
        var noted = payments.atTills();
        var all = new HashSet<>(noted.keySet());
        db.sql("""
                select cast(body::jsonb ->> 'invoice' as uuid) as invoice, sum(cents)::bigint as cents from till.event
                where kind = 'INVOICE' group by 1
                """).query(row -> {
            var invoice = Rows.id(row, "invoice");
            if (noted.getOrDefault(invoice, 0L) == row.getLong("cents")) all.remove(invoice);
            else all.add(invoice);
        });
        return all.stream().sorted().limit(20).toList();
    }

    /** Journals of which nothing is added up, or more than there is, or nothing of what was sold a day ago and more, while tills go on. */
    private List<String> unsummed() {
        return db.sql("""
                select t.name || ' (' || t.id || ')' from till.head h join till.till t on t.id = h.till
                left join till.summed s on s.till = h.till
                where s.till is null or s.number > h.number or exists (select from till.event e where e.till = h.till
                    and e.number > s.number and e.kind in ('SALE', 'REFUND')
                    and e.at < (select max(n.at) - interval '1 day' from till.head n))
                order by 1 limit 20
                """).list((row, n) -> row.getString(1));
    }

    /** On which the sums that are kept are not what the journal comes to; of a month its first. */
    private List<String> days(UUID till) {
        return db.sql("""
                with months (till, month, part, name, n, pieces, sold, refunded, net) as (
                    select till, date_trunc('month', day)::date, part, name, sum(n)::bigint, sum(pieces)::bigint,
                        sum(sold)::bigint, sum(refunded)::bigint, sum(net)::bigint
                    from till.daily where till = :till group by 1, 2, 3, 4)
                select distinct day::text from (
                    (select * from till.daily where till = :till except select * from till.daily_counted where till = :till)
                    union all
                    (select * from till.daily_counted where till = :till except select * from till.daily where till = :till)
                    union all (select * from till.monthly where till = :till except select * from months)
                    union all (select * from months except select * from till.monthly where till = :till)) x
                order by 1 limit 20
                """).param("till", till).list((row, n) -> row.getString(1));
    }

    @Override
    public List<String> notes() {
        return tills.all().stream()
                .flatMap(it -> events.newest(it.id(), EventKind.RESTORED).stream()
                        .map(at -> Console.t(
                                "console.till.restored", it.name(), at.at().toString(), at.number())))
                .toList();
    }
}
