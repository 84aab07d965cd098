package org.fabcom.agenda.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** Workshops in the two nights of the year that are not like others: 28 March 2027 (2 h to 3 h is left out), 31 October 2027. */
@FabComTest
class NightsTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Programme programme;
    private final Dates dates;
    private final HeldDate.Register held;
    private final Person lucie;
    private final Organisation garden;

    NightsTest(Web web, Neighbours neighbours, Programme programme, Dates dates, HeldDate.Register held) {
        this.web = web;
        this.neighbours = neighbours;
        this.programme = programme;
        this.dates = dates;
        this.held = held;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Nuits du Gué", lucie);
    }

    @Test
    void a_start_in_the_hour_that_is_left_out_is_refused_in_words_when_announced_and_when_moved() {
        assertThat(announce("2027-03-28", "02:30", "04:00").text()).contains("cette heure n’existe pas");
        var date = workshop("2027-03-27T20:00", "2027-03-27T22:00");
        var moved = neighbours
                .signedIn(lucie)
                .post(
                        "/structures/" + garden.id() + "/agenda/dates/" + date + "/deplacer",
                        "jour",
                        "2027-03-28",
                        "debut",
                        "02:15",
                        "fin",
                        "05:00");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("cette heure n’existe pas");
    }

    @Test
    void a_start_in_the_hour_that_comes_twice_is_the_first_one_on_the_page_and_in_the_file() {
        var page = announce("2027-10-31", "02:30", "04:00").follow();
        assertThat(page.text()).contains("de 2 h 30 à 4 h");
        var id = page.page().selectFirst("a[href$=.ics]").attr("href");
        assertThat(web.visitor().get(id).body())
                .contains("DTSTART;TZID=Europe/Paris:20271031T023000", "DTEND;TZID=Europe/Paris:20271031T040000");
        var date = UUID.fromString(id.replaceAll(".*/agenda/|\\.ics", ""));
        var it = dates.find(date).orElseThrow();
        assertThat(it.startsAt()).hasToString("2027-10-31T00:30:00Z");
        assertThat(it.span().lasting()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void a_whole_night_has_seven_or_nine_hours_on_the_certificate_and_in_the_act() {
        assertThat(lasting("2026-10-24T22:00", "2026-10-25T06:00")).isEqualTo("9 h");
        assertThat(lasting("2026-03-28T22:00", "2026-03-29T06:00")).isEqualTo("7 h");
        assertThat(lasting("2026-10-25T02:30", "2026-10-25T03:30"))
                .as("the first 2:30")
                .isEqualTo("2 h");
    }

    private String lasting(String from, String to) {
        var date = workshop(from, to);
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        neighbours.signedIn(lucie).post(path + "/presences", "sans", "Odile");
        var hours = held.find(date).orElseThrow().lasting().toHours() + " h";
        assertThat(neighbours.signedIn(lucie).get(path + "/attestations.pdf").paper())
                .contains("Durée " + hours);
        return hours;
    }

    private WebAnswer announce(String day, String from, String to) {
        return neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/nouveau")
                .form("Annoncer")
                .fill("Titre", "Une nuit")
                .tick("Atelier")
                .fill("Jour", day)
                .set("debut", from)
                .set("fin", to)
                .set("commune-nom", "Grenoble")
                .submit();
    }

    private UUID workshop(String from, String to) {
        var span = new Span(LocalDateTime.parse(from), LocalDateTime.parse(to));
        var draft = Posters.with(Posters.workshop("Une nuit", 5), span, Recurrence.NONE);
        return dates.of(programme.announce(garden.id(), draft, lucie.id()))
                .getFirst()
                .id();
    }
}
