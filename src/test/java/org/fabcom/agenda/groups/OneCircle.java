package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A circle of Paul and Rosa in a house whose calendar Karim keeps, and an event of theirs that nobody else is to hear of. */
abstract class OneCircle {

    final String title = "Relecture du zénith " + Ids.token().substring(0, 6);
    final ApplicationContext beans;
    final Web web;
    final Programme programme;
    final Dates dates;
    final Registering registering;
    final Groups groups;
    final Memberships memberships;
    final Neighbours neighbours;
    final Sql db;
    final Circus circus;
    final Person paul;
    final Person rosa;
    final Person karim;
    final Organisation house;
    final Group circle;

    OneCircle(ApplicationContext beans) {
        this.beans = beans;
        web = beans.getBean(Web.class);
        programme = beans.getBean(Programme.class);
        dates = beans.getBean(Dates.class);
        registering = beans.getBean(Registering.class);
        groups = beans.getBean(Groups.class);
        memberships = beans.getBean(Memberships.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        circus = new Circus(beans);
        paul = neighbours.person("Paul Brun");
        rosa = neighbours.person("Rosa Vidal");
        karim = neighbours.person("Karim Said");
        house = circus.house("Le Bief", paul, rosa);
        neighbours.seat(house, karim, Seat.REFERENT);
        circle = circle("Les comptes", Audience.MEMBERS);
        assertThat(memberships.add(circle.id(), rosa.id(), circus.as(paul))).isEmpty();
    }

    Happening announced(Group group) {
        var draft = Posters.workshop(title, 5).of(group.id());
        return dates.of(programme.announce(house.id(), draft, paul.id())).getFirst();
    }

    Group circle(String name, Audience audience) {
        var draft = new Group.Draft(name, "", Set.of(), audience, false);
        return Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(paul)));
    }

    WebVisitor rosa() {
        return neighbours.signedIn(rosa);
    }

    WebVisitor karim() {
        return neighbours.signedIn(karim);
    }

    static Registration.Who who(Person person) {
        return new Registration.Who(person.id(), person.name(), person.email().text(), "fr");
    }
}
