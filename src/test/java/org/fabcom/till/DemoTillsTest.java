package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.till.archive.JournalAudit;
import org.junit.jupiter.api.Test;

/** The invented ressourcerie has three tills and two years of sales, in journals that hold. */
@FabComTest
@WithDemonstration
record DemoTillsTest(Tills tills, JournalAudit audit, Sql db) {

    @Test
    void three_tills_two_years() {
        assertThat(tills.all())
                .hasSize(3)
                .allSatisfy(it -> assertThat(audit.findings(it)).isEmpty());
        assertThat(db.sql("select count(*) from till.event where kind = 'SALE'").single(Long.class))
                .isGreaterThan(200);
        assertThat(db.sql("select max(day) - min(day) from till.event").single(Integer.class))
                .isGreaterThan(700);
        assertThat(db.sql("select count(*) from till.closing where kind = 'YEAR'")
                        .single(Long.class))
                .isGreaterThan(2);
    }
}
