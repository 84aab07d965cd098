package org.fabcom.acts.origins;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a meeting once it is over fills its act, and the day proposes it. */
@FabComTest
class MeetingEndedTest {

    private static final String DAY = "/accompagnement/journee";

    private final Neighbours neighbours;
    private final Meetings meetings;
    private final Acts acts;
    private final Sql db;
    private Person yann;
    private Person lucie;
    private Organisation garden;
    private WebVisitor browser;

    MeetingEndedTest(Neighbours neighbours, Meetings meetings, Acts acts, Sql db) {
        this.neighbours = neighbours;
        this.meetings = meetings;
        this.acts = acts;
        this.db = db;
    }

    @BeforeEach
    void yann_accompanies_the_garden() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins du Gué", lucie);
        browser = neighbours.signedIn(yann);
    }

    private UUID met(int daysAgo, Venue venue, PartyId... parties) {
        var start = LocalDate.now(Span.ZONE).minusDays(daysAgo).atTime(10, 0);
        return Posters.arranged(meetings.plan(
                new MeetingDraft(new Subject("test.meeting", Ids.next()), "Quitter Drive", "", venue, Set.of(parties)),
                new Span(start, start.plusMinutes(60)),
                yann.id()));
    }

    private List<Act> noted(UUID meeting) {
        return db
                .sql("select id from acts.act where meeting = :meeting order by noted_at")
                .param("meeting", meeting)
                .list(UUID.class)
                .stream()
                .flatMap(it -> acts.find(it).stream())
                .toList();
    }

    private Turnout turnout(UUID meeting) {
        return meetings.find(meeting).orElseThrow().turnout();
    }

    @Test
    void only_those_who_came_are_in_the_act() {
        var mehdi = neighbours.person("Mehdi Amrani");
        var nadia = neighbours.person("Nadia Roux");
        var meeting = met(2, Posters.FILATURE, garden.id(), lucie.id(), mehdi.id(), nadia.id());
        browser.get("/agenda/rendez-vous/" + meeting)
                .form("Noter les présences")
                .tick("Lucie Perrin")
                .tick("Nadia Roux")
                .submit();
        assertThat(turnout(meeting)).isEqualTo(Turnout.CAME);
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(noted(meeting).getFirst().content().participants().known())
                .containsExactlyInAnyOrder(lucie.id(), nadia.id());
    }

    @Test
    void nobody_ticked_means_that_nobody_came_and_no_act_is_proposed() {
        var meeting = met(
                2,
                Posters.FILATURE,
                garden.id(),
                lucie.id(),
                neighbours.person("Mehdi Amrani").id());
        assertThat(browser.get(DAY).text()).contains("Quitter Drive");
        browser.get("/agenda/rendez-vous/" + meeting)
                .form("Noter les présences")
                .submit();
        assertThat(turnout(meeting)).isEqualTo(Turnout.ABSENT);
        assertThat(browser.get("/actes/nouveau?reunion=" + meeting).status()).isEqualTo(404);
        assertThat(browser.get(DAY).text()).contains("Aucun acte à écrire").doesNotContain("Sur quoi ?");
    }

    @Test
    void who_did_not_come_to_it_may_not_say_who_came() {
        var meeting = met(2, Posters.FILATURE, garden.id(), lucie.id());
        var guest = neighbours.signedIn(lucie).post("/agenda/rendez-vous/" + meeting + "/presents");
        assertThat(guest.status()).isEqualTo(403);
        assertThat(turnout(meeting)).isNull();
    }

    @Test
    void the_meeting_that_just_ended_is_noted_from_the_day_with_its_theme_alone() {
        var before = met(9, Posters.FILATURE, garden.id(), lucie.id());
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        var day = browser.get(DAY);
        assertThat(day.text()).contains("Les Jardins du Gué · Lucie Perrin", "À écrire");
        var saved = day.form("Enregistrer 1 h avec Lucie Perrin")
                .tick("sécurité")
                .submit()
                .follow();
        assertThat(saved.status()).isEqualTo(200);
        var it = noted(meeting).getFirst().content();
        assertThat(it.minutes()).isEqualTo(60);
        assertThat(it.day()).isEqualTo(LocalDate.now(Span.ZONE).minusDays(1));
        assertThat(it.participants().known()).containsExactly(lucie.id());
        assertThat(it.organisations()).containsExactly(garden.id());
        assertThat(turnout(meeting)).as("its act says that they came").isEqualTo(Turnout.CAME);
        assertThat(noted(before)).isEmpty();
        assertThat(browser.get(DAY).text())
                .as("the one before comes next")
                .contains("Enregistrer 1 h avec Lucie Perrin");
    }

    @Test
    void without_a_theme_the_day_asks_for_one_where_it_stands() {
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        var back = browser.get(DAY).form("Enregistrer 1 h avec Lucie Perrin").submit();
        assertThat(back.location()).isEqualTo(DAY);
        assertThat(back.follow().text()).contains("Cochez au moins un thème", "Enregistrer 1 h avec Lucie Perrin");
        assertThat(noted(meeting)).isEmpty();
    }

    @Test
    void an_absence_said_from_the_day_makes_no_act_and_is_taken_back() {
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        var day = browser.get(DAY);
        assertThat(day.page().select("button[name=venue]").stream()
                        .map(it -> it.text().replace('\u202f', ' ')))
                .as("each button says what comes of it")
                .containsExactly("Enregistrer 1 h avec Lucie Perrin", "Excusé·e : pas d’acte", "Absent·e : pas d’acte");
        var said = day.form("Excusé·e : pas d’acte").submit().follow();
        assertThat(said.text()).contains("Pas d’acte pour ce rendez-vous");
        assertThat(noted(meeting)).isEmpty();
        assertThat(turnout(meeting)).isEqualTo(Turnout.EXCUSED);
        browser.post("/agenda/rendez-vous/" + meeting + "/venue");
        assertThat(turnout(meeting)).isNull();
    }

    @Test
    void the_other_mediator_of_a_meeting_is_told_that_an_act_of_it_exists() {
        var ines = neighbours.person("Inès Carpentier", InstanceRole.MEDIATOR);
        var meeting = met(1, Posters.FILATURE, garden.id(), ines.id());
        var other = neighbours.signedIn(ines);
        var opened = other.get("/actes/nouveau?reunion=" + meeting);
        assertThat(opened.text()).doesNotContain("a déjà noté cette rencontre");
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        var warned = opened.form("Noter cet acte").tick("courriel").submit();
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.text()).contains("Yann Le Goff a déjà noté cette rencontre");
        assertThat(noted(meeting)).hasSize(1);
        warned.form("Noter cet acte").submit();
        assertThat(noted(meeting))
                .as("whoever helped somebody else notes it knowingly")
                .hasSize(2);
    }

    @Test
    void the_house_whose_name_stands_before_the_comma_is_the_place_of_the_act() {
        var house = neighbours.association("Tiers-lieu La Filature", neighbours.person("Claire Morel"));
        var meeting = met(1, Venue.place("La Filature, 3 quai des Tanneurs", null, "Sainte-Lucie"), lucie.id());
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(noted(meeting).getFirst().content().where())
                .isEqualTo(new Act.Where(Act.Place.STRUCTURE, house.id(), null, ""));
    }

    @Test
    void its_page_leads_to_its_act_once_it_has_begun_unless_nobody_came() {
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        var page = "/agenda/rendez-vous/" + meeting;
        assertThat(neighbours.signedIn(lucie).get(page).text()).doesNotContain("Noter l’acte");
        browser.get(page)
                .click("Noter l’acte")
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(browser.get(page).click("L’acte de ce rendez-vous").status()).isEqualTo(200);
        var other = met(2, Posters.FILATURE, garden.id(), lucie.id());
        browser.post("/agenda/rendez-vous/" + other + "/venue", "venue", "ABSENT");
        assertThat(browser.get("/agenda/rendez-vous/" + other).text()).doesNotContain("Noter l’acte");
    }

    @Test
    void an_act_of_a_meeting_to_which_nobody_came_is_listed_for_its_author_and_withdrawn() {
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(browser.get("/actes/a-verifier").text()).contains("Rien à vérifier");
        browser.post("/agenda/rendez-vous/" + meeting + "/venue", "venue", "ABSENT");
        assertThat(browser.get(DAY).text()).contains("1 acte ne dit pas la même chose que son rendez-vous");
        var list = browser.get("/actes/a-verifier");
        assertThat(list.text()).contains("Personne n’est venu, dit le rendez-vous");
        list.form("Retirer cet acte").submit();
        assertThat(noted(meeting).getFirst().withdrawn()).isTrue();
        assertThat(browser.get("/actes/a-verifier").text()).contains("Rien à vérifier");
    }

    @Test
    void of_an_organisation_that_was_invited_several_may_be_ticked_and_make_a_group() {
        var mehdi = neighbours.person("Mehdi Amrani");
        neighbours.seat(garden, mehdi, org.fabcom.kernel.Seat.MEMBER);
        var meeting = met(1, Posters.FILATURE, garden.id(), lucie.id());
        var form = browser.get("/actes/nouveau?reunion=" + meeting);
        form.form("Noter cet acte").tick("courriel").submit();
        assertThat(noted(meeting).getFirst().content().form()).isInstanceOf(Act.Individual.class);
        var both = met(2, Posters.FILATURE, garden.id(), lucie.id(), mehdi.id());
        browser.get("/actes/nouveau?reunion=" + both)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(noted(both).getFirst().content().form()).isEqualTo(new Act.Collective("Quitter Drive", null));
    }
}
