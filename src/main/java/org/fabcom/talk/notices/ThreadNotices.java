package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.talk.Audience;
import org.fabcom.talk.MessagePosted;
import org.fabcom.talk.ThreadReaders;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who take part that something was said, and first those who were called upon. */
@Component
class ThreadNotices {

    private static final int EXCERPT = 400;

    private final Notices notices;
    private final ThreadReaders reading;
    private final People people;

    ThreadNotices(Notices notices, ThreadReaders reading, People people) {
        this.notices = notices;
        this.reading = reading;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(MessagePosted said) {
        var about = reading.about(said.subject());
        if (about.isEmpty()) return;
        var args = List.of(people.name(said.author()).orElse("?"), about.get().title());
        var excerpt = excerpt(said);
        for (var person : reading.readers(said.subject(), said.audience())) {
            if (person.equals(said.author())) continue;
            var kind = kind(said, person);
            notices.tell(new Telling(
                    person,
                    kind,
                    said.message(),
                    said.subject(),
                    about.get().url() + "#fil",
                    args,
                    excerpt,
                    said.audience() == Audience.EVERYONE));
        }
    }

    private static String kind(MessagePosted said, PartyId person) {
        if (said.mentioned().contains(person)) return ThreadKinds.MENTION;
        return said.audience() == Audience.TEAM ? ThreadKinds.NOTE : ThreadKinds.MESSAGE;
    }

    /** The words of a note never travel by mail, not even to the team. */
    private String excerpt(MessagePosted said) {
        if (said.audience() == Audience.TEAM) return "";
        return reading.words(said.subject(), said.message(), EXCERPT).orElse("");
    }
}
