package org.fabcom.people.links;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.signin.MailedLinks;
import org.fabcom.people.signin.MailedLinks.Purpose;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that open an account once. Whoever asks learns nothing about who has one. */
@Component
class LinkSignIn {

    private final People people;
    private final MailedLinks links;
    private final Outbox outbox;
    private final Settings settings;

    LinkSignIn(People people, MailedLinks links, Outbox outbox, Settings settings) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A letter leaves only if the address has an account. */
    @Transactional
    void ask(Email email, String returnTo) {
        people.byEmail(email).ifPresent(person -> {
            var token = links.keep(Purpose.SIGN_IN, person.id(), null, returnTo);
            outbox.put(Letter.answering(
                    person.email().text(),
                    person.name(),
                    person.language(),
                    "people.mail.link",
                    settings.url("/connexion/lien/entrer?jeton=" + token),
                    person.name()));
        });
    }

    /** Whom the link lets in; it still serves afterwards. */
    Optional<Person> whose(String token) {
        return links.find(Purpose.SIGN_IN, token).flatMap(it -> people.find(it.person()));
    }

    /** Takes the link: of two who come at once, one gets in. The person's other links of this kind are void. */
    @Transactional
    Optional<MailedLinks.Link> enter(String token) {
        var link = links.take(Purpose.SIGN_IN, token);
        link.ifPresent(it -> links.forget(Purpose.SIGN_IN, it.person()));
        return link;
    }
}
