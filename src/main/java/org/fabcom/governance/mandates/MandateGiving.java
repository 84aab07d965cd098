package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives one role to several people at once, all or none, and writes which decision they follow from. */
@Component
class MandateGiving {

    private static final String GIVEN = "governance.mandate.given";

    /** @param role null: a new one of that name */
    record Asked(@Nullable GroupId role, String name, List<PartyId> people, LocalDate from, LocalDate until) {}

    private final Groups groups;
    private final RoleSeats seats;
    private final Mandates mandates;
    private final Notices notices;
    private final Clock clock;

    MandateGiving(Groups groups, RoleSeats seats, Mandates mandates, Notices notices, Clock clock) {
        this.groups = groups;
        this.seats = seats;
        this.mandates = mandates;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param refused null: done; whoever holds the role already keeps it as it is, and is not counted */
    record Given(@Nullable Refusal refused, int many) {}

    @Transactional
    Given give(Body body, Asked asked, @Nullable Decision decision, Visitor me) {
        var role = asked.role();
        if (role == null) {
            var made = made(body, asked.name(), me);
            if (made instanceof Group.Outcome.Refused no) return back(no.why());
            role = ((Group.Outcome.Done) made).group().id();
        }
        int many = 0;
        for (var person : asked.people()) {
            var refused = seats.grant(role, person, asked.from(), asked.until(), me);
            if (refused.isPresent() && refused.get() != Refusal.ALREADY) return back(refused.get());
            if (refused.isPresent()) continue;
            many++;
            if (decision != null)
                mandates.follows(role, person, asked.from(), asked.until(), decision.id(), me.party());
            if (!asked.until().isBefore(Days.today(clock))) tell(body, role, person, asked, me);
        }
        return new Given(null, many);
    }

    private static Given back(Refusal why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Given(why, 0);
    }

    private Group.Outcome made(Body body, String name, Visitor me) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return groups.create(GroupKind.ROLE, draft, body.organisation(), body.circle(), me);
    }

    private void tell(Body body, GroupId role, PartyId person, Asked asked, Visitor me) {
        if (person.equals(me.party())) return;
        var name = groups.find(role).map(Group::name).orElse("");
        var days = NoticeValue.days(asked.from(), asked.until());
        var where = NoticeValue.words("governance.mandate.given.where", body.name(), days);
        notices.tell(new Telling(person, GIVEN, UUID.randomUUID(), MandateSection.url(body), List.of(name, where)));
    }

    @Bean
    static NoticeKinds mandateKinds() {
        return NoticeKinds.of(MandateGiving.class).kind(GIVEN, 63);
    }
}
