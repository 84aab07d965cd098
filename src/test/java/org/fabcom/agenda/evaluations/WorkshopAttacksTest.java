package org.fabcom.agenda.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.registrations.Answer;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.workshops.GardenWorkshops;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What somebody who means no good, or two who press at once, get out of a workshop. */
@FabComTest
class WorkshopAttacksTest extends GardenWorkshops {

    private final Workshops workshops;
    private final Evaluations evaluations;
    private final Registering registering;
    private final Links links;
    private UUID date = new UUID(0, 0);

    WorkshopAttacksTest(
            ApplicationContext beans,
            Workshops workshops,
            Evaluations evaluations,
            Registering registering,
            Links links) {
        super(beans);
        this.workshops = workshops;
        this.evaluations = evaluations;
        this.registering = registering;
        this.links = links;
    }

    @BeforeEach
    void aWorkshopWithTwoAims() {
        date = withTwoAims(workshops);
    }

    @Test
    void twenty_requests_at_once_by_one_person_are_one_answer_and_of_twenty_people_none_is_lost() throws Exception {
        var one = confirmed("Nadia");
        var same = new ArrayList<Callable<Evaluations.Given>>();
        for (int i = 0; i < 20; i++) same.add(() -> evaluations.give(one, Moment.BEFORE, List.of(1, 4)));
        assertThat(Together.all(same)).containsOnlyOnce(Evaluations.Given.COUNTED);
        assertThat(counted()).isEqualTo(2);

        var all = new ArrayList<Callable<Evaluations.Given>>();
        for (int i = 0; i < 19; i++) {
            var who = confirmed("Personne " + i);
            all.add(() -> evaluations.give(who, Moment.BEFORE, List.of(2, 2)));
        }
        assertThat(Together.all(all)).containsOnly(Evaluations.Given.COUNTED);
        assertThat(counted()).isEqualTo(40);
        var progress = evaluations.of(dates.find(date).orElseThrow());
        assertThat(progress.aims().getFirst().before()).isEqualTo(new Degrees(1, 19, 0, 0));
        assertThat(progress.aims().getLast().before()).isEqualTo(new Degrees(0, 19, 0, 1));
    }

    @Test
    void an_answer_is_to_each_aim_from_one_to_four_at_its_moment_and_by_who_comes() {
        var one = confirmed("Nadia");
        assertThat(evaluations.give(one, Moment.BEFORE, List.of(1))).isEqualTo(Evaluations.Given.INCOMPLETE);
        assertThat(evaluations.give(one, Moment.BEFORE, List.of(0, 4))).isEqualTo(Evaluations.Given.INCOMPLETE);
        assertThat(evaluations.give(one, Moment.BEFORE, List.of(1, 5))).isEqualTo(Evaluations.Given.INCOMPLETE);
        assertThat(evaluations.give(one, Moment.AFTER, List.of(1, 4))).isEqualTo(Evaluations.Given.CLOSED);
        registering.giveBack(one.id());
        assertThat(evaluations.give(find(one), Moment.BEFORE, List.of(1, 4))).isEqualTo(Evaluations.Given.CLOSED);
        assertThat(counted()).isZero();
    }

    @Test
    void the_seal_of_one_registration_opens_no_other() {
        var mine = confirmed("Nadia");
        var theirs = confirmed("Paul");
        var forged =
                links.path(mine.id()).replace(mine.id().toString(), theirs.id().toString());
        for (var page : List.of("", "/avis/avant", "/avis/apres", "/attestation.pdf"))
            assertThat(web.visitor().get(forged + page).status()).as(page).isEqualTo(404);
        var posted = web.visitor().post(forged + "/avis/avant", "objectif-1", "4", "objectif-2", "4");
        assertThat(posted.status()).isEqualTo(404);
        assertThat(web.visitor().get(links.path(mine.id()) + "/avis/pendant").status())
                .isEqualTo(404);
        assertThat(counted()).isZero();
    }

    @Test
    void whoever_was_not_there_gets_no_certificate_by_their_link_nor_through_the_organisers() throws Exception {
        var there = confirmed("Nadia Benali");
        var absent = confirmed("Paul Mercadier");
        var excused = confirmed("Odile Garnier");
        past();
        registering.mark(date, there.id(), State.CAME);
        registering.mark(date, absent.id(), State.NO_SHOW);
        registering.mark(date, excused.id(), State.EXCUSED);
        var manager = neighbours.signedIn(lucie);
        assertThat(web.visitor()
                        .get(links.path(there.id()) + "/attestation.pdf")
                        .status())
                .isEqualTo(200);
        for (var it : List.of(absent, excused)) {
            assertThat(web.visitor()
                            .get(links.path(it.id()) + "/attestation.pdf")
                            .status())
                    .isEqualTo(404);
            assertThat(manager.get(path() + "/attestations.pdf?pour=" + it.id()).status())
                    .isEqualTo(404);
            assertThat(evaluations.give(find(it), Moment.AFTER, List.of(4, 4))).isEqualTo(Evaluations.Given.CLOSED);
        }
        assertThat(manager.get(path() + "/attestations.pdf?pour=" + there.id()).status())
                .isEqualTo(200);
    }

