package org.fabcom.cases.together;

import java.util.function.Predicate;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of cases, each kind to those whom it concerns. */
@Configuration(proxyBeanMethods = false)
class CaseNoticeKinds {

    static final String ASKED = "accompaniment.asked";
    static final String GIVEN = "accompaniment.given";
    static final String CONTESTED = "accompaniment.contested";
    static final String ACCEPTED = "accompaniment.accepted";
    static final String REOPENED = "accompaniment.reopened";
    static final String ASSIGNED = "accompaniment.assigned";
    static final String REPORTED = "accompaniment.reported";
    static final String ENDED = "accompaniment.ended";
    static final String ANSWERED = "accompaniment.answered";
    static final String FOLLOW_UP = "accompaniment.followup";

    private record Kind(String key, int order, Predicate<Visitor> whom) implements NoticeKind {
        @Override
        public boolean concerns(Visitor visitor) {
            return whom.test(visitor);
        }
    }

    @Bean
    NoticeKind caseAskedKind() {
        return new Kind(ASKED, 40, it -> it.is(InstanceRole.COORDINATOR));
    }

    @Bean
    NoticeKind caseGivenKind() {
        return mediators(GIVEN, 41);
    }

    @Bean
    NoticeKind caseContestedKind() {
        return mediators(CONTESTED, 42);
    }

    @Bean
    NoticeKind caseAcceptedKind() {
        return mediators(ACCEPTED, 43);
    }

    @Bean
    NoticeKind caseReopenedKind() {
        return mediators(REOPENED, 44);
    }

    @Bean
    NoticeKind caseAssignedKind() {
        return members(ASSIGNED, 45);
    }

    @Bean
    NoticeKind caseReportedKind() {
        return members(REPORTED, 46);
    }

    @Bean
    NoticeKind caseEndedKind() {
        return members(ENDED, 47);
    }

    @Bean
    NoticeKind caseAnsweredKind() {
        return members(ANSWERED, 47);
    }

    @Bean
    NoticeKind caseFollowUpKind() {
        return new Kind(
                FOLLOW_UP, 48, it -> it.is(InstanceRole.MEDIATOR) || !it.seats().isEmpty());
    }

    private static NoticeKind mediators(String key, int order) {
        return new Kind(key, order, it -> it.is(InstanceRole.MEDIATOR));
    }

    private static NoticeKind members(String key, int order) {
        return new Kind(key, order, it -> !it.seats().isEmpty());
    }
}
