package org.fabcom.membership.leaving;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Member;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Whoever keeps the register is told that a member asks to leave, as they are told that somebody asks to join. */
@Component
record LeavingNotices(Notices notices, Seats seats, People people) {

    private static final String ASKED = "membership.leaving";

    void asked(Member it) {
        over(it);
        var house = people.name(it.organisation()).orElse("");
        for (var person : seats.referents(it.organisation()))
            notices.tell(new Telling(person, ASKED, it.id(), it.url() + "/depart", List.of(it.name(), house)));
    }

    /** They left, or stay. */
    void over(Member it) {
        notices.over(seats.referents(it.organisation()), it.id());
    }

    @Bean
    static NoticeKinds leavingKinds() {
        return NoticeKinds.of(LeavingNotices.class).kind(ASKED, 99, it -> it.sits(Seat.REFERENT));
    }
}
