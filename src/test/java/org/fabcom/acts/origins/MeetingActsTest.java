package org.fabcom.acts.origins;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
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

/** An act of one’s own meeting says the day, the duration, the place and the organisations of the meeting. */
@FabComTest
class MeetingActsTest {

    private final Neighbours neighbours;
    private final Meetings meetings;
    private final Acts acts;
    private final Sql db;
    private final LocalDate day = LocalDate.now(Span.ZONE).minusDays(6);
    private Person yann;
    private Person lucie;
    private Organisation garden;
    private WebVisitor browser;

    MeetingActsTest(Neighbours neighbours, Meetings meetings, Acts acts, Sql db) {
        this.neighbours = neighbours;
        this.meetings = meetings;
        this.acts = acts;
        this.db = db;
    }

    @BeforeEach
    void yann_met_lucie_of_the_garden() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins du Gué", lucie);
        browser = neighbours.signedIn(yann);
    }

    private UUID met(int minutes, Venue venue, PartyId... parties) {
        var start = day.atTime(10, 0);
        return Posters.arranged(meetings.plan(
                new MeetingDraft(new Subject("test.meeting", Ids.next()), "Quitter Drive", "", venue, Set.of(parties)),
                new Span(start, start.plusMinutes(minutes)),
                yann.id()));
    }

    private Act noted(UUID meeting) {
        var id = db.sql("select id from acts.act where meeting = :meeting")
                .param("meeting", meeting)
                .single(UUID.class);
        return acts.find(id).orElseThrow();
    }

    @Test
    void the_form_takes_day_duration_place_organisations_and_person_from_the_meeting() {
        var meeting = met(
                75,
                Venue.place("Les Jardins du Gué, 2 chemin du Lavoir", "38185", "Grenoble"),
                garden.id(),
                lucie.id());
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        var it = noted(meeting).content();
        assertThat(it.day()).isEqualTo(day);
        assertThat(it.minutes()).isEqualTo(75);
        assertThat(it.where()).isEqualTo(new Act.Where(Act.Place.STRUCTURE, garden.id(), null, ""));
        assertThat(it.organisations()).containsExactly(garden.id());
        assertThat(it.participants().known()).containsExactly(lucie.id());
        assertThat(it.participants().number()).isEqualTo(1);
        assertThat(it.form()).isInstanceOf(Act.Individual.class);
    }

    @Test
    void a_place_that_is_no_house_of_theirs_gives_its_commune_and_a_call_is_at_a_distance() {
        var outside = met(60, Posters.FILATURE, garden.id());
        browser.get("/actes/nouveau?reunion=" + outside)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(noted(outside).content().where().insee()).isEqualTo("38185");
        assertThat(noted(outside).content().where().place()).isEqualTo(Act.Place.ELSEWHERE);
        var call = Posters.arranged(meetings.plan(
                new MeetingDraft(
                        new Subject("test.meeting", Ids.next()),
                        "Appel",
                        "",
                        Venue.phone("04 76 00 00 00"),
                        Set.of(garden.id())),
                new Span(day.atTime(16, 0), day.atTime(16, 20)),
                yann.id()));
        browser.get("/actes/nouveau?reunion=" + call)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(noted(call).content().where().place()).isEqualTo(Act.Place.REMOTE);
        assertThat(noted(call).content().minutes()).isEqualTo(20);
    }

    @Test
    void several_people_invited_make_a_group_with_the_title_of_the_meeting() {
        var mehdi = neighbours.person("Mehdi Amrani");
        var meeting = met(90, Posters.FILATURE, garden.id(), lucie.id(), mehdi.id());
        browser.get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        var it = noted(meeting).content();
        assertThat(it.form()).isEqualTo(new Act.Collective("Quitter Drive", null));
        assertThat(it.participants().known()).containsExactlyInAnyOrder(lucie.id(), mehdi.id());
        assertThat(it.participants().number()).isEqualTo(2);
    }

    @Test
    void a_meeting_is_noted_once_by_its_mediator_and_by_nobody_who_was_not_there() {
        var meeting = met(60, Posters.FILATURE, garden.id());
        var first = browser.get("/actes/nouveau?reunion=" + meeting).form("Noter cet acte");
        var second = browser.get("/actes/nouveau?reunion=" + meeting).form("Noter cet acte");
        first.tick("courriel").submit();
        assertThat(second.tick("courriel").submit().status()).isEqualTo(409);
        assertThat(browser.get("/actes/nouveau?reunion=" + meeting).location())
                .isEqualTo("/actes/" + noted(meeting).id());
        var other = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(other.get("/actes/nouveau?reunion=" + meeting).status()).isEqualTo(404);
        assertThat(browser.get("/actes/a-verifier").text()).contains("Rien à vérifier");
    }

    /** As forms noted it before: on the day of writing, an hour. */
    private UUID wrong(UUID meeting) {
        var id = Ids.next();
        acts.note(
                id,
                yann.id(),
                new Act.Content(
                        LocalDate.now(Span.ZONE),
                        60,
                        new Act.Where(Act.Place.REMOTE, null, null, ""),
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        Set.of(),
                        new Act.Individual(null, null),
                        new Act.Participants(Set.of(), new Margins(1, 0, Map.of(), Map.of(), Map.of())),
                        Set.of(),
                        null,
                        meeting,
                        List.of(),
                        ""));
        return id;
    }

    private String said(UUID act) {
        return db.sql("select day || ' ' || minutes from acts.act where id = :id")
                .param("id", act)
                .single(String.class);
    }

    @Test
    void a_wrong_act_is_listed_for_its_author_put_right_in_one_touch_and_taken_back() {
        var act = wrong(met(90, Posters.FILATURE, garden.id()));
        assertThat(browser.get("/accompagnement/journee").text())
                .contains("1 acte ne dit pas la même chose que son rendez-vous");
        var list = browser.get("/actes/a-verifier");
        assertThat(list.text()).contains("Quitter Drive", "1 h 30");
        var done = browser.post("/actes/a-verifier/" + act + "/corriger").follow();
        assertThat(done.text()).contains("Acte corrigé d’après son rendez-vous", "Rien à vérifier");
        assertThat(said(act)).isEqualTo(day + " 90");
        assertThat(db.sql("select sum(minutes) from acts.act_fact where day = :day and mediator = :me")
                        .param("day", day, "me", yann.id().value())
                        .single(Integer.class))
                .as("what is kept of the day follows")
                .isEqualTo(90);
        browser.post("/actes/a-verifier/" + act + "/defaire");
        assertThat(said(act)).isEqualTo(LocalDate.now(Span.ZONE) + " 60");
        assertThat(browser.get("/actes/a-verifier").text()).contains("Quitter Drive");
    }

    @Test
    void an_act_that_is_right_is_kept_and_all_others_are_put_right_at_once() {
        var right = wrong(met(90, Posters.FILATURE, garden.id()));
        browser.post("/actes/a-verifier/" + right + "/garder");
        assertThat(said(right)).isEqualTo(LocalDate.now(Span.ZONE) + " 60");
        var start = day.atTime(14, 0);
        var other = wrong(Posters.arranged(meetings.plan(
                new MeetingDraft(new Subject("test.meeting", Ids.next()), "Deux", "", Posters.FILATURE, Set.of()),
                new Span(start, start.plusMinutes(45)),
                yann.id())));
        browser.post("/actes/a-verifier/tout");
        assertThat(said(other)).isEqualTo(day + " 45");
        assertThat(said(right)).isEqualTo(LocalDate.now(Span.ZONE) + " 60");
    }

    @Test
    void nobody_corrects_the_act_of_somebody_else() {
        var act = wrong(met(90, Posters.FILATURE, garden.id()));
        var other = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(other.get("/actes/a-verifier").text()).contains("Rien à vérifier");
        other.post("/actes/a-verifier/" + act + "/corriger");
        other.post("/actes/a-verifier/tout");
        assertThat(said(act)).isEqualTo(LocalDate.now(Span.ZONE) + " 60");
    }
}
