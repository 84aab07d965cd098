package org.fabcom.people.twostep;

import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Person;
import org.fabcom.people.guard.GuardChanged;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the owner of an account what happened to its second step, one letter each. */
@Component
record TwoStepLetters(Outbox outbox, Settings settings, ApplicationEventPublisher events) {

    void on(Person person) {
        send(person, "people.mail.twostep.on", "/moi/deux-etapes");
        events.publishEvent(GuardChanged.of(person.id(), GuardChanged.What.TWO_STEP_SET, ""));
    }

    void moved(Person person) {
        send(person, "people.mail.twostep.moved", "/mot-de-passe/oublie");
        events.publishEvent(GuardChanged.of(person.id(), GuardChanged.What.TWO_STEP_MOVED, ""));
    }

    void off(Person person) {
        send(person, "people.mail.twostep.off", "/mot-de-passe/oublie");
        events.publishEvent(GuardChanged.of(person.id(), GuardChanged.What.TWO_STEP_OFF, ""));
    }

    void lifted(Person person, String by, String why) {
        send(person, "people.mail.twostep.lifted", "/mot-de-passe/oublie", by, why);
        events.publishEvent(GuardChanged.of(person.id(), GuardChanged.What.TWO_STEP_LIFTED, by));
    }

    void redrawn(Person person) {
        send(person, "people.mail.twostep.redrawn", "/moi/deux-etapes");
    }

    void paper(Person person, int left) {
        send(person, "people.mail.twostep.paper", "/moi/deux-etapes", left);
    }

    void guessed(Person person) {
        send(person, "people.mail.twostep.guessed", "/mot-de-passe/oublie");
    }

    private void send(Person to, String key, String path, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = to.name();
        System.arraycopy(args, 0, all, 1, args.length);
        outbox.put(Letter.answering(to.email().text(), to.name(), to.language(), key, settings.url(path), all));
    }
}
