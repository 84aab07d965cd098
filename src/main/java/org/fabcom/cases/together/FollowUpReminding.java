package org.fabcom.cases.together;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.People;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;

/** Each morning, tells mediators of the follow-ups whose day has come; once each. */
@Component
class FollowUpReminding extends Job {

    static final String NAME = "accompaniment.followups";

    private final FollowUps followUps;
    private final Cases cases;
    private final Notices notices;
    private final People people;
    private final Accompaniment accompaniment;

    FollowUpReminding(FollowUps followUps, Cases cases, Notices notices, People people, Accompaniment accompaniment) {
        super(NAME, daily(6, 30));
        this.followUps = followUps;
        this.cases = cases;
        this.notices = notices;
        this.people = people;
        this.accompaniment = accompaniment;
    }

    @Override
    public void run() {
        Duties.each(followUps.due(accompaniment.today()), this::tell);
    }

    private void tell(FollowUp due) {
        var it = cases.find(due.caseId()).orElseThrow();
        var mediator = it.mediator();
        if (mediator == null) return;
        var event = UUID.nameUUIDFromBytes((NAME + due.url() + due.due()).getBytes(StandardCharsets.UTF_8));
        var args = List.of(name(it.organisation()), String.valueOf(due.days()));
        notices.tell(new Telling(mediator, CaseNoticeKinds.FOLLOW_UP, event, CaseThread.of(it), due.url(), args, ""));
    }

    private String name(PartyId party) {
        return people.name(party).orElse("?");
    }
}
