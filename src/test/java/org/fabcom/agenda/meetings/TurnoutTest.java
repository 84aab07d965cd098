package org.fabcom.agenda.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of meetings: said by those who accompany, counted, never before they begin. */
@FabComTest
class TurnoutTest {

    private final Meetings meetings;
    private final Neighbours neighbours;
    private Person yann;
    private Person martine;

    TurnoutTest(Meetings meetings, Neighbours neighbours) {
        this.meetings = meetings;
        this.neighbours = neighbours;
    }

    @BeforeEach
    void people() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        martine = neighbours.person("Martine Chauvet");
    }

    private UUID planned(int days) {
        var draft = new MeetingDraft(
                new Subject("test.thing", Ids.next()), "Point d’étape", "", Posters.FILATURE, Set.of(martine.id()));
        return Posters.arranged(meetings.plan(draft, Posters.span(Posters.inDays(days)), yann.id()));
    }

    private UUID begun(int hours) {
        return passed(planned(hours), hours);
    }

    private static UUID passed(UUID id, int hours) {
        CurrentBase.asOwner("""
                update agenda.meeting set starts_at = t, ends_at = t + interval '1 hour', sequence = sequence + 1,
                    starts = t at time zone 'Europe/Paris', ends = t at time zone 'Europe/Paris' + interval '1 hour'
                from (select now() - interval '%s hours' as t) x where id = '%s'
                """.formatted(hours, id));
        return id;
    }

    private WebAnswer page(UUID id) {
        return neighbours.signedIn(yann).get("/agenda/rendez-vous/" + id);
    }

    /** Nothing is searched there, so that the form of the filters does not stand around a search. */
    @Test
    void what_filters_the_list_belongs_to_a_form() {
        begun(3);
        var list = neighbours.signedIn(yann).get("/agenda/rendez-vous").page();
        assertThat(list.select("[form]"))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(list.getElementById(it.attr("form"))).isNotNull());
    }

    @Test
    void who_accompanies_says_it_once_it_has_begun_corrects_it_and_takes_it_back() {
        var id = begun(3);
        assertThat(page(id).text()).contains("passé, à noter");
        assertThat(page(id).form("Absent·e").submit().follow().text()).contains("absent·e");
        assertThat(page(id).form("Venu·e").submit().follow().text()).contains("C’est noté");
        assertThat(meetings.find(id).orElseThrow().turnout()).isEqualTo(Turnout.CAME);
        assertThat(meetings.toSay(yann.id(), java.time.Instant.EPOCH)).isEmpty();
        page(id).form("Venu·e : défaire").submit();
        assertThat(meetings.find(id).orElseThrow().turnout()).isNull();
        assertThat(meetings.toSay(yann.id(), java.time.Instant.EPOCH))
                .extracting(Meeting::id)
                .containsExactly(id);
    }

    @Test
    void nobody_says_it_before_and_never_who_was_expected() {
        var coming = planned(5);
        assertThat(meetings.note(coming, Turnout.CAME, yann.id())).isInstanceOf(MeetingOutcome.NotPossible.class);
        var over = begun(3);
        var guest = neighbours.signedIn(martine);
        assertThat(guest.get("/agenda/rendez-vous/" + over).text()).doesNotContain("Comment cela s’est-il passé");
        var form = page(over).form("Venu·e");
        assertThat(guest.post("/agenda/rendez-vous/" + over + "/venue", "venue", "CAME")
                        .status())
                .isEqualTo(403);
        assertThat(form.set("venue", "DANCED").submit().status()).isEqualTo(400);
        meetings.cancel(coming, "Grippe", Meeting.Side.GUEST, martine.id());
        assertThat(meetings.note(coming, Turnout.ABSENT, yann.id())).isInstanceOf(MeetingOutcome.NotPossible.class);
    }

    @Test
    void each_end_is_counted_and_who_called_off_is_told_apart() {
        meetings.note(begun(2), Turnout.CAME, yann.id());
        meetings.note(begun(5), Turnout.CAME, yann.id());
        meetings.note(begun(8), Turnout.EXCUSED, yann.id());
        meetings.note(begun(11), Turnout.ABSENT, yann.id());
        meetings.cancel(planned(20), "", Meeting.Side.GUEST, martine.id());
        meetings.cancel(planned(21), "", Meeting.Side.TEAM, yann.id());
        meetings.cancel(planned(22), "", Meeting.Side.TEAM, yann.id());
        begun(14);
        planned(23);
        var list = neighbours.signedIn(yann).get("/agenda/rendez-vous");
        var words = list.text().replaceAll("[\u00a0\u202f]", " ");
        assertThat(words)
                .contains(
                        "9 rendez-vous",
                        "venu·e2",
                        "excusé·e1",
                        "absent·e1",
                        "annulé par la personne qui devait venir1")
                .contains("annulé par l’équipe2", "passé, à noter1", "prévu1");
        assertThat(neighbours
                        .signedIn(yann)
                        .get("/agenda/rendez-vous?etat=CAME")
                        .text())
                .contains("2 rendez-vous");
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(other.get("/agenda/rendez-vous").text()).contains("Aucun rendez-vous");
        var coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
        assertThat(coordinator
                        .get("/agenda/rendez-vous.csv?qui=" + yann.id())
                        .body()
                        .lines()
                        .count())
                .isEqualTo(10);
        assertThat(neighbours.signedIn(martine).get("/agenda/rendez-vous").status())
                .isEqualTo(403);
    }

    @Test
    void a_past_one_is_called_off_with_who_did_it_and_that_is_taken_back() {
        var id = begun(3);
        assertThat(page(id).form("Annulé par la personne qui devait venir")
                        .submit()
                        .follow()
                        .text())
                .contains("annulé par la personne qui devait venir");
        assertThat(meetings.find(id).orElseThrow().calledOffFor()).isEqualTo(Meeting.Side.GUEST);
        assertThat(meetings.toSay(yann.id(), java.time.Instant.EPOCH)).isEmpty();
        page(id).form("Annulé par la personne qui devait venir : défaire").submit();
        assertThat(page(id).text()).contains("passé, à noter");
        page(id).form("Venu·e").submit();
        assertThat(page(id).form("Annulé par l’équipe").submit().follow().text())
                .as("the last word holds")
                .contains("annulé par l’équipe");
        assertThat(meetings.find(id).orElseThrow().turnout()).isNull();
    }

    @Test
    void one_called_off_in_time_and_one_to_come_are_not_corrected_so() {
        var coming = planned(5);
        assertThat(meetings.calledOff(coming, Meeting.Side.TEAM, yann.id()))
                .isInstanceOf(MeetingOutcome.NotPossible.class);
        meetings.cancel(coming, "Grippe", Meeting.Side.GUEST, martine.id());
        assertThat(meetings.calledOff(coming, null, yann.id())).isInstanceOf(MeetingOutcome.NotPossible.class);
        var over = begun(3);
        assertThat(neighbours
                        .signedIn(martine)
                        .post("/agenda/rendez-vous/" + over + "/venue", "venue", "OFF_TEAM")
                        .status())
                .isEqualTo(403);
        assertThat(neighbours
                        .signedIn(yann)
                        .post("/agenda/rendez-vous/" + over + "/venue", "venue", "OFF_NOBODY")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_excuse_is_that_of_one_person_while_another_comes() {
        var lucie = neighbours.person("Lucie Perrin");
        var draft = new MeetingDraft(
                new Subject("test.thing", Ids.next()),
                "À trois",
                "",
                Posters.FILATURE,
                Set.of(martine.id(), lucie.id()));
        var id = Posters.arranged(meetings.plan(draft, Posters.span(Posters.inDays(4)), yann.id()));
        passed(id, 4);
        assertThat(page(id).form("Noter les présences")).isNotNull();
        neighbours
                .signedIn(yann)
                .post(
                        "/agenda/rendez-vous/" + id + "/presents",
                        "presents",
                        lucie.id().toString(),
                        "excuses",
                        martine.id().toString());
        var noted = meetings.find(id).orElseThrow();
        assertThat(noted.turnout()).isEqualTo(Turnout.CAME);
        assertThat(noted.came()).containsExactly(lucie.id());
        assertThat(noted.excused()).containsExactly(martine.id());
        meetings.came(id, Set.of(), Set.of(martine.id()), yann.id());
        assertThat(meetings.find(id).orElseThrow().turnout())
                .as("nobody came, and somebody had sent word")
                .isEqualTo(Turnout.EXCUSED);
    }

    @Test
    void the_counts_are_seen_while_the_filters_are_closed_and_the_latest_month_comes_first() {
        meetings.note(begun(2), Turnout.CAME, yann.id());
        meetings.note(begun(24 * 70), Turnout.CAME, yann.id());
        meetings.note(begun(24 * 71), Turnout.CAME, yann.id());
        meetings.note(begun(5), Turnout.ABSENT, yann.id());
        var page = neighbours.signedIn(yann).get("/agenda/rendez-vous").page();
        assertThat(page.select(".counts a").eachText()).contains("venu·e (3)", "absent·e (1)");
        assertThat(page.select("input[name=mois]").eachAttr("value"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSizeGreaterThan(1);
    }
}
