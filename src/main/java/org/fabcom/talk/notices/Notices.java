package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.ThreadSeen;
import org.fabcom.talk.mailed.ReplyAddresses;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.fabcom.web.render.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, each once, the way they chose. Thread-safe. */
@Component
public class Notices {

    private final NoticeRows rows;
    private final Choices choices;
    private final Stops stops;
    private final People people;
    private final Outbox outbox;
    private final ReplyAddresses answers;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;
    private final Optional<Rooms> rooms;
    private final ObjectProvider<NoticeKinds> kinds;

    Notices(
            NoticeRows rows,
            Choices choices,
            Stops stops,
            People people,
            Outbox outbox,
            ReplyAddresses answers,
            Messages messages,
            Settings settings,
            Clock clock,
            Optional<Rooms> rooms,
            ObjectProvider<NoticeKinds> kinds) {
        this.rows = rows;
        this.choices = choices;
        this.stops = stops;
        this.people = people;
        this.outbox = outbox;
        this.answers = answers;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.rooms = rooms;
        this.kinds = kinds;
    }

    /** A closed room tells nothing. */
    public boolean open(String kind) {
        return rooms.isEmpty()
                || kinds.stream()
                        .flatMap(it -> it.all().stream())
                        .filter(it -> it.key().equals(kind))
                        .allMatch(it -> rooms.get().open(Switches.read().of(it.room())));
    }

    /** Tells it, with its letter if so chosen, in one transaction. False if this person was told of this event before. */
    @Transactional
    public boolean tell(Telling it) {
        return told(it, person -> letter(person, it));
    }

    /** The same with a letter of the room’s own, such as an invitation with its file, where mail is chosen. */
    @Transactional
    public boolean tell(Telling it, Letter own) {
        return told(it, person -> own.stoppedBy(stops.url(person.id(), it.kind())));
    }

    /**
     * The same of one kind to many people, each named once: a thousand cost as many statements as one. How many had not been told.
     */
    @Transactional
    public int tell(List<Telling> all) {
        if (all.isEmpty() || !open(all.getFirst().kind())) return 0;
        var kind = all.getFirst().kind();
        var known = people.all(all.stream().map(Telling::person).toList());
        var chosen = choices.of(known.keySet(), kind);
        var told = rows.add(
                all.stream().filter(it -> known.containsKey(it.person())).toList(), chosen, clock.instant());
        outbox.put(all.stream()
                .filter(it -> told.contains(it.person()) && chosen.get(it.person()) == Delivery.MAIL)
                .map(it -> letter(Objects.requireNonNull(known.get(it.person())), it))
                .toList());
        return told.size();
    }

    private boolean told(Telling it, Function<Person, Letter> letter) {
        if (!open(it.kind())) return false;
        var person = people.find(it.person());
        if (person.isEmpty()) return false;
        var delivery = choices.of(it.person(), it.kind());
        if (!rows.add(it, delivery, clock.instant())) return false;
        if (delivery == Delivery.MAIL) outbox.put(letter.apply(person.get()));
        return true;
    }

    /** Somebody did what these people were told of: it waits for nobody any more. */
    public void over(Collection<PartyId> people, UUID event) {
        rows.readEvent(people, event, clock.instant());
    }

    /** What this person was told of that page, in notices of these kinds, is over. */
    public void over(PartyId person, Collection<String> kinds, String url) {
        rows.readOf(person, kinds, url, clock.instant());
    }

    /** How many this person has not read. */
    long unread(PartyId person) {
        return rows.count(person, true);
    }

    /** Whoever looks at the thread of a subject has read what was told of it. */
    @EventListener
    void on(ThreadSeen seen) {
        rows.readAbout(seen.person(), seen.subject(), clock.instant());
    }

    public String sentence(Locale locale, String kind, List<String> args) {
        return messages.text(
                locale,
                kind + ".notice",
                args.stream().map(it -> NoticeValue.read(it, locale, messages)).toArray());
    }

    private Letter letter(Person person, Telling it) {
        var sentence = sentence(Locale.of(person.language()), it.kind(), it.args());
        var stop = stops.url(person.id(), it.kind());
        var subject = it.subject();
        var answered = it.answerable() && subject != null ? answers.of(subject, person.id()) : Optional.<String>empty();
        var letter = new Letter(
                person.email().text(),
                person.name(),
                person.language(),
                answered.isPresent() ? "talk.mail.answer" : subject == null ? "talk.mail.told" : "talk.mail.now",
                List.of(person.name(), sentence, it.excerpt(), stop),
                settings.url(it.url()),
                stop);
        return answered.map(letter::answeredAt).orElse(letter);
    }
}