    @Test
    void members_and_other_organisations_neither_note_nor_read_names_nor_change_the_workshop() throws Exception {
        var one = confirmed("Nadia");
        past();
        var stranger = neighbours.person("Yann");
        var other = neighbours.association("Les autres", stranger);
        var theirs = "/structures/" + other.id() + "/agenda/dates/" + date;
        var visitor = neighbours.signedIn(stranger);
        for (var page : List.of("/feuille.pdf", "/attestations.pdf", "/avis")) {
            assertThat(visitor.get(path() + page).status()).as(page).isEqualTo(403);
            assertThat(visitor.get(theirs + page).status()).as(page).isEqualTo(404);
        }
        assertThat(visitor.post(theirs + "/presences", "p-" + one.id(), "CAME").status())
                .isEqualTo(404);
        assertThat(visitor.post(theirs + "/avis", "before-1-1", "9").status()).isEqualTo(404);
        var event = dates.find(date).orElseThrow().event();
        assertThat(visitor.post("/structures/" + other.id() + "/agenda/" + event + "/atelier", "programme", "x")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/structures/" + garden.id() + "/agenda/bilan").status())
                .isEqualTo(403);
        assertThat(find(one).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void two_who_note_on_two_telephones_do_not_undo_each_other() throws Exception {
        var nadia = confirmed("Nadia");
        var paul = confirmed("Paul");
        past();
        var manager = neighbours.signedIn(lucie);
        manager.post(
                path() + "/presences",
                "avant-" + nadia.id(),
                "CONFIRMED",
                "p-" + nadia.id(),
                "CAME",
                "avant-" + paul.id(),
                "CONFIRMED",
                "p-" + paul.id(),
                "CONFIRMED",
                "sans-avant",
                "",
                "sans",
                "Yann\nOdile");
        // the other page was opened before
        manager.post(
                path() + "/presences",
                "avant-" + nadia.id(),
                "CONFIRMED",
                "p-" + nadia.id(),
                "CONFIRMED",
                "avant-" + paul.id(),
                "CONFIRMED",
                "p-" + paul.id(),
                "EXCUSED",
                "sans-avant",
                "",
                "sans",
                "Lola\nyann");
        assertThat(find(nadia).state()).isEqualTo(State.CAME);
        assertThat(find(paul).state()).isEqualTo(State.EXCUSED);
        assertThat(names()).containsExactly("Lola", "Odile", "Yann");
        manager.post(path() + "/presences", "sans-avant", "Lola\nOdile\nYann", "sans", "Odile");
        assertThat(names()).containsExactly("Odile");
    }

    @Test
    void nobody_is_noted_before_it_begins_and_the_base_knows_the_ways_too() {
        var one = confirmed("Nadia");
        var manager = neighbours.signedIn(lucie);
        var early = manager.post(path() + "/presences", "p-" + one.id(), "CAME", "sans", "Yann");
        assertThat(early.follow().text()).contains("La présence se note quand c’est commencé");
        assertThat(names()).isEmpty();
        assertThat(find(one).state()).isEqualTo(State.CONFIRMED);
        assertThat(manager.post(path() + "/presences", "p-" + one.id(), "CANCELLED")
                        .status())
                .isEqualTo(400);
        assertThatThrownBy(() -> db.sql("insert into agenda.evaluation values (:date, 'AFTER', 'LINK', 1, 5, 1)")
                        .param("date", date)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from agenda.evaluation_given").update())
                .as("who has answered stays")
                .isInstanceOf(DataAccessException.class);
    }

    private Registration confirmed(String name) {
        var person = neighbours.person(name);
        var who = new Registration.Who(person.id(), name, person.email().text(), "fr");
        return ((Answer.Confirmed) registering.ask(date, who)).registration();
    }

    private Registration find(Registration it) {
        var path = links.path(it.id());
        return links.open(it.id(), path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    private String path() {
        return "/structures/" + garden.id() + "/agenda/dates/" + date;
    }

    private List<String> names() {
        return db.sql("select name from agenda.walk_in where occurrence = :date order by name")
                .param("date", date)
                .list(String.class);
    }

    private int counted() {
        return db.sql("select coalesce(sum(number), 0) from agenda.evaluation where occurrence = :date")
                .param("date", date)
                .single(Integer.class);
    }

    private void past() throws Exception {
        CurrentBase.asOwner("update agenda.occurrence set starts_at = now() - interval '4 hours', "
                + "ends_at = now() - interval '2 hours' where id = '" + date + "'");
    }
}
