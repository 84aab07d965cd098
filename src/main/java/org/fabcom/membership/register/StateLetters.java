package org.fabcom.membership.register;

import org.fabcom.kernel.settings.Settings;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;

/** Tells a member, where there is an address, that their state changed and why. */
@Component
public class StateLetters {

    private final Outbox outbox;
    private final People people;
    private final Settings settings;

    StateLetters(Outbox outbox, People people, Settings settings) {
        this.outbox = outbox;
        this.people = people;
        this.settings = settings;
    }

    public void moved(Member it, MemberState to, String reason) {
        write(it, "membership.mail.state." + to, reason);
    }

    /** Whoever speaks for a member reads it. Arguments: name, organisation, member. */
    void named(Person person, Member it) {
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "membership.mail.named",
                settings.url("/mes-adhesions"),
                person.name(),
                people.name(it.organisation()).orElse(""),
                it.name()));
    }

    /** Arguments: name, organisation, more. */
    public void write(Member it, String key, String more) {
        if (it.contact().email().isEmpty()) return;
        var party = it.party();
        var language =
                party == null ? "fr" : people.find(party).map(Person::language).orElse("fr");
        outbox.put(Letter.answering(
                it.contact().email(),
                it.name(),
                language,
                key,
                settings.url("/mes-adhesions"),
                it.name(),
                people.name(it.organisation()).orElse(""),
                more.isEmpty() ? "" : "\n\n" + more));
    }
}
