package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Rounds: room, crews, the agenda, the road. */
@FabComTest
class RoundsTest extends WithRounds {

    RoundsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void the_last_room_of_a_round_goes_to_one_of_two_and_a_collection_to_one_round() throws Exception {
        var keeper = neighbours.signedIn(shop.manager);
        assertThat(keeper.token()).isNotEmpty();
        var one = round(day, 1, shop.manager);
        var both = List.of(confirmed(), confirmed());
        var work = new ArrayList<Callable<Integer>>();
        for (var it : both)
            work.add(() -> keeper.post("/pesee/tournee/" + one + "/arrets", "enlevement", it.toString())
                    .status());
        Together.all(work);
        assertThat(both.stream().map(this::state)).containsExactlyInAnyOrder("PLANNED", "CONFIRMED");
        var left = both.stream()
                .filter(it -> state(it).equals("CONFIRMED"))
                .findFirst()
                .orElseThrow();
        assertThat(keeper.post("/pesee/tournee/" + one + "/arrets", "enlevement", left.toString())
                        .follow()
                        .text())
                .contains("La tournée est pleine");
        var driver = member("Deux fois");
        var rounds = List.of(round(day, 5, driver), round(day.plusDays(1), 5, driver));
        var again = new ArrayList<Callable<Integer>>();
        for (var it : rounds)
            again.add(() -> keeper.post("/pesee/tournee/" + it + "/arrets", "enlevement", left.toString())
                    .status());
        Together.all(again);
        assertThat(steps(left).stream().filter("PLANNED"::equals)).hasSize(1);
    }

    @Test
    void nobody_drives_two_rounds_at_once_and_a_round_is_in_the_calendars_of_its_crew() {
        var driver = member("Sacha", Duty.INTAKE);
        round(day, 5, driver);
        var keeper = neighbours.signedIn(shop.manager);
        var second = keeper.post(
                "/pesee/tournees/" + shop.owner() + "/nouvelle",
                "site",
                shop.site.id().toString(),
                "jour",
                day.toString(),
                "depart",
                "10:00",
                "retour",
                "11:00",
                "vehicule",
                "Vélo",
                "capacite",
                "2",
                "conducteur",
                driver.id().toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Sacha est déjà pris");
        assertThat(neighbours.signedIn(driver).get("/moi/agenda").text()).contains("Tournée : Camionnette");
        assertThat(neighbours
                        .signedIn(driver)
                        .get("/moi/agenda")
                        .click("Tournée : Camionnette")
                        .click("La tournée")
                        .h1())
                .isEqualTo("Tournée : Camionnette");
    }

    @Test
    void a_round_that_is_moved_or_cancelled_in_the_agenda_takes_its_stops_along() {
        var email = "suit" + Ids.token().substring(0, 6) + "@exemple.org";
        asks(web.visitor(), "courriel", email);
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        keeper.post("/pesee/enlevement/" + id + "/confirmer");
        var round = round(day, 4, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        assertThat(letter(email)).contains("vers 9 h");
        var meetings = beans.getBean(Meetings.class);
        var meeting = db.sql("select meeting from flows.round where id = :id")
                .param("id", round)
                .single(UUID.class);
        var later = day.plusDays(2);
        meetings.move(
                meeting,
                new Span(later.atTime(14, 0), later.atTime(17, 0)),
                Venue.place("Le quai", "38185", "Grenoble"),
                shop.manager.id());
        assertThat(db.sql("select day || ' ' || at from flows.pickup where id = :id")
                        .param("id", id)
                        .single(String.class))
                .isEqualTo(later + " 14:00:00");
        assertThat(letter(email)).contains("vers 14 h");
        meetings.cancel(meeting, "Camionnette en panne", Meeting.Side.TEAM, shop.manager.id());
        assertThat(state(id)).isEqualTo("CONFIRMED");
        assertThat(letter(email)).contains("Camionnette en panne");
        assertThat(keeper.get("/pesee/tournee/" + round).text()).contains("Cette tournée est annulée");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "PLANNED", "MOVED", "UNPLANNED");
    }

    @Test
    void a_round_that_is_called_off_afterwards_tells_nobody_and_its_stops_are_still_to_be_said() {
        var email = "apres" + Ids.token().substring(0, 6) + "@exemple.org";
        asks(web.visitor(), "courriel", email);
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        keeper.post("/pesee/enlevement/" + id + "/confirmer");
        var round = round(day, 4, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        var meeting = db.sql("select meeting from flows.round where id = :id")
                .param("id", round)
                .single(UUID.class);
        CurrentBase.asOwner("""
                update agenda.meeting set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours',
                    starts = now() - interval '2 days', ends = now() - interval '47 hours', sequence = sequence + 1
                where id = '%s'
                """.formatted(meeting));
        var before = letters(email);
        assertThat(beans.getBean(Meetings.class).calledOff(meeting, Meeting.Side.TEAM, shop.manager.id()))
                .isInstanceOf(MeetingOutcome.Done.class);
        assertThat(letters(email)).as("nobody hears of it days later").isEqualTo(before);
        assertThat(state(id)).isEqualTo("PLANNED");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "PLANNED");
    }

    private int letters(String to) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", to)
                .single(Integer.class);
    }

