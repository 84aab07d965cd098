package org.fabcom.market;

import org.fabcom.talk.notices.NoticeKind;
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

    private record Kind(String key, int order) implements NoticeKind {}

    @Bean
    NoticeKind marketExpiring() {
        return new Kind(EXPIRING, 60);
    }

    @Bean
    NoticeKind marketExpired() {
        return new Kind(EXPIRED, 61);
    }

    @Bean
    NoticeKind marketDeal() {
        return new Kind(DEAL, 62);
    }

    @Bean
    NoticeKind marketUnpaid() {
        return new Kind(UNPAID, 63);
    }

    @Bean
    NoticeKind marketDispute() {
        return new Kind(DISPUTE, 64);
    }
}
