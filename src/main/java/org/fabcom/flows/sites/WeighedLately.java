package org.fabcom.flows.sites;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the scale is closed: how many weighings there were in a month, at how many sites. */
@Configuration(proxyBeanMethods = false)
class WeighedLately {

    @Bean
    RoomStakes weighedLately(Sql db) {
        return RoomStakes.counted("flows", "flows.stakes", db, """
                select count(*), count(distinct site) from flows.weighing
                where day > (now() at time zone kernel.zone())::date - 30
                """);
    }
}
