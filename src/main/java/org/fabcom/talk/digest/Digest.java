package org.fabcom.talk.digest;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.ThreadReaders;
import org.fabcom.talk.notices.Notice;
import org.fabcom.talk.notices.NoticePages;
import org.fabcom.talk.notices.NoticeRows;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Stops;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The letter of the week: what each person has not read yet, once; nobody gets an empty one. */
@Component
public class Digest {

    private static final int MOST = 20;

    private final NoticeRows rows;
    private final Notices notices;
    private final Stops stops;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final ThreadReaders reading;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digest(
            NoticeRows rows,
            Notices notices,
            Stops stops,
            People people,
            Outbox outbox,
            Messages messages,
            ThreadReaders reading,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.stops = stops;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.reading = reading;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the letters, one transaction a person; how many. A stop in between loses and doubles nothing. */
    public int write() {
        int written = 0;
        for (var person : rows.awaiting()) {
            if (Boolean.TRUE.equals(transaction.execute(status -> write(person)))) written++;
        }
        return written;
    }

    private boolean write(PartyId id) {
        var taken = rows.gather(id, clock.instant());
        var person = people.find(id);
        var lines = taken.stream()
                .filter(it -> notices.open(it.kind()))
                .filter(it -> it.subject() == null || reading.takesPart(it.subject(), id))
                .toList();
        if (person.isEmpty() || lines.isEmpty()) return false;
        outbox.put(letter(person.get(), lines));
        return true;
    }

    private Letter letter(Person person, List<Notice> lines) {
        var locale = Locale.of(person.language());
        var list = new ArrayList<String>();
        lines.stream().limit(MOST).forEach(it -> list.add("• " + notices.sentence(locale, it.kind(), it.args())));
        if (lines.size() > MOST) list.add(messages.text(locale, "talk.mail.week.more", lines.size() - MOST));
        var stop = stops.url(person.id(), Stops.DIGEST);
        return new Letter(
                person.email().text(),
                person.name(),
                person.language(),
                "talk.mail.week",
                List.of(person.name(), lines.size(), String.join("\n\n", list), stop),
                settings.url(NoticePages.PATH),
                stop);
    }
}
