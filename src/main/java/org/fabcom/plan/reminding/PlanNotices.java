package org.fabcom.plan.reminding;

import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
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

    private record Kind(String key, int order) implements NoticeKind {
        @Override
        public boolean concerns(Visitor visitor) {
            return !visitor.seats().isEmpty() || !visitor.roles().isEmpty();
        }
    }

    @Bean
    NoticeKind doubleRunningKind() {
        return new Kind(DOUBLE, 60);
    }

    @Bean
    NoticeKind pauseKind() {
        return new Kind(PAUSE, 61);
    }

    @Bean
    NoticeKind toolAskedKind() {
        return new Kind(ASKED, 62);
    }

    @Bean
    NoticeKind toolAgreedKind() {
        return new Kind(AGREED, 63);
    }

    @Bean
    NoticeKind toolDeclinedKind() {
        return new Kind(DECLINED, 64);
    }
}
