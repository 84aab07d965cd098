package org.fabcom.cases.together;

import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Meetings to come go with a case to whoever accompanies it from now on: whoever left it may no longer read it. */
@Component
class MeetingsFollow {

    private final Cases cases;
    private final Meetings meetings;

    MeetingsFollow(Cases cases, Meetings meetings) {
        this.cases = cases;
        this.meetings = meetings;
    }

    @ApplicationModuleListener
    void on(CaseNews.Assigned it) {
        var former = it.instead();
        if (former == null || former.equals(it.mediator())) return;
        cases.find(it.id()).ifPresent(one -> meetings.handOver(CaseMeetings.of(one), former, it.mediator()));
    }
}
