package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/**
 * Numbers have no gap, lines add up, what is paid and credited is what the rows say. Written apart from the triggers, so that one verifies
 * the other (S26, S27).
 */
@Component
record BillingCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "billing.invoices";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        findings.addAll(list("console.billing.gap", """
            select o.name, i.series || '-' || i.year from billing.invoice i join people.party_card o on o.id = i.organisation
            group by o.id, o.name, i.series, i.year having count(*) <> max(i.number) or min(i.number) <> 1 limit 20
            """));
        findings.addAll(list("console.billing.sum", """
            select i.reference, i.id::text from billing.invoice i
            where not billing.adds_up(i.content, i.net, i.tax) limit 20
            """));
        findings.addAll(list("console.billing.standing", """
            select i.reference, i.id::text from billing.invoice i left join billing.standing s on s.invoice = i.id
            where i.kind = 'INVOICE' and (s.gross, s.credited, s.paid) is distinct from (i.net + i.tax,
                (select coalesce(sum(c.net + c.tax), 0) from billing.invoice c where c.credits = i.id),
                (select coalesce(sum(p.cents), 0) from billing.payment p where p.invoice = i.id)) limit 20
            """));
        findings.addAll(list("console.billing.credited", """
            select c.reference, c.id::text from billing.invoice c cross join jsonb_array_elements(c.content -> 'lines') as l
            left join billing.credited_line k on k.invoice = c.credits and k.position = (l ->> 'position')::int and k.credit = c.id
            where c.kind = 'CREDIT' and k.invoice is null limit 20
            """));
        return findings;
    }

    private List<String> list(String key, String sql) {
        return db.sql(sql).list((row, n) -> Console.t(key, row.getString(1), row.getString(2)));
    }
}
