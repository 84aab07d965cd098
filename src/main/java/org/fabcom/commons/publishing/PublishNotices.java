package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells those who may publish a plan that it waits for them: once, however often it is looked through until they do. */
@Component
record PublishNotices(Seats seats, People people, Notices notices) {

    private static final String PROPOSED = "commons.proposed";

    void proposed(Case it, PartyId by) {
        var closed = Objects.requireNonNull(it.closing()).at();
        var event = Ids.named(PROPOSED + it.id() + closed.toEpochMilli());
        var name = people.name(it.organisation()).orElse("?");
        for (var person : seats.referents(it.organisation()))
            if (!person.equals(by))
                notices.tell(new Telling(person, PROPOSED, event, it.url() + "/verser", List.of(name)));
    }

    @Bean
    static NoticeKinds publishKinds() {
        return NoticeKinds.of(PublishNotices.class).kind(PROPOSED, 61, it -> it.sits(Seat.REFERENT));
    }
}
