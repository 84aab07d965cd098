package org.fabcom.people.demo;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.organisations.Invitations;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters that lie in the box of the demonstration: two invitations that still serve, and one that tells of a change. */
@Component
@Order(30) // after the inhabitants and the name of the instance, which each letter bears
record InventedLetters(
        Organisations organisations,
        Invitations invitations,
        People people,
        Outbox outbox,
        Settings settings,
        Clock clock)
        implements DemoData {

    @Override
    public void fill() {
        var now = clock.instant();
        Past.at(now.minus(Duration.ofDays(5)), () -> invites("Les Jardins du Gué", "theo.ribeiro", Seat.MEMBER));
        Past.at(now.minus(Duration.ofDays(3)), () -> tells("odile.garnier"));
        Past.at(
                now.minus(Duration.ofHours(20)),
                () -> invites("Café associatif Le Bief", "adele.fontaine", Seat.REFERENT));
    }

    private void invites(String name, String who, Seat seat) {
        var organisation = organisation(name);
        var manager = people.find(organisation.createdBy()).orElseThrow();
        var email = email(who);
        var invitation = invitations.make(organisation.id(), seat, email, manager.id());
        outbox.put(Letter.answering(
                email.text(),
                "",
                manager.language(),
                "people.mail.invitation",
                settings.url(invitations.path(invitation)),
                manager.name(),
                organisation.name()));
    }

    private void tells(String who) {
        Person person = people.byEmail(email(who)).orElseThrow();
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.changed",
                settings.url("/mot-de-passe/oublie"),
                person.name()));
    }

    private Organisation organisation(String name) {
        return organisations.search(name, 0, 1).getFirst();
    }

    private static Email email(String who) {
        return new Email(who + "@trois-rivieres.example");
    }
}
