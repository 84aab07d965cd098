package org.fabcom.commons.recipes;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices about recipes, which each person chooses how to get. */
@Configuration(proxyBeanMethods = false)
class RecipeNotices {

    static final String REPORTED = "commons.reported";
    static final String CORRECTED = "commons.correction";
    static final String PUT_RIGHT = "commons.put-right";
    static final String OURS = "commons.plan-corrected";
    static final String LEFT = "commons.left-as-is";

    private record Kind(String key, int order, boolean team) implements NoticeKind {
        @Override
        public boolean concerns(Visitor visitor) {
            boolean accompanies = visitor.is(InstanceRole.MEDIATOR) || visitor.is(InstanceRole.COORDINATOR);
            return accompanies || !team && !visitor.seats().isEmpty();
        }
    }

    private record Referents(String key, int order) implements NoticeKind {
        @Override
        public boolean concerns(Visitor visitor) {
            return visitor.sits(Seat.REFERENT);
        }
    }

    @Bean
    NoticeKind reportedKind() {
        return new Kind(REPORTED, 62, true);
    }

    @Bean
    NoticeKind correctedKind() {
        return new Kind(CORRECTED, 63, true);
    }

    @Bean
    NoticeKind putRightKind() {
        return new Kind(PUT_RIGHT, 64, false);
    }

    @Bean
    NoticeKind planCorrectedKind() {
        return new Referents(OURS, 66);
    }

    @Bean
    NoticeKind leftAsIsKind() {
        return new Kind(LEFT, 65, false);
    }
}
