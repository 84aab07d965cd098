package org.fabcom.acts.origins;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActOrigin;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A43: the collective act of a workshop, once and with numbers only. */
@FabComTest
class WorkshopActsTest {

    private final Neighbours neighbours;
    private final Programme programme;
    private final Dates dates;
    private final HeldDate.Register held;
    private final WorkshopActs workshops;
    private final Rooms rooms;
    private final Sql db;
    private final Person yann;
    private final Organisation garden;
    private UUID date = new UUID(0, 0);

    WorkshopActsTest(
            Neighbours neighbours,
            Programme programme,
            Dates dates,
            HeldDate.Register held,
            WorkshopActs workshops,
            Rooms rooms,
            Sql db) {
        this.neighbours = neighbours;
        this.programme = programme;
        this.dates = dates;
        this.held = held;
        this.workshops = workshops;
        this.rooms = rooms;
        this.db = db;
        this.yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        this.garden = neighbours.association("Les Jardins", yann);
    }

    @BeforeEach
    void threePeopleCame() throws Exception {
        var event = programme.announce(garden.id(), Posters.workshop("Trier ses photos", 9), yann.id());
        date = dates.of(event).getFirst().id();
        neighbours
                .signedIn(yann)
                .get("/structures/" + garden.id() + "/agenda/" + event + "/atelier")
                .form("Enregistrer l’atelier")
                .tick("Intermédiaire")
                .tick("courriel")
                .submit();
        CurrentBase.asOwner("update agenda.occurrence set starts_at = now() - interval '4 hours', "
                + "ends_at = now() - interval '2 hours' where id = '" + date + "'");
        neighbours
                .signedIn(yann)
                .post(
                        "/structures/" + garden.id() + "/agenda/dates/" + date + "/presences",
                        "sans",
                        "Odile\nNadia\nPaul");
    }

    @Test
    void one_button_fills_the_act_in_and_afterwards_leads_to_it() {
        var mediator = neighbours.signedIn(yann);
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        assertThat(mediator.get("/accompagnement/journee")
                        .click("Trier ses photos")
                        .text())
                .as("the day tells that it waits")
                .contains("Aucun nom ne passe de la liste à l’acte");
        var form = mediator.get(path).click("Noter l’acte collectif (3 personnes)");
        assertThat(form.text()).contains("Aucun nom ne passe de la liste à l’acte");
        form.form("Noter cet acte")
                .set("jour", java.time.LocalDate.now(Choices.ZONE).toString());
        var act = form.form("Noter cet acte")
                .set("jour", java.time.LocalDate.now(Choices.ZONE).toString())
                .submit()
                .follow();
        assertThat(act.h1()).isEqualTo("Trier ses photos");
        assertThat(act.text())
                .contains("2 h", "courriel", "3 personnes", "intermédiaire", "Grenoble")
                .doesNotContain("Odile");
        assertThat(mediator.get("/accompagnement/journee").text()).doesNotContain("Trier ses photos");
        var after = mediator.get(path);
        assertThat(after.text()).contains("L’acte collectif de cet atelier").doesNotContain("Noter l’acte collectif");
        assertThat(after.click("L’acte collectif de cet atelier").h1()).isEqualTo("Trier ses photos");
        assertThat(mediator.get("/actes/nouveau?atelier=" + date).follow().h1())
                .as("it is noted already")
                .isEqualTo("Trier ses photos");
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void in_a_room_of_its_own_the_organiser_is_where_it_was() {
        var room = rooms.add(
                garden.id(),
                new Room.Draft(
                        "Grande salle", "4 rue du Lac", null, "Grenoble", 20, Room.Entry.UNKNOWN, "", "", "", false),
                yann.id());
        CurrentBase.asOwner("update agenda.event set room = '" + room
                + "' where id = (select event from agenda.occurrence where id = '" + date + "')");
        var form = neighbours.signedIn(yann).get("/actes/nouveau?atelier=" + date);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("select[name=structure] option[selected]").text())
                .isEqualTo("Les Jardins");
    }

    @Test
    void of_two_forms_opened_before_the_second_is_told() {
        var mediator = neighbours.signedIn(yann);
        var first = mediator.get("/actes/nouveau?atelier=" + date).form("Noter cet acte");
        var second = mediator.get("/actes/nouveau?atelier=" + date).form("Noter cet acte");
        first.set("jour", java.time.LocalDate.now(Choices.ZONE).toString()).submit();
        var told = second.set("jour", java.time.LocalDate.now(Choices.ZONE).toString())
                .submit();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("déjà noté", "FC-4902");
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void sixteen_who_press_at_once_note_one_act() throws Exception {
        var content = new Act.Content(
                java.time.LocalDate.now(Choices.ZONE),
                120,
                new Act.Where(Act.Place.REMOTE, null, null, ""),
                Set.of(Theme.EMAIL),
                Set.of(),
                Set.of(),
                new Act.Collective("Atelier", null),
                new Act.Participants(
                        Set.of(), new Margins(3, 0, java.util.Map.of(), java.util.Map.of(), java.util.Map.of())),
                Set.of(),
                null,
                null,
                List.of(),
                "");
        var it = held.find(date).orElseThrow();
        var all = new ArrayList<Callable<ActOrigin.Noted>>();
        for (int i = 0; i < 16; i++) all.add(() -> workshops.note(Ids.next(), yann.id(), content, it.id()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<ActOrigin.Noted>();
            for (var one : threads.invokeAll(all)) answers.add(one.get());
            assertThat(answers).containsOnlyOnce(ActOrigin.Noted.DONE);
        }
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void the_button_is_for_mediators_of_the_organisation_only() {
        var other = neighbours.person("Une autre", InstanceRole.MEDIATOR);
        assertThat(neighbours
                        .signedIn(other)
                        .get("/actes/nouveau?atelier=" + date)
                        .status())
                .isEqualTo(404);
        var member = neighbours.person("Bénévole");
        neighbours.seat(garden, member, Seat.REFERENT);
        assertThat(neighbours
                        .signedIn(member)
                        .get("/structures/" + garden.id() + "/agenda/dates/" + date)
                        .text())
                .doesNotContain("acte collectif");
        assertThat(neighbours
                        .signedIn(member)
                        .get("/actes/nouveau?atelier=" + date)
                        .status())
                .isEqualTo(403);
    }

    private int acts() {
        return db.sql("select count(*) from acts.act where mediator = :yann")
                .param("yann", yann.id().value())
                .single(Integer.class);
    }
}
