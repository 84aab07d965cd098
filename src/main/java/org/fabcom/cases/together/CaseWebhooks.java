package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.meetings.MeetingCancelled;
import org.fabcom.agenda.meetings.MeetingMoved;
import org.fabcom.agenda.meetings.MeetingPlanned;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a request for help tells to the tools of the organisation that asked for it. */
@Component
record CaseWebhooks(Cases cases, Webhooks webhooks) {

    private static final String OPENED = "cases.case.opened";
    private static final String ASSIGNED = "cases.case.assigned";
    private static final String REPORTED = "cases.case.reported";
    private static final String ENDED = "cases.case.ended";
    private static final String MEETING = "cases.meeting.changed";

    @EventListener
    void on(CaseNews news) {
        switch (news) {
            case CaseNews.Opened it -> tell(OPENED, it.id());
            case CaseNews.Assigned it -> tell(ASSIGNED, it.id());
            case CaseNews.Reported it -> tell(REPORTED, it.id());
            case CaseNews.Closed it -> tell(ENDED, it.id());
            case CaseNews.Ended it -> tell(ENDED, it.id());
            default -> {}
        }
    }

    @EventListener
    void on(MeetingPlanned it) {
        meeting(it.subject());
    }

    @EventListener
    void on(MeetingMoved it) {
        meeting(it.subject());
    }

    @EventListener
    void on(MeetingCancelled it) {
        meeting(it.subject());
    }

    private void meeting(Subject subject) {
        if (subject.kind().equals(CaseThread.KIND)) tell(MEETING, new CaseId(subject.id()));
    }

    private void tell(String kind, CaseId id) {
        cases.find(id).ifPresent(it -> webhooks.happened(kind, List.of(it.organisation()), id.value(), id.url()));
    }

    /** What may be told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        WebhookKind caseOpened() {
            return new WebhookKind(OPENED, false, 40);
        }

        @Bean
        WebhookKind caseAssigned() {
            return new WebhookKind(ASSIGNED, false, 41);
        }

        @Bean
        WebhookKind caseReported() {
            return new WebhookKind(REPORTED, false, 42);
        }

        @Bean
        WebhookKind caseEnded() {
            return new WebhookKind(ENDED, false, 43);
        }

        @Bean
        WebhookKind caseMeetingChanged() {
            return new WebhookKind(MEETING, false, 44);
        }
    }
}
