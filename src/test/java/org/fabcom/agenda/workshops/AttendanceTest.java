package org.fabcom.agenda.workshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.registrations.Answer;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;

/** Who was there is noted whole or not at all, once it has begun, in as many statements for many people as for few. */
@FabComTest
class AttendanceTest {

    private final Neighbours neighbours;
    private final Programme programme;
    private final Dates dates;
    private final Registering registering;
    private final Registrations registrations;
    private final Attendance attendance;
    private final WalkIns walkIns;
    private final HeldDate.Register held;
    private final Sites sites;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;

    AttendanceTest(
            Neighbours neighbours,
            Programme programme,
            Dates dates,
            Registering registering,
            Registrations registrations,
            Attendance attendance,
            WalkIns walkIns,
            HeldDate.Register held,
            Sites sites,
            Sql db) {
        this.neighbours = neighbours;
        this.programme = programme;
        this.dates = dates;
        this.registering = registering;
        this.registrations = registrations;
        this.attendance = attendance;
        this.walkIns = walkIns;
        this.held = held;
        this.sites = sites;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins " + UUID.randomUUID(), lucie);
    }

    @Test
    void many_are_noted_in_as_many_statements_as_few() {
        var few = past(2);
        var many = past(20);
        long once = Statements.during(() -> note(few, all(few, State.CAME), names(2)));
        assertThat(Statements.during(() -> note(many, all(many, State.CAME), names(40))))
                .isEqualTo(once);
        assertThat(held.find(many).orElseThrow().present()).isEqualTo(60);
        long one = Statements.during(() -> held.lately(List.of(garden.id()), Duration.ofDays(1)));
        for (int i = 0; i < 4; i++) {
            var other = past(1);
            note(other, all(other, State.CAME), names(1));
        }
        assertThat(Statements.during(() -> held.lately(List.of(garden.id()), Duration.ofDays(1))))
                .isEqualTo(one);
        assertThat(held.lately(List.of(garden.id()), Duration.ofDays(1)))
                .extracting(HeldDate::present)
                .containsExactlyInAnyOrder(4, 60, 2, 2, 2, 2);
        var today = LocalDate.now(Clock.systemUTC());
        past(3);
        assertThat(held.between(garden.id(), today.minusDays(30), today))
                .as("to one of them nobody came")
                .extracting(HeldDate::present)
                .containsExactlyInAnyOrder(4, 60, 2, 2, 2, 2);
        assertThat(held.between(lucie.id(), today.minusDays(30), today)).isEmpty();
    }

