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
}
