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
public record StateLetters(Outbox outbox, People people, Settings settings) {

    public void moved(Member it, MemberState to, String reason) {
        write(it, "membership.mail.state." + to, reason);
    }

    /** To whoever has the account of the line, at the address of the account: they are said to be no more. */
    public void ended(Member it, String reason) {
        var party = it.party();
        if (party == null) return;
        people.find(party)
                .ifPresent(owner -> put(
                        owner.email().text(),
                        owner.language(),
                        it,
                        "membership.mail.state." + MemberState.ENDED,
                        reason));
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
        put(it.contact().email(), language, it, key, more);
    }

    private void put(String to, String language, Member it, String key, String more) {
        outbox.put(Letter.answering(
                to,
                it.name(),
                language,
                key,
                settings.url("/mes-adhesions"),
                it.name(),
                people.name(it.organisation()).orElse(""),
                more.isEmpty() ? "" : "\n\n" + more));
    }
}
