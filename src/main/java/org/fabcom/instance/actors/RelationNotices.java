package org.fabcom.instance.actors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the referents of the other side what was said of a relation, once each. */
@Component
class RelationNotices {

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
        var event = UUID.nameUUIDFromBytes((it.relation() + "-" + it.step()).getBytes(StandardCharsets.UTF_8));
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
            case PROPOSED -> Kinds.PROPOSED;
            case CONFIRMED -> Kinds.CONFIRMED;
            case REFUSED -> Kinds.REFUSED;
            case TAKEN_BACK, ENDED -> Kinds.ENDED;
        };
    }

    /** What people are told of the relations of their organisations. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        static final String PROPOSED = "actors.proposed";
        static final String CONFIRMED = "actors.confirmed";
        static final String REFUSED = "actors.refused";
        static final String ENDED = "actors.ended";

        private record Kind(String key, int order) implements NoticeKind {

            @Override
            public boolean concerns(Visitor visitor) {
                return visitor.sits(Seat.REFERENT);
            }
        }

        @Bean
        NoticeKind relationProposed() {
            return new Kind(PROPOSED, 90);
        }

        @Bean
        NoticeKind relationConfirmed() {
            return new Kind(CONFIRMED, 91);
        }

        @Bean
        NoticeKind relationRefused() {
            return new Kind(REFUSED, 92);
        }

        @Bean
        NoticeKind relationEnded() {
            return new Kind(ENDED, 93);
        }
    }
}
