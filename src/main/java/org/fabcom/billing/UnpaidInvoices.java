package org.fabcom.billing;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before invoices are closed: how many are still to be paid, how many drafts wait. */
@Configuration(proxyBeanMethods = false)
class UnpaidInvoices {

    @Bean
    RoomStakes unpaidInvoices(Sql db) {
        return RoomStakes.counted("billing", "billing.stakes", db, """
                select (select count(*) from billing.standing where remaining > 0), (select count(*) from billing.draft)
                """);
    }
}
