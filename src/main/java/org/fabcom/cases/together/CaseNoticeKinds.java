package org.fabcom.cases.together;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKinds;
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
    static final String MERGED = "accompaniment.merged";
    static final String FOLLOW_UP = "accompaniment.followup";
    static final String ALONE = "accompaniment.alone";
    static final String ASKER = "accompaniment.asker";
    static final String NEWS = "accompaniment.news";

    @Bean
    NoticeKinds caseKinds() {
        Predicate<Visitor> mediators = it -> it.is(InstanceRole.MEDIATOR);
        Predicate<Visitor> staff = mediators.or(it -> it.is(InstanceRole.COORDINATOR));
        Predicate<Visitor> members = it -> !it.seats().isEmpty();
        return NoticeKinds.of(CaseNoticeKinds.class)
                .kind(ASKED, 40, it -> it.is(InstanceRole.COORDINATOR))
                .kind(GIVEN, 41, mediators)
                .kind(CONTESTED, 42, mediators)
                .kind(ACCEPTED, 43, mediators)
                .kind(REOPENED, 44, mediators)
                .kind(ASSIGNED, 45, members)
                .kind(REPORTED, 46, members)
                .kind(ENDED, 47, members)
                .kind(ANSWERED, 47, members)
                .kind(MERGED, 47, mediators.or(members))
                .kind(ALONE, 48, staff)
                .kind(ASKER, 48, staff)
                .kind(FOLLOW_UP, 48, mediators)
                .kind(NEWS, 49, members);
    }
}
