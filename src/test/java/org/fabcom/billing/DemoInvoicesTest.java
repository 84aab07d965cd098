package org.fabcom.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The invented invoices could be real ones: numbers follow the days, and nothing is paid before it was asked for. */
@FabComTest
@WithDemonstration
record DemoInvoicesTest(Sql db) {

    @Test
    void numbers_follow_the_days_and_payments_the_invoices() {
        assertThat(count("select count(*) from billing.payment")).isGreaterThan(1);
        assertThat(count("""
                select count(*) from billing.payment p join billing.invoice i on i.id = p.invoice where p.day < i.day
                """)).isZero();
        assertThat(count("""
                select count(*) from billing.invoice a join billing.invoice b
                    on b.organisation = a.organisation and b.series = a.series and b.year = a.year
                where a.number < b.number and a.day > b.day
                """)).isZero();
    }

    private long count(String sql) {
        return db.sql(sql).single(Long.class);
    }
}
