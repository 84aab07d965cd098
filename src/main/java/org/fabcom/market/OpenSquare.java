package org.fabcom.market;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the square is closed: how many posts are shown, how many deals go on. */
@Configuration(proxyBeanMethods = false)
class OpenSquare {

    @Bean
    RoomStakes openSquare(Sql db) {
        return RoomStakes.counted("market", "market.stakes", db, """
                select (select count(*) from market.post where state = 'PUBLISHED'), (select count(*) from market.deal
                    where state in ('OPEN', 'ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING'))
                """);
    }
}
