package org.fabcom.people.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.guard.NewLock;
import org.fabcom.people.signin.MailedLinks;
import org.fabcom.people.signin.MailedLinks.Purpose;
import org.fabcom.people.signin.Reclaimed;
import org.fabcom.people.signin.Sessions;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes of their own account. */
@Component
class Account {

    private final People people;
    private final Sessions sessions;
    private final NewLock lock;
    private final MailedLinks links;
    private final Outbox outbox;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Account(
            People people,
            Sessions sessions,
            NewLock lock,
            MailedLinks links,
            Outbox outbox,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.lock = lock;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Signs out everywhere but in this browser, retires what is not kept, and tells the owner by mail. */
    @Transactional
    void changePassword(Person person, Visitor me, UUID here, String hash, Set<UUID> kept) {
        people.changePassword(person.id(), hash);
        sessions.closeOthers(person.id(), here);
        links.forget(Purpose.NEW_PASSWORD, person.id());
        var gone = lock.change(me, kept);
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.changed",
                settings.url("/mot-de-passe/oublie"),
                person.name(),
                lock.words(person, gone)));
    }

    /**
     * A link goes to the new address, which counts once it is followed; nothing tells whether somebody has it already. The old
     * one, which may be lost, need not agree, but may stop it, and for seven days even take it back.
     */
    @Transactional
    void askToMove(Person person, Email email) {
        warnOld(person, email);
        if (people.byEmail(email).isPresent()) return;
        var token = links.keep(Purpose.NEW_EMAIL, person.id(), email, "");
        outbox.put(Letter.answering(
                email.text(),
                "", // until it is confirmed it may be anybody's
                person.language(),
                "people.mail.move",
                settings.url("/moi/courriel/confirmer?jeton=" + token)));
    }

    private void warnOld(Person person, Email email) {
        var stop = links.keep(Purpose.STOP_MOVE, person.id(), person.email(), "");
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.moving",
                settings.url("/moi/courriel/arreter?jeton=" + stop),
                person.name(),
                email.text()));
    }

    /** The old address behind a link that stops a move. */
    Optional<Email> stopping(String token) {
        return links.find(Purpose.STOP_MOVE, token).map(it -> java.util.Objects.requireNonNull(it.email()));
    }

    /**
     * “This was not me”: the move is off, or taken back; all browsers are signed out, passkeys and tokens of the last days go,
     * and the token answered here lets the owner choose a new password at once. Empty if the link no longer serves.
     */
    @Transactional
    Optional<String> stop(String token) {
        return links.take(Purpose.STOP_MOVE, token).map(it -> {
            links.forget(Purpose.NEW_EMAIL, it.person());
            links.forget(Purpose.SIGN_IN, it.person());
            links.forget(Purpose.NEW_PASSWORD, it.person());
            sessions.closeAll(it.person());
            events.publishEvent(new Reclaimed(it.person(), clock.instant().minus(Duration.ofDays(7))));
            if (it.email() != null && people.byEmail(it.email()).isEmpty()) people.moveTo(it.person(), it.email());
            return links.keep(Purpose.NEW_PASSWORD, it.person(), null, "");
        });
    }

    Optional<Email> moving(String token) {
        return links.find(Purpose.NEW_EMAIL, token).map(it -> java.util.Objects.requireNonNull(it.email()));
    }

    /** Moves to the new address and tells the old one; empty if the link no longer serves. */
    @Transactional
    Optional<PartyId> move(String token) {
        var link = links.take(Purpose.NEW_EMAIL, token);
        if (link.isEmpty() || link.get().email() == null) return Optional.empty();
        var person = people.find(link.get().person()).orElseThrow();
        links.forget(Purpose.NEW_EMAIL, person.id());
        links.forget(Purpose.NEW_PASSWORD, person.id());
        if (people.byEmail(link.get().email()).isPresent()) return Optional.empty();
        people.moveTo(person.id(), link.get().email());
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.moved",
                null,
                person.name(),
                link.get().email().text()));
        return Optional.of(person.id());
    }
}
