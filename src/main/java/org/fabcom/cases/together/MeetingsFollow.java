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

    /** To whoever accompanies when it is heard: what two hand-overs tell may come late, or the later one first. */
    @ApplicationModuleListener
    void on(CaseNews.Assigned it) {
        var former = it.instead();
        if (former == null) return;
        cases.find(it.id()).ifPresent(one -> {
            var now = one.mediator();
            if (now != null && !now.equals(former)) meetings.handOver(CaseMeetings.of(one), former, now);
        });
    }
}
