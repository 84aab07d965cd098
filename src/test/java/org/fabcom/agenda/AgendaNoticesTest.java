package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes in somebody’s agenda is one notice an event, and a letter only where they chose one. */
@FabComTest
class AgendaNoticesTest {

    private final Meetings meetings;
    private final Programme programme;
    private final Dates dates;
    private final Neighbours neighbours;
    private final Sql db;
    private final Web web;
    private Person yann;
    private Person lucie;
    private Organisation garden;

    AgendaNoticesTest(Meetings meetings, Programme programme, Dates dates, Neighbours neighbours, Sql db, Web web) {
        this.meetings = meetings;
        this.programme = programme;
        this.dates = dates;
        this.neighbours = neighbours;
        this.db = db;
        this.web = web;
    }

    @BeforeEach
    void people() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins du Gué", lucie);
        db.sql("delete from post.letter").update();
    }

    private UUID planned(int days) {
        var draft = new MeetingDraft(
                new Subject("test.thing", Ids.next()),
                "Premier rendez-vous",
                "",
                Posters.FILATURE,
                Set.of(garden.id()));
        return Posters.arranged(meetings.plan(draft, Posters.span(Posters.inDays(days)), yann.id()));
    }

    private List<String> letters(Person to) {
        return db.sql("select subject from post.letter where recipient = :to order by id")
                .param("to", to.email().text())
                .list((row, n) -> row.getString(1).replaceAll("[\u00a0\u202f]", " "));
    }

    private String notices(Person who) {
        return neighbours.signedIn(who).get("/moi/avis").text();
    }

    private void wants(Person who, String kind, String delivery) {
        neighbours
                .signedIn(who)
                .get("/moi/avis/choix")
                .form("Enregistrer mes choix")
                .fill(kind, delivery)
                .submit();
    }

    @Test
    void a_meeting_is_a_notice_and_an_invitation_that_one_click_stops() {
        var id = planned(5);
        assertThat(notices(lucie)).contains("Rendez-vous : Premier rendez-vous, ");
        assertThat(letters(lucie)).containsExactly("Rendez-vous : Premier rendez-vous");
        assertThat(db.sql("select count(*) from post.attachment where name = 'invitation.ics'")
                        .single(Long.class))
                .isEqualTo(2);
        var stop = db.sql("select unsubscribe from post.letter where recipient = :to")
                .param("to", lucie.email().text())
                .single(String.class);
        web.visitor().postWithoutToken(stop.replaceFirst("^https?://[^/]+", ""));
        meetings.move(id, Posters.span(Posters.inDays(6)), Posters.FILATURE, yann.id());
        assertThat(letters(lucie)).as("the move comes without a letter").hasSize(1);
        assertThat(letters(yann)).as("others go on").hasSize(2);
        assertThat(neighbours.signedIn(lucie).get("/moi/avis").page().select("main li"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoever_wants_it_on_the_page_only_gets_no_letter() {
        wants(lucie, "Un rendez-vous fixé ou déplacé", "PAGE");
        wants(lucie, "Un rendez-vous annulé", "PAGE");
        var id = planned(5);
        meetings.cancel(id, "Grippe", Meeting.Side.TEAM, yann.id());
        assertThat(letters(lucie)).isEmpty();
        assertThat(notices(lucie)).contains("Rendez-vous : Premier rendez-vous", "N’a pas lieu : Premier rendez-vous");
        assertThat(letters(yann)).hasSize(2);
    }

    @Test
    void a_date_that_moves_tells_those_with_an_account_by_notice_and_the_others_by_letter() {
        var date = dates.of(programme.announce(garden.id(), Posters.workshop("Quitter Drive", 5), lucie.id()))
                .getFirst()
                .id();
        var nadia = neighbours.person("Nadia");
        wants(nadia, "Une date où vous venez change de moment", "PAGE");
        neighbours
                .signedIn(nadia)
                .get("/agenda/" + date)
                .form("Garder ma place")
                .submit();
        db.sql("delete from post.letter").update();
        programme.move(date, Posters.span(Posters.inDays(9)));
        assertThat(notices(nadia)).contains("Change de moment : Quitter Drive, ");
        assertThat(letters(nadia)).isEmpty();
    }

    @Test
    void choices_about_meetings_are_asked_of_those_who_may_have_one() {
        var nobody = neighbours.signedIn(neighbours.person("Théo")).get("/moi/avis/choix");
        assertThat(nobody.text())
                .contains("Une place qui se libère pour vous")
                .doesNotContain("Un moment à choisir pour un rendez-vous");
        assertThat(neighbours.signedIn(lucie).get("/moi/avis/choix").text())
                .contains("Un moment à choisir pour un rendez-vous");
    }

    @Test
    void the_page_of_an_organisation_leads_to_its_calendar() {
        programme.announce(garden.id(), Posters.workshop("Quitter Drive", 5), lucie.id());
        var own = neighbours.signedIn(lucie).get("/structures/" + garden.id()).click("Son agenda");
        assertThat(own.location()).isEqualTo("/structures/" + garden.id() + "/agenda");
        var anybody = web.visitor().get("/agenda/par/" + garden.id());
        assertThat(anybody.location()).startsWith("/agenda?").contains("qui=" + garden.id());
        assertThat(anybody.follow().text()).contains("Quitter Drive");
        assertThat(web.visitor().get("/agenda/par/" + Ids.next()).status()).isEqualTo(404);
    }

    private List<String> unread(Person who) {
        return db.sql("select kind from talk.notice where person = :who and read_at is null order by made_at")
                .param("who", who.id().value())
                .list(String.class);
    }

    /** What was told before holds no more: only the last word waits. A date that comes back to where it was is told too. */
    @Test
    void a_date_that_moves_again_leaves_one_notice_to_read() {
        var date = dates.of(programme.announce(garden.id(), Posters.workshop("Quitter Drive", 5), lucie.id()))
                .getFirst()
                .id();
        var nadia = neighbours.person("Nadia");
        neighbours
                .signedIn(nadia)
                .get("/agenda/" + date)
                .form("Garder ma place")
                .submit();
        for (int days : List.of(9, 11, 9)) {
            db.sql("delete from post.letter").update();
            programme.move(date, Posters.span(Posters.inDays(days)));
            assertThat(letters(nadia)).as("moved to day " + days).hasSize(1);
            assertThat(unread(nadia)).as("moved to day " + days).containsExactly("agenda.date-moved");
        }
    }

    @Test
    void a_place_that_was_taken_or_given_back_waits_no_more() {
        var date = dates.of(programme.announce(garden.id(), Posters.workshop("Quitter Drive", 5), lucie.id()))
                .getFirst()
                .id();
        db.sql("update agenda.occurrence set capacity = 1 where id = :id")
                .param("id", date)
                .update();
        var nadia = neighbours.signedIn(neighbours.person("Nadia"));
        nadia.get("/agenda/" + date).form("Garder ma place").submit();
        var odile = neighbours.person("Odile");
        var waiting = neighbours.signedIn(odile);
        waiting.get("/agenda/" + date).form("M’inscrire sur la liste d’attente").submit();
        nadia.get("/agenda/" + date)
                .click("Voir mon inscription")
                .form("Je ne viens pas")
                .submit();
        assertThat(unread(odile)).contains("agenda.place");
        waiting.get("/agenda/" + date)
                .click("Voir mon inscription")
                .form("Prendre cette place")
                .submit();
        assertThat(unread(odile)).doesNotContain("agenda.place");
    }
}
