package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKinds;
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

    @Bean
    NoticeKinds recipeKinds() {
        Predicate<Visitor> team = it -> it.is(InstanceRole.MEDIATOR) || it.is(InstanceRole.COORDINATOR);
        Predicate<Visitor> all = team.or(it -> !it.seats().isEmpty());
        return NoticeKinds.of(RecipeNotices.class)
                .kind(REPORTED, 62, team)
                .kind(CORRECTED, 63, team)
                .kind(PUT_RIGHT, 64, all)
                .kind(LEFT, 65, all)
                .kind(OURS, 66, it -> it.sits(Seat.REFERENT));
    }
}
