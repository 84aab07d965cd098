package org.fabcom.till;

import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told before tills are closed: how many serve, how many baskets are parked there. */
@Configuration(proxyBeanMethods = false)
class OpenTills {

    @Bean
    RoomStakes openTills(JdbcClient db) {
        return RoomStakes.counted("till", "till.stakes", db, """
                select (select count(*) from till.till where closed_at is null and training_of is null),
                    (select count(*) from till.basket)
                """);
    }
}
