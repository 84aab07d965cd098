package org.fabcom.plan.reminding;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.plan.Plan;
import org.fabcom.plan.ToolAnswered;
import org.fabcom.plan.ToolAsked;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks those who answer for the organisation whether they want a tool that joined their plan, and tells the mediator what they said. */
@Component
class ConsentNotices {

    private final Notices notices;
    private final Seats seats;
    private final People people;
    private final Cases cases;

    ConsentNotices(Notices notices, Seats seats, People people, Cases cases) {
        this.notices = notices;
        this.seats = seats;
        this.people = people;
        this.cases = cases;
    }

    @ApplicationModuleListener
    void on(ToolAsked it) {
        var args = List.of(name(it.by()), String.join(", ", it.tools()));
        tell(seats.referents(it.organisation()), it.by(), PlanNotices.ASKED, it.caseId(), it, args);
    }

    @ApplicationModuleListener
    void on(ToolAnswered it) {
        var kind = it.wanted() ? PlanNotices.AGREED : PlanNotices.DECLINED;
        var mediator = cases.find(it.caseId()).flatMap(one -> Optional.ofNullable(one.mediator()));
        tell(mediator.stream().toList(), it.by(), kind, it.caseId(), it, List.of(name(it.organisation()), it.tool()));
    }

    private void tell(Collection<PartyId> whom, PartyId by, String kind, CaseId id, Object event, List<String> args) {
        var once = Ids.named(kind + event);
        for (var person : whom)
            if (!person.equals(by)) notices.tell(new Telling(person, kind, once, Plan.url(id), args));
    }

    private String name(PartyId party) {
        return people.name(party).orElse("?");
    }
}