    @Test
    void the_crew_marks_and_weighs_each_stop_on_its_phone() {
        var driver = member("Conduit");
        var round = round(shop.today, 4, driver);
        var keeper = neighbours.signedIn(shop.manager);
        var stops = List.of(confirmed(), confirmed(), confirmed());
        for (var it : stops) keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", it.toString());
        var path = "/pesee/tournee/" + round;
        var drives = neighbours.signedIn(driver);
        var page = drives.get(path);
        assertThat(page.text())
                .contains("2e sans ascenseur")
                .contains("3 arrêts sur 4")
                .doesNotContain("Ce qui attend");
        var stop = path + "/arrets/";
        drives.post(stop + stops.get(0) + "/resultat", "resultat", "DONE");
        drives.post(stop + stops.get(1) + "/resultat", "resultat", "NOBODY");
        assertThat(drives.post(stop + stops.get(2) + "/resultat", "resultat", "REFUSED")
                        .status())
                .as("a refusal has a reason")
                .isEqualTo(422);
        drives.post(stop + stops.get(2) + "/resultat", "resultat", "REFUSED", "raison", "cassé");
        assertThat(stops.stream().map(this::state)).containsExactly("DONE", "NOBODY", "REFUSED");
        var key = Ids.token();
        for (int twice = 0; twice < 2; twice++)
            assertThat(drives.post(
                                    stop + stops.get(0) + "/pesee",
                                    "cle",
                                    key,
                                    "objet",
                                    shop.chairs.toString(),
                                    "masse",
                                    "12,5",
                                    "vers",
                                    "SHOP")
                            .status())
                    .isEqualTo(303);
        assertThat(db.sql("""
                        select m.channel || ' ' || sum(w.grams) || ' ' || count(*) from flows.movement m
                        join flows.weighing w on w.movement = m.id where m.appointment = :id group by m.channel
                        """).param("id", stops.get(0)).single(String.class)).isEqualTo("HOME 12500 1");
        assertThat(drives.get(path).text()).contains("12,50 kg");
        assertThat(drives.post(stop + stops.get(1) + "/pesee", "cle", Ids.token())
                        .status())
                .as("nothing was fetched there")
                .isEqualTo(409);
        keeper.post("/pesee/enlevement/" + stops.get(1) + "/deplacer", "jour", day.toString(), "moment", "ANY");
        assertThat(state(stops.get(1))).as("tried again another day").isEqualTo("CONFIRMED");
        assertThat(keeper.get("/pesee/enlevements/" + shop.owner() + "/chiffres")
                        .text())
                .contains("Grenoble");
        assertThat(drives.get(path + "/feuille.pdf").paper())
                .contains("3 rue du Lac")
                .contains("2e sans ascenseur");
    }
}
