package org.fabcom.plan.reminding;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices of plans, which each person chooses how to get. */
@Configuration(proxyBeanMethods = false)
class PlanNotices {

    static final String DOUBLE = "plan.double";
    static final String PAUSE = "plan.pause-ends";
    static final String ASKED = "plan.asked";
    static final String AGREED = "plan.agreed";
    static final String DECLINED = "plan.declined";

    @Bean
    NoticeKinds planKinds() {
        Predicate<Visitor> accompanied =
                it -> !it.seats().isEmpty() || !it.roles().isEmpty();
        return NoticeKinds.of(PlanNotices.class)
                .kind(DOUBLE, 60, accompanied)
                .kind(PAUSE, 61, accompanied)
                .kind(ASKED, 62, accompanied)
                .kind(AGREED, 63, accompanied)
                .kind(DECLINED, 64, accompanied);
    }
}
