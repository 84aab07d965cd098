package org.fabcom.membership;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the members are closed: how many registers are kept, how many requests wait. */
@Configuration(proxyBeanMethods = false)
class RegisterStakes {

    @Bean
    RoomStakes keptRegisters(Sql db) {
        return RoomStakes.counted("membership", "membership.stakes", db, """
                select (select count(*) from membership.register),
                    (select count(*) from membership.application where state = 'APPLIED')
                """);
    }
}
