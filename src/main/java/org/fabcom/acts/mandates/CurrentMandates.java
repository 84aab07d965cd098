package org.fabcom.acts.mandates;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before accompanying is closed: how many mandates are in force, how many wait for their signature. */
@Configuration(proxyBeanMethods = false)
class CurrentMandates {

    @Bean
    RoomStakes currentMandates(Sql db) {
        return RoomStakes.counted("accompaniment", "mandates.stakes", db, """
                select count(*) filter (where signed_on is not null), count(*) filter (where signed_on is null)
                from acts.mandate where ended_on is null and to_day >= (now() at time zone kernel.zone())::date
                """);
    }
}
