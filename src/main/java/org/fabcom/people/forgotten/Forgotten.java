package org.fabcom.people.forgotten;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.guard.AccountKey;
import org.fabcom.people.guard.NewLock;
import org.fabcom.people.signin.MailedLinks;
import org.fabcom.people.signin.MailedLinks.Purpose;
import org.fabcom.people.signin.Sessions;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password by a mailed link: all browsers are signed out, and the person's other links are void. */
@Component
class Forgotten {

    private final People people;
    private final MailedLinks links;
    private final Sessions sessions;
    private final NewLock lock;
    private final Outbox outbox;
    private final Settings settings;

    Forgotten(People people, MailedLinks links, Sessions sessions, NewLock lock, Outbox outbox, Settings settings) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.lock = lock;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A letter leaves only if the address has an account. */
    @Transactional
    void ask(Email email, String returnTo) {
        people.byEmail(email).ifPresent(person -> {
            var token = links.keep(Purpose.NEW_PASSWORD, person.id(), null, returnTo);
            outbox.put(Letter.answering(
                    person.email().text(),
                    person.name(),
                    person.language(),
                    "people.mail.password",
                    settings.url("/mot-de-passe/nouveau?jeton=" + token),
                    person.name()));
        });
    }

    /** Whose password the link changes. */
    Optional<Person> person(String token) {
        return links.find(Purpose.NEW_PASSWORD, token).flatMap(it -> people.find(it.person()));
    }

    /** Where the person wanted to go, and what went with the old password, in words. */
    record Chosen(String returnTo, String gone) {}

    /** What will go with the old password, in words; empty if nothing. */
    String going(Person person) {
        return lock.warning(person);
    }

    /** Changes it; empty if the link no longer serves. */
    @Transactional
    Optional<Chosen> choose(String token, String hash) {
        var link = links.take(Purpose.NEW_PASSWORD, token);
        return link.map(it -> {
            people.changePassword(it.person(), hash);
            links.forget(Purpose.NEW_PASSWORD, it.person());
            sessions.closeAll(it.person());
            var gone = people.find(it.person()).map(person -> tell(person, lock.recover(it.person())));
            return new Chosen(it.returnTo(), gone.orElse(""));
        });
    }

    private String tell(Person person, List<AccountKey> gone) {
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.recovered",
                settings.url("/moi"),
                person.name(),
                lock.words(person, gone)));
        return gone.isEmpty() ? "" : lock.words(person, gone);
    }
}
