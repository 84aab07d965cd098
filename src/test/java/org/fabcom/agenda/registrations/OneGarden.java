package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Gardens that announce dates, and people who ask for a place. */
abstract class OneGarden {

    final Registering registering;
    final Registrations registrations;
    final Programme programme;
    final Dates dates;
    final Neighbours neighbours;
    final Jobs jobs;
    final Sql db;
    final Person lucie;
    final Organisation garden;

    OneGarden(ApplicationContext beans) {
        registering = beans.getBean(Registering.class);
        registrations = beans.getBean(Registrations.class);
        programme = beans.getBean(Programme.class);
        dates = beans.getBean(Dates.class);
        neighbours = beans.getBean(Neighbours.class);
        jobs = beans.getBean(Jobs.class);
        db = beans.getBean(Sql.class);
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins", lucie);
    }

    UUID date(EventDraft draft) {
        var event = programme.announce(garden.id(), draft, lucie.id());
        return dates.of(event).getFirst().id();
    }

    UUID workshop(int places) {
        return date(Posters.workshop("Atelier", places));
    }

    Registration.Who who(String name) {
        return who(neighbours.person(name));
    }

    static Registration.Who who(Person person) {
        return new Registration.Who(person.id(), person.name(), person.email().text(), "fr");
    }

    List<String> subjects() {
        return db.sql("select subject from post.letter order by id").list(String.class).stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    Registration waiting(UUID date, String name, int place) {
        var answer = (Answer.Waiting) registering.ask(date, who(name));
        assertThat(answer.place()).isEqualTo(place);
        return answer.registration();
    }

    Registration confirmed(UUID date, String name) {
        return ((Answer.Confirmed) registering.ask(date, who(name))).registration();
    }

    State state(Registration it) {
        return registrations.find(it.id()).orElseThrow().state();
    }

    /** Behind the back of the house. */
    static void set(Registration it, String what) {
        CurrentBase.asOwner("update agenda.registration set " + what + " where id = '" + it.id() + "'");
    }
}
