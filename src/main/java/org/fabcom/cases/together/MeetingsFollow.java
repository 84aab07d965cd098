package org.fabcom.cases.together;

import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Meetings to come go with a case to whoever accompanies it from now on, or the one that it was merged into: whoever left may no longer read it. */
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

    @ApplicationModuleListener
    void on(CaseNews.Merged it) {
        cases.find(it.id()).ifPresent(one -> cases.find(it.kept()).ifPresent(kept -> follow(one, one, kept)));
    }

    @ApplicationModuleListener
    void on(CaseNews.Unmerged it) {
        cases.find(it.id()).ifPresent(one -> cases.find(it.kept()).ifPresent(kept -> follow(one, kept, one)));
    }

    private void follow(Case about, Case from, Case to) {
        var former = from.mediator();
        var next = to.mediator();
        if (former != null && next != null && !former.equals(next))
            meetings.handOver(CaseMeetings.of(about), former, next);
    }
}
