package org.fabcom.till;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before tills are closed: how many serve, how many baskets are parked there. */
@Configuration(proxyBeanMethods = false)
class OpenTills {

    @Bean
    RoomStakes openTills(Sql db) {
        return RoomStakes.counted("till", "till.stakes", db, """
                select (select count(*) from till.till where closed_at is null and training_of is null),
                    (select count(*) from till.basket)
                """);
    }

    /** Tills that were opened: somebody has to count what is in the drawer, and cannot any more. */
    @Bean
    RoomStakes drawersNotCounted(Sql db) {
        return RoomStakes.counted("till", "till.stakes.open", db, """
                select count(*), 0 from till.head h join till.till t on t.id = h.till
                where h.session is not null and t.training_of is null
                """);
    }
}
