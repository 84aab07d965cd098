package org.fabcom.governance;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the agora is closed: what is talked about, and what is being decided. */
@Configuration(proxyBeanMethods = false)
class AgoraStakes {

    @Bean
    RoomStakes openProposals(Sql db) {
        return RoomStakes.counted("governance", "agora.stakes", db, """
                select (select count(*) from governance.proposal where state in ('DISCUSSION', 'AMENDABLE', 'FROZEN')),
                    (select count(*) from governance.proposal where state in ('CONSENT', 'VOTING'))
                """);
    }
}
