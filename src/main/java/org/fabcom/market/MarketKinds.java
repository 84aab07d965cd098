package org.fabcom.market;

import org.fabcom.talk.notices.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the square tells people. */
@Configuration(proxyBeanMethods = false)
public class MarketKinds {

    public static final String EXPIRING = "market.expiring";
    public static final String EXPIRED = "market.expired";
    public static final String DEAL = "market.deal";
    public static final String UNPAID = "market.unpaid";
    public static final String DISPUTE = "market.dispute";

    @Bean
    NoticeKinds marketNotices() {
        return NoticeKinds.of(MarketKinds.class)
                .kind(EXPIRING, 60)
                .kind(EXPIRED, 61)
                .kind(DEAL, 62)
                .kind(UNPAID, 63)
                .kind(DISPUTE, 64);
    }
}
