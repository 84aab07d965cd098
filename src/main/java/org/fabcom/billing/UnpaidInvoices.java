package org.fabcom.billing;

import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told before invoices are closed: how many are still to be paid, how many drafts wait. */
@Configuration(proxyBeanMethods = false)
class UnpaidInvoices {

    @Bean
    RoomStakes unpaidInvoices(JdbcClient db) {
        return RoomStakes.counted("billing", "billing.stakes", db, """
                select (select count(*) from billing.standing where remaining > 0), (select count(*) from billing.draft)
                """);
    }
}
