package org.fabcom.commons.shelf;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before accompanying is closed: how many plans are shared, how many are being prepared to be. */
@Configuration(proxyBeanMethods = false)
class SharedHere {

    @Bean
    RoomStakes plansSharedHere(Sql db) {
        return RoomStakes.counted("accompaniment", "commons.stakes", db, """
                select (select count(*) from commons.shared_plan p
                    where not exists (select from commons.shared_withdrawal w where w.plan = p.id)),
                    (select count(*) from commons.shared_draft)
                """);
    }
}
