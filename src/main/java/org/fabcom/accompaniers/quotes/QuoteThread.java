package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.talk.Participant;
import org.fabcom.talk.ThreadSubject;
import org.springframework.stereotype.Component;

/** The thread of a quote: both sides talk in it, whoever accompanies reads it. */
@Component
record QuoteThread(Quotes quotes, QuoteAccess access, People people, Sql db) implements ThreadSubject {

    static final String KIND = "accompaniers.quote";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Rights> rights(UUID id, Visitor visitor) {
        return quotes.find(id)
                .filter(it -> access.reads(it, visitor))
                .map(it -> QuoteAccess.speaks(it.provider(), visitor, Seat.MEMBER)
                                || QuoteAccess.speaks(it.asker(), visitor, Seat.MEMBER)
                        ? Rights.MEMBER
                        : Rights.READER);
    }

    @Override
    public Optional<About> about(UUID id) {
        return quotes.find(id).map(it -> new About(people.name(it.provider()).orElse("?"), it.url()));
    }

    @Override
    public List<Participant> participants(UUID id) {
        return quotes.find(id).stream()
                .flatMap(it -> Stream.concat(access.told(it.provider()).stream(), access.told(it.asker()).stream()))
                .distinct()
                .map(it -> new Participant(it, false))
                .toList();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(db.sql("select id from accompaniers.quote where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .list(UUID.class));
    }
}