    /** The yearly survey of a ressourcerie counts them, and shows which (R13). */
    @Test
    void the_survey_of_a_shop_lists_the_dates_that_it_counts() {
        sites.add(garden.id(), new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
        var date = past(1);
        note(date, all(date, State.CAME), names(2));
        past(3);
        var year = LocalDate.ofInstant(Clock.systemUTC().instant().minus(Duration.ofHours(4)), Days.ZONE)
                .getYear();
        var page = neighbours
                .signedIn(lucie)
                .get("/pesee/enquete/" + garden.id() + "?an=" + year)
                .page();
        assertThat(page.select("#dates tbody tr").eachText())
                .as("to the other nobody came")
                .singleElement()
                .asString()
                .endsWith(" 3");
        assertThat(page.select("tr:contains(Animations de sensibilisation) td")
                        .first()
                        .text())
                .isEqualTo("1");
        assertThat(page.select("tr:contains(Personnes sensibilisées) a").attr("href"))
                .as("opens to the dates")
                .endsWith("#dates");
        assertThat(page.select("tr:contains(Personnes sensibilisées) a").text()).isEqualTo("3");
    }

    @Test
    void too_many_names_by_two_people_change_nothing_of_the_second() {
        var date = past(2);
        assertThat(note(date, Map.of(), names(200))).isEqualTo(Attendance.Noted.DONE);
        var others = IntStream.range(0, 101).mapToObj(it -> "Autre " + it).toList();
        assertThat(note(date, all(date, State.CAME), others)).isEqualTo(Attendance.Noted.TOO_MANY);
        assertThat(registrations.of(date)).extracting(Registration::state).containsOnly(State.CONFIRMED);
        assertThat(note(date, Map.of(), others.subList(0, 100))).isEqualTo(Attendance.Noted.DONE);
        assertThat(note(date, Map.of(), names(200)))
                .as("the same names once more")
                .isEqualTo(Attendance.Noted.DONE);
        assertThat(walkIns.of(date)).hasSize(300);
        assertThatThrownBy(() -> insert(date, "Encore une")).hasMessageContaining("too many unannounced");
    }

    @Test
    void whoever_is_not_of_this_date_undoes_the_whole_of_it() {
        var date = past(2);
        var other = past(1);
        var said = new HashMap<>(all(date, State.CAME));
        said.put(registrations.of(other).getFirst().id(), State.CAME);
        assertThat(note(date, said, List.of("Yann"))).isEqualTo(Attendance.Noted.NOT_NOW);
        assertThat(walkIns.of(date)).isEmpty();
        assertThat(registrations.of(date)).extracting(Registration::state).containsOnly(State.CONFIRMED);
    }

    @Test
    void nobody_was_at_a_date_that_was_cancelled_whoever_writes() {
        var date = past(2);
        CurrentBase.asOwner("update agenda.occurrence set cancelled_at = now() where id = '" + date + "'");
        assertThat(note(date, all(date, State.CAME), List.of())).isEqualTo(Attendance.Noted.NOT_NOW);
        assertThat(note(date, Map.of(), List.of("Yann"))).isEqualTo(Attendance.Noted.NOT_NOW);
        assertThatThrownBy(() -> insert(date, "Yann")).hasMessageContaining("was cancelled");
        assertThatThrownBy(() -> db.sql("update agenda.registration set state = 'CAME' where occurrence = :date")
                        .param("date", date)
                        .update())
                .hasMessageContaining("was cancelled");
    }

    @Test
    void a_name_that_is_registered_too_and_a_line_of_several_are_told_once_they_are_noted() {
        var date = past(1);
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var lucies = neighbours.signedIn(lucie);
        var noted = lucies.get(desk)
                .form("Enregistrer les présences")
                .set("sans", "PERSONNE 0\nM. et Mme Dupond\nZoé Nuñez")
                .submit()
                .follow();
        assertThat(noted.text())
                .contains(
                        "Les présences sont notées",
                        "PERSONNE 0 : déjà sur la liste",
                        "une personne : M. et Mme Dupond")
                .doesNotContain("Zoé Nuñez :");
        assertThat(walkIns.of(date)).as("nothing is lost").hasSize(3);
        var again = lucies.get(desk)
                .form("Enregistrer les présences")
                .set("sans", "PERSONNE 0\nM. et Mme Dupond\nZoé Nuñez\nYann")
                .submit()
                .follow();
        assertThat(again.text())
                .as("told once")
                .contains("Les présences sont notées")
                .doesNotContain("déjà sur la liste");
    }

    private Attendance.Noted note(UUID date, Map<UUID, State> said, List<String> added) {
        return attendance.note(date, said, added, List.of(), lucie.id());
    }

    private Map<UUID, State> all(UUID date, State state) {
        var said = new HashMap<UUID, State>();
        registrations.of(date).forEach(it -> said.put(it.id(), state));
        return said;
    }

    private static List<String> names(int many) {
        return IntStream.range(0, many).mapToObj(it -> "Personne " + it).toList();
    }

    private void insert(UUID date, String name) {
        db.sql("insert into agenda.walk_in values (gen_random_uuid(), :date, :name, :by, now())")
                .param("date", date, "name", name, "by", lucie.id().value())
                .update();
    }

    /** A workshop of this morning with so many people registered. */
    private UUID past(int people) {
        var event = programme.announce(garden.id(), Posters.workshop("Atelier", 30), lucie.id());
        var date = dates.of(event).getFirst().id();
        for (int i = 0; i < people; i++) {
            var person = neighbours.person("Personne " + i);
            var who = new Registration.Who(
                    person.id(), person.name(), person.email().text(), "fr");
            assertThat(registering.ask(date, who)).isInstanceOf(Answer.Confirmed.class);
        }
        GardenWorkshops.past(date);
        return date;
    }
}
