package org.fabcom.market;

import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told before the square is closed: how many posts are shown, how many deals go on. */
@Configuration(proxyBeanMethods = false)
class OpenSquare {

    @Bean
    RoomStakes openSquare(JdbcClient db) {
        return RoomStakes.counted("market", "market.stakes", db, """
                select (select count(*) from market.post where state = 'PUBLISHED'), (select count(*) from market.deal
                    where state in ('OPEN', 'ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING'))
                """);
    }
}
