package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the referents of the other side what was said of a relation, once each. */
@Component
class RelationNotices {

    private static final String PROPOSED = "actors.proposed";
    private static final String CONFIRMED = "actors.confirmed";
    private static final String REFUSED = "actors.refused";
    private static final String ENDED = "actors.ended";

    private final Relations relations;
    private final Seats seats;
    private final Notices notices;

    RelationNotices(Relations relations, Seats seats, Notices notices) {
        this.relations = relations;
        this.seats = seats;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(RelationMoved it) {
        var relation = relations.find(it.relation()).orElseThrow();
        var other = relation.other(it.side());
        var event = Ids.named(it.relation() + "-" + it.step());
        var names = it.side().equals(relation.from())
                ? List.of(relation.fromName(), relation.toName())
                : List.of(relation.toName(), relation.fromName());
        // what becomes public once confirmed is read before
        var excerpt = it.step() == RelationMoved.Step.PROPOSED ? relation.words() : "";
        for (var person : seats.referents(other)) {
            if (person.equals(it.by())) continue;
            notices.tell(new Telling(
                    person, kind(it.step()), event, null, ActorFormPages.of(other) + "#relations", names, excerpt));
        }
    }

    private static String kind(RelationMoved.Step step) {
        return switch (step) {
            case PROPOSED -> PROPOSED;
            case CONFIRMED -> CONFIRMED;
            case REFUSED -> REFUSED;
            case TAKEN_BACK, ENDED -> ENDED;
        };
    }

    @Bean
    static NoticeKinds relationKinds() {
        return NoticeKinds.of(RelationNotices.class)
                .kind(PROPOSED, 90, it -> it.sits(Seat.REFERENT))
                .kind(CONFIRMED, 91, it -> it.sits(Seat.REFERENT))
                .kind(REFUSED, 92, it -> it.sits(Seat.REFERENT))
                .kind(ENDED, 93, it -> it.sits(Seat.REFERENT));
    }
}
