package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A year after a date the names of who came go, registered or not, and appointments told from elsewhere. */
@FabComTest
class ForgettingTest {

    private final Programme programme;
    private final Dates dates;
    private final Registering registering;
    private final Jobs jobs;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;

    ForgettingTest(
            Programme programme, Dates dates, Registering registering, Jobs jobs, Neighbours neighbours, Sql db) {
        this.programme = programme;
        this.dates = dates;
        this.registering = registering;
        this.jobs = jobs;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    @Test
    void names_and_appointments_go_a_year_later_and_the_counts_stay() {
        var old = ended(366);
        var fresh = ended(364);
        jobs.runNow("agenda.sweeping");
        assertThat(names(old)).containsOnly("…").hasSize(2);
        assertThat(names(fresh)).containsExactly("Lucie Perrin", "Yann");
        assertThat(appointments()).containsExactly(364);
    }

    /** A workshop with somebody registered and somebody who was not, and an appointment, so many days ago. */
    private UUID ended(int days) {
        var event = programme.announce(garden.id(), Posters.workshop("Atelier", 5), lucie.id());
        var date = dates.of(event).getFirst().id();
        var who = new Registration.Who(lucie.id(), lucie.name(), lucie.email().text(), "fr");
        registering.ask(date, who);
        var at = "now() - interval '" + days + " days'";
        CurrentBase.asOwner("update agenda.occurrence set starts_at = " + at + " - interval '2 hours', ends_at = " + at
                + " where id = '" + date + "'");
        CurrentBase.asOwner("insert into agenda.walk_in values (gen_random_uuid(), '" + date + "', 'Yann', '"
                + lucie.id() + "', now())");
        CurrentBase.asOwner("""
                insert into agenda.appointment (id, organisation, number, title, starts, ends, starts_at, ends_at, way,
                    status, people, together, as_of)
                values (gen_random_uuid(), '%1$s', %2$d, 'Aide', %3$s, %3$s, %3$s - interval '1 hour', %3$s, 'PHONE',
                    'SEEN', 1, false, now())
                """.formatted(garden.id(), days, at));
        return date;
    }

    private List<String> names(UUID date) {
        return db.sql("select name from agenda.registration where occurrence = :date "
                        + "union all select name from agenda.walk_in where occurrence = :date order by 1")
                .param("date", date)
                .list(String.class);
    }

    private List<Integer> appointments() {
        return db.sql("select number from agenda.appointment where organisation = :garden")
                .param("garden", garden.id().value())
                .list(Integer.class);
    }
}
