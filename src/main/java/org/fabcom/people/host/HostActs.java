package org.fabcom.people.host;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.signin.MailedLinks;
import org.fabcom.people.signin.MailedLinks.Purpose;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts opened, links made and the administration given from the terminal: each act stands in the journal of rights without an
 * actor, and the person is told by letter.
 */
@Component
class HostActs {

    private static final Duration LIFE_OF_INVITATION = Duration.ofDays(7);

    private final People people;
    private final Passwords passwords;
    private final Rights rights;
    private final RightsJournal journal;
    private final MailedLinks links;
    private final Outbox outbox;
    private final Settings settings;

    HostActs(
            People people,
            Passwords passwords,
            Rights rights,
            RightsJournal journal,
            MailedLinks links,
            Outbox outbox,
            Settings settings) {
        this.people = people;
        this.passwords = passwords;
        this.rights = rights;
        this.journal = journal;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * An account whose password nobody knows, and the address of the page that chooses one, which also leaves by letter. Empty if the
     * address has an account.
     */
    @Transactional
    Optional<String> invite(String name, Email email, String language) {
        return people.add(name, email, passwords.hash(Ids.token()), language).map(person -> {
            journal.addByHost(Act.PERSON_INVITED, person.id(), "");
            var link = link(person.id(), LIFE_OF_INVITATION);
            // until it is followed the address may be anybody's: nothing that was typed stands in the letter
            outbox.put(Letter.answering(email.text(), "", language, "people.mail.host-invited", link));
            return link;
        });
    }

    /** The address of the page that chooses another password, for the host to hand over; its owner learns by letter that it exists. */
    @Transactional
    String resetLink(Person person) {
        journal.addByHost(Act.PASSWORD_LINK_MADE, person.id(), "");
        tell(person, "people.mail.host-link");
        return link(person.id(), Purpose.NEW_PASSWORD.life());
    }

    /** False if they administer already. */
    @Transactional
    boolean administer(Person person) {
        if (rights.grantByHost(person.id(), InstanceRole.ADMINISTRATOR) == RightsOutcome.ALREADY) return false;
        tell(person, "people.mail.host-admin");
        return true;
    }

    private void tell(Person person, String key) {
        outbox.put(Letter.answering(
                person.email().text(), person.name(), person.language(), key, settings.url("/moi"), person.name()));
    }

    private String link(PartyId person, Duration life) {
        return settings.url("/mot-de-passe/nouveau?jeton=" + links.keep(Purpose.NEW_PASSWORD, person, null, "", life));
    }
}
