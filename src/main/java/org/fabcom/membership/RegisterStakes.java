package org.fabcom.membership;

import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told before the members are closed: how many registers are kept, how many requests wait. */
@Configuration(proxyBeanMethods = false)
class RegisterStakes {

    @Bean
    RoomStakes keptRegisters(JdbcClient db) {
        return RoomStakes.counted("membership", "membership.stakes", db, """
                select (select count(*) from membership.register),
                    (select count(*) from membership.application where state = 'APPLIED')
                """);
    }
}
