package org.fabcom.people.guard;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.guard.GuardChanged.What;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.render.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has a token or a key comes in without the password: the owner is told of each that is made or taken away. */
@Component
public class GuardLetters {

    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    GuardLetters(People people, Outbox outbox, Settings settings, Messages messages, ApplicationEventPublisher events) {
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.events = events;
    }

    @Transactional
    public void token(PartyId person, boolean made, String label) {
        tell(person, made ? "people.mail.token" : "people.mail.token.gone", "/moi/jetons", label);
        events.publishEvent(GuardChanged.of(person, made ? What.TOKEN_MADE : What.TOKEN_REVOKED, label));
    }

    @Transactional
    public void passkey(PartyId person, boolean made, String label) {
        tell(person, made ? "people.mail.passkey" : "people.mail.passkey.gone", "/moi/cles", label);
        events.publishEvent(GuardChanged.of(person, made ? What.PASSKEY_MADE : What.PASSKEY_REMOVED, label));
    }

    /** The account of another house opens this one, or no longer does. */
    @Transactional
    public void door(PartyId person, boolean made, String label) {
        tell(person, made ? "people.mail.door" : "people.mail.door.gone", "/moi/relier", label);
    }

    /** Somebody may do more for the whole instance from now on, and would not look for it by themselves. */
    @Transactional
    public void role(PartyId person, InstanceRole role) {
        var label = people.find(person)
                .map(it -> messages.text(Locale.of(it.language()), "people.role." + role))
                .orElse("");
        tell(person, "people.mail.role", "/moi", label);
        events.publishEvent(GuardChanged.of(person, What.ROLE_GIVEN, label));
    }

    private void tell(PartyId person, String key, String path, String label) {
        people.find(person)
                .ifPresent(it -> outbox.put(Letter.answering(
                        it.email().text(), it.name(), it.language(), key, settings.url(path), it.name(), label)));
    }
}
