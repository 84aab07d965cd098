package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What those find who come to the calendar: near, on the home page, and only what is for them. */
@FabComTest
class AgendaVisitorsTest extends OneAgenda {

    AgendaVisitorsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_is_near_is_found_by_commune_and_what_nobody_can_place_is_told() {
        workshop("Atelier de Grenoble");
        programme.announce(garden.id(), elsewhere("Atelier de Brest", Venue.place("", "29019", "Brest")), lucie.id());
        programme.announce(
                garden.id(), elsewhere("Atelier de nulle part", Venue.place("", null, "Nulle-Part")), lucie.id());
        var found = web.visitor().get("/agenda?pres-nom=Eybens&rayon=10");
        assertThat(found.text())
                .contains("Atelier de Grenoble", "environ", "Une date n’est pas montrée")
                .doesNotContain("Atelier de Brest");
        assertThat(web.visitor().get("/agenda?ou=Brest").text())
                .contains("Atelier de Brest")
                .doesNotContain("Atelier de Grenoble");
        assertThat(web.visitor().get("/agenda?quoi=PERMANENCE&q=atelier").text())
                .contains("Rien ne correspond");
        assertThat(web.visitor().get("/agenda.csv?ou=Brest").body()).contains("Atelier de Brest");
    }

    private String near() {
        return web.visitor().get("/agenda?pres-nom=Eybens&rayon=20").text();
    }

    private String unplaced() {
        return web.visitor().get("/agenda?pres-nom=Eybens&rayon=20").page().select("main p.small-text").stream()
                .map(Element::text)
                .filter(it -> it.contains("quelle distance"))
                .collect(Collectors.joining());
    }

    /** What is remembered of a place holds until somebody writes. */
    @Test
    void what_is_near_is_asked_anew_as_soon_as_something_is_announced_or_moved() {
        assertThat(near()).doesNotContain("Atelier d’Échirolles");
        var beside = programme.announce(
                garden.id(), elsewhere("Atelier d’Échirolles", Venue.place("", "38151", "Échirolles")), lucie.id());
        assertThat(near()).contains("Atelier d’Échirolles");
        var before = unplaced();
        var lost = programme.announce(
                garden.id(), elsewhere("Atelier perdu", Venue.place("", null, "Nulle-Part")), lucie.id());
        assertThat(unplaced()).isNotEmpty().isNotEqualTo(before);
        db.sql("update agenda.event set commune_code = '38185', commune_name = 'Grenoble' where id = :id")
                .param("id", lost)
                .update();
        assertThat(unplaced()).isEqualTo(before);
        assertThat(near()).contains("Atelier perdu");
        near();
        assertThat(IntStream.range(0, 8)
                        .mapToObj(it -> Statements.said(this::near))
                        .toList())
                .as("asked again though nobody wrote")
                .anyMatch(all -> all.stream().noneMatch(it -> it.contains("coalesce(f.commune_code, f.commune_name)")));
        db.sql("update agenda.occurrence set cancelled_at = now() where event in (:beside, :lost)")
                .param("beside", beside, "lost", lost)
                .update();
    }

    @Test
    void the_home_page_shows_what_takes_place_nearby_and_nothing_when_there_is_nothing() {
        db.sql("update agenda.occurrence set cancelled_at = now() where cancelled_at is null")
                .update();
        assertThat(web.visitor().get("/").text()).doesNotContain("Près de chez vous");
        workshop("À côté");
        assertThat(web.visitor().get("/").text()).contains("Près de chez vous", "À côté");
        assertThat(web.visitor().get("/recherche?q=cote").text()).contains("À côté");
    }

    @Test
    void the_home_page_counts_the_agenda_as_its_page_does() {
        workshop("Sur place");
        var online = Posters.workshop("En ligne", 5);
        programme.announce(
                garden.id(),
                new EventDraft(
                        online.kind(),
                        online.title(),
                        "",
                        Venue.online("https://salle.example.org"),
                        true,
                        5,
                        online.span(),
                        online.recurrence()),
                lucie.id());
        var home =
                number("Tout l’agenda \\(([0-9]+) dans", web.visitor().get("/").text());
        assertThat(home)
                .isEqualTo(number(
                        "([0-9]+) événements", web.visitor().get("/agenda").text()));
        assertThat(web.visitor().get("/").text()).contains("Sur place");
    }

    private static String number(String words, String text) {
        var found = java.util.regex.Pattern.compile(words).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void a_meeting_is_for_those_invited_and_does_not_exist_for_others() {
        var yann = neighbours.person("Yann Le Goff");
        var id = Posters.arranged(meetings.propose(
                new MeetingDraft(
                        new Subject("test.thing", Ids.next()),
                        "Premier rendez-vous",
                        "",
                        Posters.FILATURE,
                        Set.of(garden.id())),
                List.of(Posters.span(Posters.inDays(5)), Posters.span(Posters.inDays(6))),
                yann.id()));
        var path = "/agenda/rendez-vous/" + id;
        assertThat(neighbours.signedIn(neighbours.person("Une autre")).get(path).status())
                .isEqualTo(404);
        assertThat(neighbours
                        .signedIn(neighbours.person("Une autre"))
                        .post(path + "/annuler")
                        .status())
                .isEqualTo(404);
        var asked = neighbours.signedIn(lucie).get("/moi/agenda").click("Premier rendez-vous");
        assertThat(asked.form("Prendre ce moment").submit().status()).isEqualTo(422);
        var chosen = neighbours
                .signedIn(lucie)
                .post(path + "/choisir", "moment", "2")
                .follow();
        assertThat(chosen.text()).contains("C’est noté", "prévu", "Yann Le Goff");
        assertThat(neighbours.signedIn(yann).get(path + ".ics").body()).contains("BEGIN:VEVENT");
        var off = neighbours
                .signedIn(yann)
                .get(path)
                .form("Annuler et prévenir tout le monde")
                .fill("Pourquoi", "Grippe.")
                .submit()
                .follow();
        assertThat(off.text()).contains("Ce rendez-vous est annulé. Grippe.");
    }

    private org.fabcom.agenda.events.EventDraft elsewhere(String title, Venue venue) {
        var it = Posters.workshop(title, 3);
        return new org.fabcom.agenda.events.EventDraft(
                it.kind(), title, "", venue, true, 3, it.span(), it.recurrence());
    }
}
