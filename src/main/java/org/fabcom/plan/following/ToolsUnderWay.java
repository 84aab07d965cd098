package org.fabcom.plan.following;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before accompanying is closed: how many tools are on their way, how many plans wait to be agreed with. */
@Configuration(proxyBeanMethods = false)
class ToolsUnderWay {

    @Bean
    RoomStakes toolsUnderWay(Sql db) {
        return RoomStakes.counted("accompaniment", "plan.stakes", db, """
                select (select count(*) from plan.plan_item
                    where standing in ('MOVING', 'PAUSED') and stage not in ('TO_STUDY', 'CLOSED')),
                    (select count(*) from plan.plan where accepted_at is null)
                """);
    }
}
