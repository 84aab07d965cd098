package org.fabcom.cases.together;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;

/** Each morning, tells mediators of the follow-ups whose day has come, and asks whoever answers for an organisation that has moved; once each. */
@Component
class FollowUpReminding extends Job {

    static final String NAME = "accompaniment.followups";

    /** Older ones are asked by people: an organisation does not find a year of them in its box in one morning. */
    private static final int FRESH_DAYS = 14;

    private final FollowUps followUps;
    private final Cases cases;
    private final Notices notices;
    private final People people;
    private final Seats seats;
    private final Accompaniment accompaniment;

    FollowUpReminding(
            FollowUps followUps,
            Cases cases,
            Notices notices,
            People people,
            Seats seats,
            Accompaniment accompaniment) {
        super(NAME, daily(6, 30));
        this.followUps = followUps;
        this.cases = cases;
        this.notices = notices;
        this.people = people;
        this.seats = seats;
        this.accompaniment = accompaniment;
    }

    @Override
    public void run() {
        Duties.each(followUps.due(accompaniment.today()), this::tell);
    }

    private void tell(FollowUp due) {
        var it = cases.find(due.caseId()).orElseThrow();
        var mediator = it.mediator();
        if (mediator != null) tell(mediator, CaseNoticeKinds.FOLLOW_UP, it, due);
        if (moved(it) && !due.asks().isBefore(accompaniment.today().minusDays(FRESH_DAYS)))
            seats.referents(it.organisation()).forEach(person -> tell(person, CaseNoticeKinds.NEWS, it, due));
    }

    private static boolean moved(Case it) {
        return it.closing() == null
                ? it.state() == CaseState.FOLLOW_UP
                : it.closing().outcome().arrived();
    }

    private void tell(PartyId person, String kind, Case it, FollowUp due) {
        var event = Ids.named(NAME + due.url() + due.asks());
        var args = List.of(name(it.organisation()), String.valueOf(due.days()));
        notices.tell(new Telling(person, kind, event, CaseThread.of(it), due.url(), args, ""));
    }

    private String name(PartyId party) {
        return people.name(party).orElse("?");
    }
}
